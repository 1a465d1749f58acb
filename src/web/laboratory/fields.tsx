import type { Failure } from '../graphql/failure.js';
import { FieldFailure } from '../question/field-failure.js';
import type { Form } from './form.js';
import { NumberField } from './number-field.js';
import type { Settings } from './settings.js';

/** The settings whose values are of a type. */
type KeyOf<Value> = { [Key in keyof Settings]: Settings[Key] extends Value ? Key : never }[keyof Settings];

interface FieldProps<Key extends keyof Settings> {
  readonly form: Form;
  readonly name: Key;
  readonly label: string;
  /** Where the argument is called otherwise than the setting. */
  readonly argument?: string;
}

/** A number among the settings. */
export function NumberOf({
  form,
  name,
  label,
  argument = name,
  step,
}: FieldProps<KeyOf<number>> & { readonly step?: number }) {
  return (
    <NumberField
      id={`lab-${name}`}
      label={label}
      value={form.settings[name]}
      step={step}
      failure={form.failureAt(argument)}
      onChange={value => form.change({ [name]: value })}
    />
  );
}

interface ChoiceOfProps<Key extends keyof Settings> extends FieldProps<Key> {
  readonly options: readonly (readonly [value: Settings[Key] & string, title: string])[];
}

/** One of some values. */
export function ChoiceOf<Key extends KeyOf<string>>(props: ChoiceOfProps<Key>) {
  const { form, name, label, argument = name, options } = props;
  const failure = form.failureAt(argument);
  return (
    <div className="field">
      <label htmlFor={`lab-${name}`}>{label}</label>
      <select
        id={`lab-${name}`}
        value={form.settings[name]}
        aria-invalid={failure !== undefined}
        aria-describedby={`lab-${name}-failure`}
        onChange={event => form.change({ [name]: event.target.value })}
      >
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
      <FieldFailure id={`lab-${name}-failure`} text="" isMarked={false} failure={failure} />
    </div>
  );
}

type TextKey = 'activation' | 'hidden' | 'sizes' | 'seedsFor';

interface TextOfProps extends FieldProps<TextKey> {
  readonly rows?: number;
  readonly proposals?: readonly string[];
  readonly placeholder?: string;
}

/** Text whose faults have a place in it; several lines of it where `rows` is given. */
export function TextOf({ form, name, label, argument = name, rows, proposals, placeholder }: TextOfProps) {
  const failure = form.failureAt(argument);
  const value = form.settings[name];
  const shared = {
    ...{ id: `lab-${name}`, className: 'expression', value, placeholder, spellCheck: false },
    ...{ autoComplete: 'off', autoCapitalize: 'off' },
    ...{ 'aria-invalid': failure !== undefined, 'aria-describedby': `lab-${name}-failure` },
  };
  return (
    <div className="field">
      <label htmlFor={`lab-${name}`}>{label}</label>
      {rows === undefined ? (
        <input
          {...shared}
          list={proposals && `lab-${name}-proposals`}
          onChange={event => form.change({ [name]: event.target.value })}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={event => form.change({ [name]: event.target.value })} />
      )}
      {proposals && (
        <datalist id={`lab-${name}-proposals`}>
          {proposals.map(proposal => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
      )}
      <FieldFailure id={`lab-${name}-failure`} text={faultyText(value, failure)} failure={failure} />
    </div>
  );
}

/** The line that the failure speaks of, or all. */
function faultyText(value: string, failure: Failure | undefined): string {
  const line = failure?.argument.at(-1);
  return typeof line === 'number'
    ? (value.split('\n').filter(text => text.trim() !== '')[line] ?? value)
    : value;
}
