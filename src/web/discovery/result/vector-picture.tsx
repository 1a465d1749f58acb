import { useId } from 'react';
import type { Entry, Shape } from './vector-entries.js';

interface VectorPictureProps {
  readonly entries: readonly Entry[];
  readonly shape: Shape;
  /** What it is, such as "Missing: row 2". */
  readonly name: string;
  readonly note?: string;
}

/** Pixels of a cell: one that text stands in, and one that is a speck of colour. */
const WRITTEN_CELL = 36;
const SMALLEST_CELL = 3;
const LARGEST_SIDE = 150;
const LARGEST_WRITTEN = 4;
const LONGEST_TEXT = 5;
const MOST_READ = 36;
/** Of the colours, for text to stay readable on them. */
const STRONGEST = 0.6;

/** A vector of Z as a small matrix: colour for the sign, strength of colour for the size, numbers where they have room. */
export function VectorPicture({ entries, shape: { rows, columns }, name, note }: VectorPictureProps) {
  const caption = useId();
  const largest = entries.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const side = Math.max(rows, columns);
  const isWritten = side <= LARGEST_WRITTEN && entries.every(({ text }) => text.length <= LONGEST_TEXT);
  const cell = isWritten
    ? WRITTEN_CELL
    : Math.max(SMALLEST_CELL, Math.min(WRITTEN_CELL / 2, Math.floor(LARGEST_SIDE / side)));
  return (
    <figure className="vector-picture" aria-labelledby={caption}>
      <svg
        width={columns * cell + 1}
        height={rows * cell + 1}
        role="img"
        aria-label={readOut(entries, rows, columns)}
      >
        {entries.map(({ value, text }, k) => {
          const [x, y] = [(k % columns) * cell + 0.5, Math.floor(k / columns) * cell + 0.5];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
            <g key={k} className={value < 0 ? 'negative' : 'positive'}>
              <title>{text}</title>
              <rect
                x={x}
                y={y}
                width={cell}
                height={cell}
                fillOpacity={largest === 0 ? 0 : (STRONGEST * Math.abs(value)) / largest}
              />
              {isWritten && (
                <text x={x + cell / 2} y={y + cell / 2} dy="0.35em" textAnchor="middle">
                  {text}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption id={caption}>
        {name}
        {note !== undefined && <small> {note}</small>}
      </figcaption>
    </figure>
  );
}

function readOut(entries: readonly Entry[], rows: number, columns: number): string {
  if (entries.length > MOST_READ) return `a matrix of ${rows} by ${columns}`;
  const texts = entries.map(({ text }) => text);
  return Array.from({ length: rows }, (_, i) => texts.slice(i * columns, (i + 1) * columns).join(' ')).join(
    '; ',
  );
}
