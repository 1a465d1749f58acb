import type { Failure } from '../graphql/failure.js';
import { FieldFailure } from './field-failure.js';

interface ExpressionFieldProps {
  readonly name: 'from' | 'to' | 'input' | 'output' | 'hidden' | 'multilinear-to';
  readonly label: string;
  readonly value: string;
  readonly failure: Failure | undefined;
  /** The expression that the failure speaks of. */
  readonly failed: string;
  readonly onChange: (text: string) => void;
}

/** A representation, as an expression in V. */
export function ExpressionField({ name, label, value, failure, failed, onChange }: ExpressionFieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        className="expression"
        value={value}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={failure !== undefined}
        aria-describedby={`${name}-failure`}
        onChange={event => onChange(event.target.value)}
      />
      <FieldFailure id={`${name}-failure`} text={failed} failure={failure} />
    </div>
  );
}
