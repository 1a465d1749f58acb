import { conjugate, cyclotomics, isReal, rootOfUnity } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { addMultiple, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { WorkMeter } from '../work-meter.js';
import { GrowingSpan } from './growing-span.js';
import { CLOSURE_WORK_LIMIT } from './limits.js';

/** The real Lie algebra that matrices generate. */
export interface GeneratedAlgebra {
  /** Over R. */
  readonly dimension: number;
  /**
   * Matrices that are independent over R, or over C where isComplex, and span the algebra over that field: the given ones
   * that are independent of those before them, then brackets.
   */
  readonly basis: readonly ExactMatrix[];
  /** The given matrices that are independent over R of those before them. */
  readonly generators: readonly ExactMatrix[];
  /** The first of the generators A for which h A h^-1 leaves the algebra; precondition: h is invertible. */
  movedOutBy(h: ExactMatrix): ExactMatrix | undefined;
}

/**
 * The smallest real space of matrices that holds the given ones and is closed under [A, B] = A B - B A: by Jacobi's
 * identity, that spanned by [A_1, [A_2, .., [A_k, B]]] for given A_i and B. With complex entries the basis answered is one
 * of its span over C, since what the algebra annihilates over C that span annihilates.
 *
 * @throws DomainError TOO_LARGE where the work passes its bound
 */
export function generatedAlgebra(
  given: readonly ExactMatrix[],
  isComplex: boolean,
  workLimit = CLOSURE_WORK_LIMIT,
): GeneratedAlgebra {
  const meter = new WorkMeter(
    'The work to close the Lie algebra under brackets',
    workLimit,
    'Give a sparser basis of it, or smaller matrices.',
  );
  const whole = given.length === 0 ? 0 : given[0].size * given[0].size * (isComplex ? 2 : 1);
  const span = new GrowingSpan(meter);
  const realVector = isComplex ? realAndImaginary : entriesOf;
  const independent = given.filter(a => span.add(realVector(sparseRows(a))));
  const generators = independent.map(sparseRows);
  const found = [...generators];
  for (const [at, b] of found.entries()) {
    for (const a of generators.slice(0, at)) {
      if (span.dimension === whole) break;
      const c = bracket(a, b, meter);
      if (span.add(realVector(c))) found.push(c);
    }
  }
  const basis = found.map(dense);
  return {
    dimension: span.dimension,
    basis: isComplex ? independentOverC(basis, meter) : basis,
    generators: independent,
    movedOutBy: h => {
      const [left, right] = [sparseRows(h), sparseRows(h.inverse())];
      return independent.find((_, k) => {
        const conjugated = product(product(left, generators[k], meter), right, meter);
        return !span.contains(realVector(conjugated));
      });
    },
  };
}

type SparseMatrix = readonly SparseRow[];

function independentOverC(matrices: readonly ExactMatrix[], meter: WorkMeter): ExactMatrix[] {
  const span = new GrowingSpan(meter);
  return matrices.filter(a => span.add(entriesOf(sparseRows(a))));
}

function bracket(a: SparseMatrix, b: SparseMatrix, meter: WorkMeter): SparseMatrix {
  const [ab, ba] = [product(a, b, meter), product(b, a, meter)];
  return ab.map((row, i) => addMultiple(cyclotomics, row, MINUS_ONE, ba[i]));
}

function product(a: SparseMatrix, b: SparseMatrix, meter: WorkMeter): SparseMatrix {
  return a.map(({ indices, entries }) => {
    let sum: SparseRow = { indices: [], entries: [] };
    indices.forEach((k, e) => {
      meter.spend(b[k].indices.length);
      sum = addMultiple(cyclotomics, sum, entries[e], b[k]);
    });
    return sum;
  });
}

function sparseRows(a: ExactMatrix): SparseMatrix {
  return Array.from({ length: a.rows }, (_, i) => a.row(i));
}

function dense(rows: SparseMatrix): ExactMatrix {
  return ExactMatrix.fromRows(
    rows.map(({ indices, entries }) => {
      const row = rows.map(() => cyclotomics.zero);
      indices.forEach((j, e) => {
        row[j] = entries[e];
      });
      return row;
    }),
  );
}

/** All entries, row by row. */
function entriesOf(rows: SparseMatrix): SparseRow {
  const n = rows.length;
  return {
    indices: rows.flatMap(({ indices }, i) => indices.map(j => i * n + j)),
    entries: rows.flatMap(({ entries }) => entries),
  };
}

const MINUS_ONE = cyclotomics.fromInteger(-1);
const HALF = cyclotomics.inv(cyclotomics.fromInteger(2));
const MINUS_HALF_I = cyclotomics.mul(cyclotomics.neg(HALF), rootOfUnity(4, 1));

/** The real parts of all entries, then the imaginary parts. */
function realAndImaginary(a: SparseMatrix): SparseRow {
  const { indices, entries } = entriesOf(a);
  const parts = entries.map(x => {
    if (isReal(x)) return [x, cyclotomics.zero];
    const twiceReal = cyclotomics.add(x, conjugate(x));
    const twiceImaginary = cyclotomics.sub(x, conjugate(x));
    return [cyclotomics.mul(HALF, twiceReal), cyclotomics.mul(MINUS_HALF_I, twiceImaginary)];
  });
  const pairs = [0, 1].flatMap(part =>
    indices.map((index, e) => ({ index: index + part * a.length * a.length, entry: parts[e][part] })),
  );
  const kept = pairs.filter(({ entry }) => !cyclotomics.isZero(entry));
  return { indices: kept.map(({ index }) => index), entries: kept.map(({ entry }) => entry) };
}
