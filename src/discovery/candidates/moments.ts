import { dot } from '../../numeric/dot.js';
import { applied, entriesOf, type FloatOperator, frobenius } from '../../numeric/float-operator.js';
import { SIGNIFICANT } from './evidence-bound.js';

/** A transformation of points: rho(g), or d rho(A) of an element of the Lie algebra. */
export interface PointMover {
  readonly name: string;
  readonly infinitesimal: boolean;
  readonly operator: FloatOperator;
}

/** How far a group moves one moment of a law, as far as rows tell. */
export interface MomentShift {
  /** Against the size of the moment: of the mean the law's spread sqrt(tr Sigma), of the covariance ||Sigma||_F; as it is where that is 0. */
  readonly shift: number;
  /** What rows of a law that is invariant would show: the root mean square of the shift. */
  readonly error: number;
  readonly mover: string;
}

/** Whether a law is invariant under a group, as far as its first two moments tell. */
export interface MomentEvidence {
  readonly mean: MomentShift;
  readonly covariance: MomentShift;
  /** Whether both shifts are within three of their errors. */
  readonly invariant: boolean;
  /** Rows that it was measured on. */
  readonly rows: number;
}

/** Points [count, dimension], row-major. */
export interface Points {
  readonly count: number;
  readonly dimension: number;
  readonly values: Float64Array;
}

/** Multiplications that the rows may cost; of more rows some at equal distances are taken. */
const WORK_LIMIT = 400_000_000;
/** Of sums over many rows. */
const ROUNDING = 1e-9;

/**
 * The mean mu and the covariance Sigma of a law that a group leaves as it is have rho mu = mu and rho Sigma rho^T = Sigma. Of n rows x_i
 * the shift of the mean is the mean of d_i = rho x_i - x_i, and that of the covariance the mean of
 * D_i = rho c_i c_i^T rho^T - c_i c_i^T for c_i = x_i - mu; where the law is invariant their means are 0, and their squared
 * lengths are E|d|^2 / n and E||D||^2 / n on average, with ||D||^2 = 2 (|c|^4 - (c . rho c)^2). For an element A of the Lie algebra
 * d_i = A x_i and D_i = A c_i c_i^T + c_i c_i^T A^T, ||D||^2 = 2 |c|^2 |A c|^2, with A scaled to sqrt(d) / ||A||_F.
 *
 * Of all generators that with the largest shift against its error. null without generators or with fewer than two rows.
 * @pre the operators are orthogonal, those of the Lie algebra antisymmetric
 */
export function momentEvidence(movers: readonly PointMover[], points: Points): MomentEvidence | null {
  if (movers.length === 0 || points.count < 2) return null;
  const entries = movers.reduce((sum, { operator }) => sum + entriesOf(operator), 0);
  const rows = sampleRows(points, WORK_LIMIT / (points.dimension ** 2 + entries));
  const { dimension: d } = points;
  // From the first row on, so that rows which are all alike have no spread, not that of rounding.
  const [origin] = rows;
  const fromOrigin = rows.map(x => x.map((value, i) => value - origin[i]));
  const offset = new Float64Array(d);
  for (const x of fromOrigin) for (let i = 0; i < d; i++) offset[i] += x[i] / rows.length;
  const mean = offset.map((value, i) => origin[i] + value);
  const centred = fromOrigin.map(x => x.map((value, i) => value - offset[i]));
  const covariance = covarianceOf(centred, d);
  const found = movers.map(mover => shiftsOf(mover, mean, covariance, centred));
  const largest = (shifts: MomentShift[]) =>
    shifts.reduce((a, b) => (b.shift * a.error > a.shift * b.error ? b : a));
  const shifts = {
    mean: largest(found.map(pair => pair[0])),
    covariance: largest(found.map(pair => pair[1])),
  };
  const within = ({ shift, error }: MomentShift) => shift <= SIGNIFICANT * error + ROUNDING;
  return { ...shifts, invariant: within(shifts.mean) && within(shifts.covariance), rows: rows.length };
}

function shiftsOf(
  { name, infinitesimal, operator }: PointMover,
  mean: Float64Array,
  covariance: readonly Float64Array[],
  centred: readonly Float64Array[],
): [MomentShift, MomentShift] {
  const d = mean.length;
  const n = centred.length;
  const norm = frobenius(operator);
  const scale = infinitesimal ? (norm === 0 ? 0 : Math.sqrt(d) / norm) : 1;
  let first = 0;
  let second = 0;
  for (const c of centred) {
    const image = applied(operator, c);
    const [size, imageSize, overlap] = [dot(c, c), dot(image, image), dot(c, image)];
    first += infinitesimal ? imageSize : size + imageSize - 2 * overlap;
    second += 2 * (infinitesimal ? size * imageSize : Math.max(0, size * imageSize - overlap * overlap));
  }
  const trace = covariance.reduce((sum, row, i) => sum + row[i], 0);
  const spread = Math.sqrt(trace) || 1;
  const size = Math.sqrt(covariance.reduce((sum, row) => sum + dot(row, row), 0)) || 1;
  const moved = applied(operator, mean).map((value, i) => (infinitesimal ? value : value - mean[i]));
  const error = (squares: number) => (scale * Math.sqrt(squares / n)) / Math.sqrt(n);
  return [
    { shift: (scale * Math.sqrt(dot(moved, moved))) / spread, error: error(first) / spread, mover: name },
    {
      shift: (scale * covarianceShift(operator, infinitesimal, covariance)) / size,
      error: error(second) / size,
      mover: name,
    },
  ];
}

/** ||rho Sigma rho^T - Sigma||_F, or ||A Sigma + Sigma A^T||_F. */
function covarianceShift(
  operator: FloatOperator,
  infinitesimal: boolean,
  covariance: readonly Float64Array[],
): number {
  // Sigma is symmetric, so that its rows are its columns.
  const half = transposed(covariance.map(column => applied(operator, column)));
  const image = infinitesimal ? half : half.map(row => applied(operator, row));
  let sum = 0;
  image.forEach((row, i) => {
    row.forEach((value, j) => {
      const other = infinitesimal ? -half[j][i] : covariance[i][j];
      sum += (value - other) ** 2;
    });
  });
  return Math.sqrt(sum);
}

function covarianceOf(centred: readonly Float64Array[], d: number): Float64Array[] {
  const covariance = Array.from({ length: d }, () => new Float64Array(d));
  for (const c of centred) {
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) covariance[i][j] += (c[i] * c[j]) / centred.length;
    }
  }
  return covariance;
}

function sampleRows({ count, dimension, values }: Points, most: number): Float64Array[] {
  const taken = Math.min(count, Math.max(2, Math.floor(most)));
  return Array.from({ length: taken }, (_, k) => {
    const row = Math.floor((k * count) / taken);
    return values.subarray(row * dimension, (row + 1) * dimension);
  });
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((_, i) => matrix.map(row => row[i]));
}
