import type { ChangeStep } from '../program/program.js';
import { type BasisChange, type ChangeMatrix, changeEntries, inverseOrder } from './basis-change.js';

/** Where a change of basis is computed: the entries of its matrices, and sum + a b. */
export interface ChangeArithmetic {
  entriesOf(matrix: ChangeMatrix): ArrayLike<number>;
  add(sum: number, a: number, b: number): number;
}

const IN_DOUBLES: ChangeArithmetic = { entriesOf: changeEntries, add: (sum, a, b) => sum + a * b };

/** What a step makes of x. Cost: the entries of a run's matrix for each copy. */
export function changed(
  { direction, change }: ChangeStep,
  x: Float64Array,
  { entriesOf, add }: ChangeArithmetic = IN_DOUBLES,
): Float64Array {
  if (direction === 'IN') {
    const joined = new Float64Array(change.changedSize);
    eachEntry(
      change,
      (own, place, entry) => {
        joined[place] = add(joined[place]!, entry, x[own]!);
      },
      entriesOf,
    );
    return Float64Array.from(change.order, place => joined[place]!);
  }
  const joined = Float64Array.from(inverseOrder(change), i => x[i]!);
  const y = new Float64Array(change.size);
  eachEntry(
    change,
    (own, place, entry) => {
      y[own] = add(y[own]!, entry, joined[place]!);
    },
    entriesOf,
  );
  return y;
}

/** The entries other than 0 of all copies' matrices: each with its coordinate of the space and that of the joined changed copies. */
export function eachEntry(
  { runs, matrices }: BasisChange,
  visit: (own: number, place: number, entry: number) => void,
  entriesOf: ChangeArithmetic['entriesOf'] = changeEntries,
): void {
  const entries = matrices.map(entriesOf);
  let [start, place] = [0, 0];
  for (const { copies, size, changedSize, matrix } of runs) {
    for (let c = 0; c < copies; c++, start += size, place += changedSize) {
      for (let q = 0; q < changedSize; q++) {
        if (matrix === null) {
          visit(start + q, place + q, 1);
          continue;
        }
        for (let t = 0; t < size; t++) {
          const entry = entries[matrix]![q * size + t]!;
          if (entry !== 0) visit(start + t, place + q, entry);
        }
      }
    }
  }
}
