import type { Failure } from '../graphql/failure.js';
import { FieldFailure } from './field-failure.js';

interface ListFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What the server was asked: the text, item by item. */
  readonly items: readonly string[];
  readonly rows: number;
  /** Where in the failure's path the item's number stands: third in of.permutations.generators.0, counted from 0. */
  readonly itemDepth?: number;
  readonly failure: Failure | undefined;
  readonly onChange: (text: string) => void;
}

/** Several texts in one area; the failure shows the one it speaks of. */
export function ListField(props: ListFieldProps) {
  const { id, label, value, items, rows, itemDepth = 3, failure, onChange } = props;
  const index = failure?.argument[itemDepth];
  const item = typeof index === 'number' ? (items[index] ?? '') : '';
  const speaksOfItem = failure !== undefined && failure.argument.length <= itemDepth + 1;
  const isMarked = speaksOfItem && failure.position !== null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="expression"
        rows={rows}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={failure !== undefined}
        aria-describedby={`${id}-failure`}
        onChange={event => onChange(event.target.value)}
      />
      <FieldFailure id={`${id}-failure`} text={item} isMarked={isMarked} failure={failure} />
    </div>
  );
}
