import { lines, pieces } from '../group-text.js';
import type { GroupFormProps } from './group-form-props.js';
import { ListField } from './list-field.js';
import { placeFailures } from './place-failures.js';

/** Generators and relations; the group acts on the cosets of a subgroup, on itself where none is given. */
export function PresentationField({ state, change, failures }: GroupFormProps) {
  const { generators, subgroup, relations } = placeFailures(failures, 'presentation', [
    'generators',
    'subgroup',
    'relations',
  ]);
  return (
    <div className="generators">
      <ListField
        id="letters"
        label="Generators, such as a, b"
        rows={1}
        value={state.letters}
        items={pieces(state.letters)}
        failure={generators}
        onChange={letters => change({ letters })}
      />
      <ListField
        id="relations"
        label="Relations, one a line: a word that is 1, or an equation"
        rows={3}
        value={state.relations}
        items={lines(state.relations)}
        failure={relations}
        onChange={text => change({ relations: text })}
      />
      <ListField
        id="cosets"
        label="V: on the cosets of the subgroup of these words"
        rows={1}
        value={state.cosets}
        items={lines(state.cosets)}
        failure={subgroup}
        onChange={cosets => change({ cosets })}
      />
      <p className="hint">Without words for a subgroup, V is the regular representation.</p>
    </div>
  );
}
