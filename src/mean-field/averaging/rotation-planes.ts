import { dot } from '../../numeric/dot.js';
import { orthonormalised } from '../../numeric/gram-schmidt.js';
import { Random } from '../../numeric/random.js';
import { combination, product } from './square.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** A plane, or a line where `second` is null, on which T_k acts as frequencies[k] times the quarter turn first -> second. */
interface Plane {
  readonly first: number;
  readonly second: number | null;
  readonly frequencies: readonly number[];
}

/**
 * Commuting antisymmetric matrices T_k whose eigenvalues are integers times i, in one orthonormal basis of common planes:
 * T_k first = f_k second, T_k second = -f_k first.
 */
export interface RotationPlanes {
  readonly size: number;
  /** Orthogonal [n, n], its rows the basis. */
  readonly basis: Float64Array;
  readonly planes: readonly Plane[];
}

/** Eigenvalues nearer to an integer than this are that integer; rounding errors are far below. */
const INTEGER_TOLERANCE = 1e-5;
const TRIES = 64;

/**
 * The common planes of some matrices T_k [n, n] as above. Planes are eigenspaces of -(sum c_k T_k)^2 for general c; a second
 * pass chooses c so that the eigenvalues known from the first are as far apart as some trials allow. Cost O(n^3).
 */
export function rotationPlanes(generators: readonly Float64Array[], size: number): RotationPlanes {
  if (generators.every(matrix => matrix.every(x => x === 0))) return unmoved(generators.length, size);
  const random = Random.fromSeed(1).split('planes');
  const draw = () => generators.map(() => 0.5 + random.uniform());
  if (generators.length === 1) return planesOf([1], generators, size);
  const rough = planesOf(draw(), generators, size);
  const candidates = Array.from({ length: TRIES }, draw);
  const gaps = candidates.map(c => relativeGap(c, rough.planes));
  const widest = gaps.indexOf(Math.max(...gaps));
  return planesOf(candidates[widest], generators, size);
}

/** All frequencies 0: lines in the given basis. */
function unmoved(count: number, size: number): RotationPlanes {
  const basis = new Float64Array(size * size);
  for (let i = 0; i < size; i++) basis[i * size + i] = 1;
  const frequencies = new Array<number>(count).fill(0);
  return {
    size,
    basis,
    planes: Array.from({ length: size }, (_, first) => ({ first, second: null, frequencies })),
  };
}

/** The smallest distance of different |sum c_k f_k|, 0 among them, over the largest of these. */
function relativeGap(c: readonly number[], planes: readonly Plane[]): number {
  const weights = new Map<string, readonly number[]>();
  for (const { frequencies } of planes) {
    const sign = Math.sign(frequencies.find(f => f !== 0) ?? 1);
    const canonical = frequencies.map(f => sign * f || 0);
    weights.set(canonical.join(), canonical);
  }
  const values = [...weights.values()].map(f => Math.abs(dot(c, f)));
  const sorted = [...new Set([0, ...values.filter(x => x > 0)])].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((x, k) => x - sorted[k]);
  return Math.min(...gaps) / sorted[sorted.length - 1];
}

function planesOf(c: readonly number[], generators: readonly Float64Array[], size: number): RotationPlanes {
  const sum = combination(c, generators, size * size);
  const { values, vectors } = symmetricEigen(
    product(sum, sum, size).map(x => -x),
    size,
  );
  const scale = Math.sqrt(Math.max(...values));
  const rates = values.map(value => Math.sqrt(Math.max(0, value)));
  const rows: Float64Array[] = [];
  const spans: (readonly [first: number, second: number | null])[] = [];
  for (let from = 0; from < size; ) {
    let to = from + 1;
    while (to < size && rates[to] - rates[to - 1] < 1e-6 * scale) to++;
    const cluster = vectors.slice(from, to);
    if (rates[to - 1] < 1e-6 * scale) {
      for (const vector of cluster) spans.push([rows.push(vector) - 1, null]);
    } else {
      for (const [first, second] of pairs(cluster, sum, size)) {
        spans.push([rows.push(first) - 1, rows.push(second) - 1]);
      }
    }
    from = to;
  }
  const basis = orthonormalised(rows);
  const flat = new Float64Array(size * size);
  for (const [k, row] of basis.entries()) flat.set(row, k * size);
  return {
    size,
    basis: flat,
    planes: spans.map(([first, second]) => ({
      ...{ first, second },
      frequencies: generators.map(t => (second === null ? 0 : frequency(t, basis[first], basis[second]))),
    })),
  };
}

/** Pairs v, T v / |T v| that span an eigenspace of T^2. */
function pairs(
  cluster: readonly Float64Array[],
  t: Float64Array,
  size: number,
): [Float64Array, Float64Array][] {
  const found: [Float64Array, Float64Array][] = [];
  for (const vector of cluster) {
    if (2 * found.length >= cluster.length) break;
    const first = without(vector, found.flat());
    // What is left of a vector inside the planes found is rounding, or small where it is nearly inside.
    if (dot(first, first) < 1 / (4 * cluster.length)) continue;
    const [unit] = orthonormalised([first]);
    const [, second] = orthonormalised([unit, without(apply(t, unit, size), found.flat())]);
    found.push([unit, second]);
  }
  if (2 * found.length !== cluster.length) {
    throw new Error(
      `expected an eigenspace of even dimension, got ${cluster.length} and ${found.length} planes`,
    );
  }
  return found;
}

function without(vector: Float64Array, units: readonly Float64Array[]): Float64Array {
  const rest = vector.slice();
  for (const unit of units) {
    const overlap = dot(rest, unit);
    for (let i = 0; i < rest.length; i++) rest[i] -= overlap * unit[i];
  }
  return rest;
}

function apply(t: Float64Array, vector: Float64Array, size: number): Float64Array {
  return vector.map((_, i) => dot(t.subarray(i * size, (i + 1) * size), vector));
}

function frequency(t: Float64Array, first: Float64Array, second: Float64Array): number {
  const found = dot(second, apply(t, first, first.length));
  const integer = Math.round(found);
  if (Math.abs(found - integer) > INTEGER_TOLERANCE) {
    throw new Error(`expected a frequency that is an integer, got ${found}`);
  }
  return integer || 0;
}
