import { useEffect, useState } from 'react';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** 1 for whole numbers; anything else is free. */
  readonly step?: number | undefined;
  readonly onChange: (value: number) => void;
}

/** A number; text that is no number yet stays in the field and is told to nobody. */
export function NumberField({ id, label, value, step, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));

  useEffect(() => {
    setText(present => (Number(present) === value ? present : String(value)));
  }, [value]);

  const readable = text.trim() !== '' && Number.isFinite(Number(text));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        value={text}
        required
        aria-invalid={!readable}
        onChange={event => {
          setText(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value.trim() !== '' && Number.isFinite(next)) onChange(next);
        }}
      />
    </div>
  );
}
