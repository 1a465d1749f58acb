import { modInverse } from '../../exact/integers.js';
import { SeededIntegers } from '../random-elements.js';
import { rootsModulo } from './modular-roots.js';
import { leftKernel, type Row, scaleRow, subtractMultiple, timesMatrix } from './modular-rows.js';

const FIXED_SEED = 3;
/** Vectors whose annihilators are taken; each misses an eigenvalue with probability 1/p. */
const VECTORS = 40;

/**
 * The spaces of the rows c with c A = lambda c, by ascending eigenvalues lambda; precondition: A can be made diagonal over
 * F_p. The eigenvalues are roots of the polynomial that annihilates a random row. Cost: size^3 an eigenvalue.
 */
export function leftEigenspaces(matrix: readonly Row[], p: number): Row[][] {
  const size = matrix.length;
  const integers = new SeededIntegers(FIXED_SEED);
  const spaces = new Map<number, Row[]>();
  let found = 0;
  for (let draw = 0; draw < VECTORS && found < size; draw++) {
    const start = Int32Array.from({ length: size }, () => integers.below(p));
    for (const root of rootsModulo(annihilator(start, matrix, p), p)) {
      if (spaces.has(root)) continue;
      const shifted = matrix.map((row, i) => row.with(i, (row[i] + p - root) % p));
      const space = leftKernel(shifted, p);
      spaces.set(root, space);
      found += space.length;
    }
  }
  if (found !== size)
    throw new Error(`expected a diagonal matrix in some basis, got ${found} of ${size} eigenvectors`);
  return [...spaces.entries()].sort(([a], [b]) => a - b).map(([, space]) => space);
}

/** The least monic polynomial f, from the constant term up, with start f(A) = 0. */
function annihilator(start: Row, matrix: readonly Row[], p: number): number[] {
  const size = matrix.length;
  const known: { row: Row; combination: Row; pivot: number }[] = [];
  let power = start;
  for (let degree = 0; ; degree++) {
    const row = power.slice();
    const combination = new Int32Array(size + 1);
    combination[degree] = 1;
    for (const entry of known) {
      const factor = row[entry.pivot];
      subtractMultiple(row, factor, entry.row, p);
      subtractMultiple(combination, factor, entry.combination, p);
    }
    const pivot = row.findIndex(x => x !== 0);
    if (pivot < 0) return [...combination.subarray(0, degree + 1)];
    const inverse = modInverse(row[pivot], p);
    scaleRow(row, inverse, p);
    scaleRow(combination, inverse, p);
    known.push({ row, combination, pivot });
    power = timesMatrix(power, matrix, p);
  }
}
