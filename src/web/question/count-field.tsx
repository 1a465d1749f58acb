interface CountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (count: number) => void;
}

/** A number of points or vertices, at least 1. */
export function CountField({ id, label, value, onChange }: CountFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        value={value}
        onChange={event => {
          const count = event.target.valueAsNumber;
          if (Number.isSafeInteger(count) && count > 0) onChange(count);
        }}
      />
    </div>
  );
}
