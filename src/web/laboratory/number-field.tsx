import { useEffect, useState } from 'react';
import type { Failure } from '../graphql/failure.js';
import { FieldFailure } from '../question/field-failure.js';

const NO_NUMBER: Failure = {
  code: 'BAD_INPUT',
  message: 'Write a number, such as 0.5.',
  argument: [],
  position: null,
};

interface NumberFieldProps<Value extends number | null> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  /** 1 for whole numbers; anything else is free. */
  readonly step?: number | undefined;
  /** What stands in an empty field, where it may be empty: null is its value then. */
  readonly empty?: string | undefined;
  readonly failure?: Failure | undefined;
  readonly onChange: (value: Value) => void;
}

/** A number; text that is none stays in the field, which says so, and is told to nobody. */
export function NumberField<Value extends number | null>(props: NumberFieldProps<Value>) {
  const { id, label, value, step, empty, failure, onChange } = props;
  const [text, setText] = useState(textOf(value));

  useEffect(() => {
    setText(present => (read(present) === value ? present : textOf(value)));
  }, [value]);

  const isReadable = text.trim() === '' ? empty !== undefined : read(text) !== null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        value={text}
        required={empty === undefined}
        placeholder={empty}
        data-readable={isReadable}
        aria-invalid={!isReadable || failure !== undefined}
        aria-describedby={`${id}-failure`}
        onChange={event => {
          setText(event.target.value);
          const next = read(event.target.value);
          if (next !== null || (event.target.value.trim() === '' && empty !== undefined)) {
            onChange(next as Value);
          }
        }}
      />
      <FieldFailure
        id={`${id}-failure`}
        text=""
        isMarked={false}
        failure={isReadable ? failure : NO_NUMBER}
      />
    </div>
  );
}

function read(text: string): number | null {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
