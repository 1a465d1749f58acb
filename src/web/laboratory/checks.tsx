import { FieldFailure } from '../question/field-failure.js';
import type { Form } from './form.js';

interface ChecksProps<Value extends string> {
  readonly form: Form;
  readonly name: 'teachers' | 'schemes' | 'starts';
  readonly argument: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, title: string])[];
}

/** An axis of a study: some of the values, in the order in which they are proposed. */
export function Checks<Value extends string>({ form, name, argument, legend, options }: ChecksProps<Value>) {
  const chosen: readonly string[] = form.settings[name];
  const ofProblem = name === 'teachers' ? form.failureAt('problem.teacher') : undefined;
  const failure = form.failureAt(argument) ?? ofProblem;
  const turn = (value: Value, isChosen: boolean) => {
    const next = options
      .map(([option]) => option)
      .filter(option => {
        return option === value ? isChosen : chosen.includes(option);
      });
    form.change({ [name]: next });
  };
  return (
    <fieldset className="checks" aria-describedby={`lab-${name}-failure`}>
      <legend>{legend}</legend>
      {options.map(([value, title]) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={event => turn(value, event.target.checked)}
          />
          {title}
        </label>
      ))}
      <FieldFailure id={`lab-${name}-failure`} text="" isMarked={false} failure={failure} />
    </fieldset>
  );
}
