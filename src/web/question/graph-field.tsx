import { pieces } from '../group-text.js';
import { CountField } from './count-field.js';
import type { GroupFormProps } from './group-form-props.js';
import { ListField } from './list-field.js';
import { placeFailures } from './place-failures.js';

/** A graph, whose automorphisms act on its vertices. */
export function GraphField({ state, change, failures }: GroupFormProps) {
  const { edges } = placeFailures(failures, 'graph', ['edges']);
  return (
    <div className="generators">
      <CountField
        id="vertices"
        label="Vertices"
        value={state.vertices}
        onChange={vertices => change({ vertices })}
      />
      <ListField
        id="edges"
        label="Edges, such as 1-2, 2-3"
        rows={3}
        value={state.edges}
        items={pieces(state.edges)}
        failure={edges}
        onChange={text => change({ edges: text })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={state.directed}
          onChange={event => change({ directed: event.target.checked })}
        />
        directed, from the first to the second
      </label>
    </div>
  );
}
