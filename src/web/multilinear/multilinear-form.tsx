import { type Failure, failureAt } from '../graphql/failure.js';
import { ExpressionField } from '../question/expression-field.js';
import { ListField } from '../question/list-field.js';
import type { MultilinearSettings } from './multilinear-settings.js';

interface MultilinearFormProps {
  /** Representations of the inputs, one a line, and of the output, as they are shown. */
  readonly from: string;
  readonly to: string;
  readonly bias: boolean;
  readonly change: (part: Partial<MultilinearSettings>) => void;
  readonly failures: readonly Failure[];
  /** The expressions that the failures speak of: the texts in the fields may have moved on. */
  readonly failed: { readonly from: string | readonly string[]; readonly to: string } | null;
}

/** The inputs that a map is linear in, each with its representation, and where it leads. */
export function MultilinearForm({ from, to, bias, change, failures, failed }: MultilinearFormProps) {
  return (
    <form
      className="card network-form"
      onSubmit={event => event.preventDefault()}
      aria-label="Layer of several inputs"
    >
      <ListField
        id="multilinear-from"
        label="Inputs, one a line"
        rows={3}
        value={from}
        items={failed === null ? [] : [failed.from].flat()}
        itemDepth={1}
        failure={failureAt(failures, 'from')}
        onChange={text => change({ from: text })}
      />
      <ExpressionField
        name="multilinear-to"
        label="Output"
        value={to}
        failure={failureAt(failures, 'to')}
        failed={failed?.to ?? ''}
        onChange={text => change({ to: text })}
      />
      <label className="check">
        <input type="checkbox" checked={bias} onChange={event => change({ bias: event.target.checked })} />
        with biases
      </label>
    </form>
  );
}
