import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { ValueOrder } from './compare-values.js';

/** A character with its degree and Frobenius-Schur indicator. */
export interface CharacterRow {
  readonly degree: number;
  readonly indicator: number;
  readonly values: readonly Cyclotomic[];
}

/** The rows in the order of a character table: the trivial one, then by degree, indicator, values. Sorts in place. */
export function sortRows(rows: CharacterRow[]): CharacterRow[] {
  const order = new ValueOrder();
  const isTrivial = new Map(
    rows.map(row => [row, row.values.every(x => x.conductor === 1 && x.numerators[0] === 1n)]),
  );
  return rows.sort((a, b) => {
    if (a.degree !== b.degree) return a.degree - b.degree;
    if (isTrivial.get(a) !== isTrivial.get(b)) return isTrivial.get(a) ? -1 : 1;
    if (a.indicator !== b.indicator) return a.indicator - b.indicator;
    for (let c = 0; c < a.values.length; c++) {
      const difference = order.compare(a.values[c], b.values[c]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
