import { type Failure, failureAt } from '../graphql/failure.js';
import { NumberField } from '../laboratory/number-field.js';
import { ExpressionField } from '../question/expression-field.js';
import { FieldFailure } from '../question/field-failure.js';
import { type NetworkSettings, NONLINEARITIES } from './network-settings.js';

interface NetworkFormProps {
  readonly settings: NetworkSettings;
  readonly change: (part: Partial<NetworkSettings>) => void;
  /** What the input and the output are where none is written. */
  readonly from: string;
  readonly to: string;
  readonly failures: readonly Failure[];
  /** The expressions that the failures speak of: the texts in the fields may have moved on. */
  readonly failed: {
    readonly input: string;
    readonly output: string;
    readonly hidden?: string | null;
  } | null;
}

const PRODUCTS = [
  ['', 'where they help'],
  ['true', 'yes'],
  ['false', 'no'],
] as const;

/** What kind of network: its ends, its size, and what stands between the linear maps. */
export function NetworkForm({ settings, change, from, to, failures, failed }: NetworkFormProps) {
  const nonlinearityFailure = failureAt(failures, 'nonlinearity');
  return (
    <form className="card network-form" onSubmit={event => event.preventDefault()} aria-label="Network">
      <div className="expression-pair">
        <ExpressionField
          name="input"
          label="Input"
          value={settings.input ?? from}
          failure={failureAt(failures, 'input')}
          failed={failed?.input ?? ''}
          onChange={input => change({ input })}
        />
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <ExpressionField
          name="output"
          label="Output"
          value={settings.output ?? to}
          failure={failureAt(failures, 'output')}
          failed={failed?.output ?? ''}
          onChange={output => change({ output })}
        />
      </div>
      <div className="number-grid pair">
        <NumberField
          id="network-depth"
          label="Depth"
          step={1}
          value={settings.depth}
          failure={failureAt(failures, 'depth')}
          onChange={depth => change({ depth })}
        />
        <NumberField
          id="network-width"
          label="Width"
          step={1}
          value={settings.width}
          failure={failureAt(failures, 'width')}
          onChange={width => change({ width })}
        />
      </div>
      <ExpressionField
        name="hidden"
        label="Hidden, or empty for powers of V"
        value={settings.hidden}
        failure={failureAt(failures, 'hidden')}
        failed={failed?.hidden ?? ''}
        onChange={hidden => change({ hidden })}
      />
      <div className="field">
        <label htmlFor="network-nonlinearity">Nonlinearity</label>
        <select
          id="network-nonlinearity"
          value={settings.nonlinearity ?? ''}
          aria-invalid={nonlinearityFailure !== undefined}
          aria-describedby="network-nonlinearity-failure"
          onChange={({ target: { value } }) =>
            change({ nonlinearity: NONLINEARITIES.find(([known]) => known === value)?.[0] ?? null })
          }
        >
          <option value="">the best that fits</option>
          {NONLINEARITIES.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        <FieldFailure
          id="network-nonlinearity-failure"
          text=""
          isMarked={false}
          failure={nonlinearityFailure}
        />
      </div>
      <div className="field">
        <label htmlFor="network-bilinear">Products of copies</label>
        <select
          id="network-bilinear"
          value={settings.bilinear === null ? '' : String(settings.bilinear)}
          onChange={({ target: { value } }) => change({ bilinear: value === '' ? null : value === 'true' })}
        >
          {PRODUCTS.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.bias}
          onChange={event => change({ bias: event.target.checked })}
        />
        with biases
      </label>
    </form>
  );
}
