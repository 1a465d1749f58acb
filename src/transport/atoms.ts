import { gcdOfNumbers } from '../exact/integers.js';
import { CompensatedSum } from './compensated-sum.js';
import { type PointCloud, pointCount } from './point-cloud.js';

/** The total mass that weights are rounded to whole parts of. */
const PARTS = 2 ** 48;

/**
 * A law as distinct atoms with whole masses, moved so that its mean is near the origin, and scaled: equal points are one atom. The
 * points that an atom stands for are members[start[k]..start[k + 1]), and mass of theirs is in memberMasses.
 */
export interface Atoms {
  readonly dimension: number;
  readonly count: number;
  /** [count, dimension]: (point - centre) * scale. */
  readonly points: Float64Array;
  readonly centre: Float64Array;
  /** A power of 2. */
  readonly scale: number;
  readonly masses: Float64Array;
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** Of each point of the cloud. */
  readonly memberMasses: Float64Array;
}

/**
 * Two laws as atoms of equal total mass. Uniform laws on m and n points get the masses n/g and m/g, g = gcd(m, n), exactly.
 * With weights the masses are multiples of 2^-48 of the total, cumulatively rounded, so that no more than 2^-48 of the mass
 * of a point is moved: `inexact` bounds all mass so moved, as a part of the total. O(n log n).
 */
export function commonAtoms(
  mu: PointCloud,
  nu: PointCloud,
): { first: Atoms; second: Atoms; inexact: number } {
  const weighted = mu.weights !== undefined || nu.weights !== undefined;
  const [m, n] = [pointCount(mu), pointCount(nu)];
  const common = gcdOfNumbers(m, n);
  const first = weighted ? parts(mu) : new Float64Array(m).fill(n / common);
  const second = weighted ? parts(nu) : new Float64Array(n).fill(m / common);
  return { ...balanced(atomsOf(mu, first), atomsOf(nu, second)), inexact: weighted ? (m + n) / PARTS : 0 };
}

/**
 * The laws of s X and Y / s, which have the same optimal plans as X and Y, since these depend on the inner products alone;
 * s is the power of 2 that brings their widths together, without which prices would differ more than distances. Neither cloud
 * becomes wider than both are together: where little mass lies far out, widths say little, and rounding would grow with s.
 */
function balanced(first: Atoms, second: Atoms): { first: Atoms; second: Atoms } {
  const ratio = Math.sqrt(meanSquare(second) / meanSquare(first));
  if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY)) return { first, second };
  const [reach, otherReach] = [radius(first), radius(second)];
  const most = Math.floor(Math.log2(1 + otherReach / reach));
  const least = -Math.floor(Math.log2(1 + reach / otherReach));
  const scale = 2 ** Math.min(most, Math.max(least, Math.round(Math.log2(ratio) / 2)));
  return { first: scaled(first, scale), second: scaled(second, 1 / scale) };
}

function scaled(atoms: Atoms, scale: number): Atoms {
  return { ...atoms, scale, points: atoms.points.map(x => x * scale) };
}

/** E|X|^2 of the atoms, as they are moved and scaled. */
export function meanSquare({ points, dimension, masses }: Atoms): number {
  const total = new CompensatedSum();
  const sum = new CompensatedSum();
  for (let k = 0, at = 0; k < masses.length; k++) {
    total.add(masses[k]);
    for (let d = 0; d < dimension; d++, at++) sum.add(masses[k] * points[at] * points[at]);
  }
  return sum.value / total.value;
}

/** The largest |x|, moved and scaled. */
export function radius({ points, dimension }: Pick<Atoms, 'points' | 'dimension'>): number {
  let most = 0;
  for (let at = 0; at < points.length; at += dimension) {
    let square = 0;
    for (let d = at; d < at + dimension; d++) square += points[d] * points[d];
    if (square > most) most = square;
  }
  return Math.sqrt(most);
}

function parts(cloud: PointCloud): Float64Array {
  const masses = new Float64Array(pointCount(cloud));
  const weights = cloud.weights ?? masses.map(() => 1);
  const total = new CompensatedSum();
  for (const weight of weights) total.add(weight);
  const sum = new CompensatedSum();
  let before = 0;
  for (let i = 0; i < masses.length; i++) {
    sum.add(weights[i]);
    const upTo = i === masses.length - 1 ? PARTS : Math.round((sum.value / total.value) * PARTS);
    masses[i] = upTo - before;
    before = upTo;
  }
  return masses;
}

function atomsOf({ points, dimension }: PointCloud, memberMasses: Float64Array): Atoms {
  const members = Int32Array.from(memberMasses.keys()).filter(i => memberMasses[i] > 0);
  const compare = (i: number, j: number): number => {
    for (let d = 0; d < dimension; d++) {
      const difference = points[i * dimension + d] - points[j * dimension + d];
      if (difference !== 0) return difference;
    }
    return 0;
  };
  members.sort((i, j) => compare(i, j) || i - j);
  const starts: number[] = [];
  members.forEach((i, k) => {
    if (k === 0 || compare(members[k - 1], i) !== 0) starts.push(k);
  });
  const count = starts.length;
  const start = Int32Array.from([...starts, members.length]);
  const masses = new Float64Array(count);
  for (let k = 0; k < count; k++)
    for (let at = start[k]; at < start[k + 1]; at++) masses[k] += memberMasses[members[at]];
  const centre = meanOf(points, dimension, memberMasses);
  const moved = new Float64Array(count * dimension);
  for (let k = 0; k < count; k++)
    for (let d = 0; d < dimension; d++)
      moved[k * dimension + d] = points[members[start[k]] * dimension + d] - centre[d];
  return { dimension, count, points: moved, centre, scale: 1, masses, start, members, memberMasses };
}

/** The mean of points with masses. */
export function meanOf(points: Float64Array, dimension: number, masses: Float64Array): Float64Array {
  const total = new CompensatedSum();
  for (const mass of masses) total.add(mass);
  return Float64Array.from({ length: dimension }, (_, d) => {
    const sum = new CompensatedSum();
    for (let i = 0; i < masses.length; i++) sum.add((masses[i] / total.value) * points[i * dimension + d]);
    return sum.value;
  });
}
