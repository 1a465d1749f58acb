import type { Failure } from '../graphql/failure.js';
import { FieldFailure } from './field-failure.js';

interface ListFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What the server was asked: the text, item by item. */
  readonly items: readonly string[];
  readonly rows: number;
  readonly failure: Failure | undefined;
  readonly onChange: (text: string) => void;
}

/** Where in the failure's path the item's number stands: of.permutations.generators.0. */
const ITEM_DEPTH = 3;

/** Several texts in one area; the failure shows the one it speaks of. */
export function ListField({ id, label, value, items, rows, failure, onChange }: ListFieldProps) {
  const index = failure?.argument[ITEM_DEPTH];
  const item = typeof index === 'number' ? (items[index] ?? '') : '';
  const speaksOfItem = failure !== undefined && failure.argument.length <= ITEM_DEPTH + 1;
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
