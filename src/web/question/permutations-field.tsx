import { lines } from '../group-text.js';
import { CountField } from './count-field.js';
import type { GroupFormProps } from './group-form-props.js';
import { ListField } from './list-field.js';
import { placeFailures } from './place-failures.js';

/** Permutations in cycle notation. */
export function PermutationsField({ state, change, failures }: GroupFormProps) {
  const { generators } = placeFailures(failures, 'permutations', ['generators']);
  return (
    <div className="generators">
      <CountField id="degree" label="Points" value={state.degree} onChange={degree => change({ degree })} />
      <ListField
        id="generators"
        label="Generators, one a line"
        rows={3}
        value={state.generators}
        items={lines(state.generators)}
        failure={generators}
        onChange={text => change({ generators: text })}
      />
    </div>
  );
}
