/** One summand of an entry: coefficient times parameter. */
export interface Term {
  readonly parameter: number;
  /** Never 0. */
  readonly coefficient: number;
  readonly negative: boolean;
  /** As read by people: "a", "−a", "2·a". */
  readonly text: string;
}

/** Which parameters stand where: a matrix whose entries are short sums of coefficient times parameter. */
export interface Pattern {
  readonly rows: number;
  readonly columns: number;
  readonly parameters: readonly string[];
  /** Positions are counted row by row from 0; the terms of position p are offsets[p] to offsets[p + 1]. */
  readonly offsets: Int32Array;
  readonly terms: readonly Term[];
}

const NONE: readonly Term[] = [];

export function termsAt(pattern: Pattern, position: number): readonly Term[] {
  const begin = pattern.offsets[position]!;
  const end = pattern.offsets[position + 1]!;
  return begin === end ? NONE : pattern.terms.slice(begin, end);
}

/** How many entries each parameter stands in. */
export function usage(pattern: Pattern): number[] {
  const counts = pattern.parameters.map(() => 0);
  for (const term of pattern.terms) counts[term.parameter]!++;
  return counts;
}

/** "row 1, column 2: −a", for pointer and keyboard. */
export function describePosition(pattern: Pattern, position: number): string {
  const row = Math.floor(position / pattern.columns) + 1;
  const column = (position % pattern.columns) + 1;
  const sum = termsAt(pattern, position)
    .map((term, k) =>
      k === 0 ? term.text : term.text.startsWith('−') ? ` − ${term.text.slice(1)}` : ` + ${term.text}`,
    )
    .join('');
  return `row ${row}, column ${column}: ${sum === '' ? '0' : sum}`;
}
