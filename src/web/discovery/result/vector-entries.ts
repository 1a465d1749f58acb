import { parseExact } from '../../group/exact-term.js';

/** Rows and columns in which the coordinates of Z are shown. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** A coordinate: its value for the colour, its text for reading. */
export interface Entry {
  readonly value: number;
  readonly text: string;
}

/** The coordinates of a vector found, rounded for reading. */
export function floatEntries(vector: readonly number[]): Entry[] {
  return vector.map(value => ({
    value,
    text: value
      .toFixed(2)
      .replace(/^-(0\.00)$/, '$1')
      .replace('-', '−'),
  }));
}

/** The coordinates of an exact vector, of which those that are not 0 were told. */
export function exactEntries(
  { indices, entries }: { readonly indices: readonly number[]; readonly entries: readonly string[] },
  size: number,
): Entry[] {
  const all = new Array<Entry>(size).fill({ value: 0, text: '0' });
  indices.forEach((index, k) => {
    const text = entries[k]!;
    all[index] = { value: approximate(text), text: text.replaceAll('-', '−') };
  });
  return all;
}

/** The real part of an exact number, near enough for a colour; 1 of what is not understood. */
export function approximate(text: string): number {
  const terms = parseExact(text);
  if (terms === null) return 1;
  return terms.reduce((sum, { numerator, denominator, imaginary, radicand, conductor, exponent }) => {
    const angle = (2 * Math.PI * exponent) / conductor;
    const turned = imaginary ? -Math.sin(angle) : Math.cos(angle);
    return sum + (numerator / denominator) * Math.sqrt(radicand) * turned;
  }, 0);
}

const MOST_COLUMNS = 24;

/** Of vectors of so many coordinates: matrices where particles are maps of this shape; else one row, broken where it is long. */
export function shapeOf(size: number, maps: Shape | null): Shape {
  if (maps !== null && maps.rows * maps.columns === size) return maps;
  const columns = Math.min(size, MOST_COLUMNS);
  return { rows: Math.max(1, Math.ceil(size / Math.max(columns, 1))), columns: Math.max(columns, 1) };
}
