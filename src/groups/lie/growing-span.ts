import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { addMultiple, type SparseRow, scaleRow } from '../../linear-algebra/sparse-row.js';
import type { WorkMeter } from '../work-meter.js';

/** Bits of a coefficient that count as one step. */
const WORD_DIGITS = 16;

/**
 * The span of vectors that come one by one, in echelon form over the field of their entries. Where entries are real it
 * is a span over R: real vectors that are independent over a real field are so over R.
 */
export class GrowingSpan {
  private readonly byPivot = new Map<number, SparseRow>();

  constructor(private readonly meter: WorkMeter) {}

  get dimension(): number {
    return this.byPivot.size;
  }

  contains(vector: SparseRow): boolean {
    return this.remainder(vector).indices.length === 0;
  }

  /** Takes the vector in; false where it lies in the span already. */
  add(vector: SparseRow): boolean {
    const rest = this.remainder(vector);
    if (rest.indices.length === 0) return false;
    this.byPivot.set(rest.indices[0], scaleRow(cyclotomics, cyclotomics.inv(rest.entries[0]), rest));
    return true;
  }

  /** The vector minus the combination of the rows that clears their pivots. */
  private remainder(vector: SparseRow): SparseRow {
    let rest = vector;
    let k = 0;
    while (k < rest.indices.length) {
      const row = this.byPivot.get(rest.indices[k]);
      if (row === undefined) {
        k++;
      } else {
        const factor = cyclotomics.neg(rest.entries[k]);
        this.meter.spend(row.indices.length * sizeOf(factor) * sizeOf(row.entries.at(-1)!));
        rest = addMultiple(cyclotomics, rest, factor, row);
      }
    }
    return rest;
  }
}

/** About the number of machine words in the coefficients of x. */
function sizeOf(x: Cyclotomic): number {
  const digits = x.numerators[0].toString(16).length + x.denominator.toString(16).length;
  return x.numerators.length * (1 + Math.floor(digits / WORD_DIGITS));
}
