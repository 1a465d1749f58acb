import { lines } from '../group-text.js';
import type { GroupFormProps } from './group-form-props.js';
import { ListField } from './list-field.js';
import { placeFailures } from './place-failures.js';

/** Matrices with exact entries, and a basis of a Lie algebra where the group is continuous. */
export function MatricesField({ state, change, failures }: GroupFormProps) {
  const { lieAlgebra, generators } = placeFailures(failures, 'matrices', ['lieAlgebra', 'generators']);
  return (
    <div className="generators">
      <ListField
        id="matrices"
        label="Generators, one matrix a line"
        rows={3}
        value={state.matrices}
        items={lines(state.matrices)}
        failure={generators}
        onChange={matrices => change({ matrices })}
      />
      <ListField
        id="algebra"
        label="Basis of the Lie algebra, if it is continuous"
        rows={2}
        value={state.algebra}
        items={lines(state.algebra)}
        failure={lieAlgebra}
        onChange={algebra => change({ algebra })}
      />
      <p className="hint">
        Rows as in <code>[[0, -1], [1, 0]]</code> or <code>0 -1; 1 0</code>; entries such as <code>3/4</code>,{' '}
        <code>sqrt(2)/2</code>, <code>i</code>, <code>E(3)</code>, <code>cos(pi/5)</code>.
      </p>
    </div>
  );
}
