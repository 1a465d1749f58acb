import type { Random } from '../../numeric/random.js';
import { combine, type Frame } from './frame.js';
import type { Places } from './velocity-field.js';

/** Points of a law other than 0: as many as a SIMD kernel takes side by side. */
const POINTS_OF_LAW = 4;
/** Sizes of points, in units of the radius. */
const SMALLEST = 0.25;
const LARGEST = 3.5;

/** Where velocities are read, in coordinates of a basis of E. */
export interface Coordinates {
  /** [B, m]; the first is 0. */
  readonly laws: readonly Float64Array[];
  /** For each law its points, [m] each. */
  readonly points: readonly (readonly Float64Array[])[];
}

/** How places are chosen. */
export interface PlaceSettings {
  /** The size of points at which the first layer's values have variance 1. */
  readonly radius: number;
  /** Most points; at least m + 1 are taken. */
  readonly most: number;
  /** Whether the velocity depends on the law alone, as that of a linear unit does: then there are more than m laws. */
  readonly isLinear: boolean;
}

/**
 * Points of the law in 0, 0 among them, and some of laws in random points of E, which tell other directions apart: directions uniform,
 * sizes of points even on a logarithmic scale, those of laws uniform up to the radius.
 */
export function drawCoordinates(m: number, settings: PlaceSettings, random: Random): Coordinates {
  if (m === 0) return { laws: [new Float64Array(0)], points: [[new Float64Array(0)]] };
  const { radius, most, isLinear } = settings;
  const laws = isLinear ? m + 2 : 2;
  const atZero = isLinear
    ? POINTS_OF_LAW
    : Math.max(m + 1, Math.min(Math.max(8, 3 * m - 4), most - 2 * POINTS_OF_LAW));
  const total = atZero + laws * POINTS_OF_LAW;
  let drawn = 0;
  const point = () => {
    const share = (drawn++ + random.uniform()) / total;
    return vectorOf(m, radius * SMALLEST * (LARGEST / SMALLEST) ** share, random);
  };
  // Every so many sizes one goes to each of the laws.
  const own: Float64Array[][] = Array.from({ length: laws + 1 }, () => []);
  for (let k = 0; k < POINTS_OF_LAW; k++) {
    for (let b = 1; b <= laws; b++) own[b].push(point());
    const until = Math.round((atZero * (k + 1)) / POINTS_OF_LAW);
    while (own[0].length < until) own[0].push(point());
  }
  own[0][0].fill(0);
  return {
    laws: own.map((_, b) => (b === 0 ? new Float64Array(m) : vectorOf(m, radius * random.uniform(), random))),
    points: own,
  };
}

/** The points in Z. */
export function placesAt({ basis }: Frame, { laws, points }: Coordinates, p: number): Places[] {
  const at = (a: Float64Array) => combine(new Float64Array(p), basis, i => a[i]);
  return laws.map((law, b) => ({ law: at(law), points: joined(points[b].map(at)) }));
}

/** Vectors one after the other. */
export function joined(vectors: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(vectors.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const vector of vectors) {
    all.set(vector, start);
    start += vector.length;
  }
  return all;
}

/** A vector of that length in a uniform direction. */
function vectorOf(m: number, length: number, random: Random): Float64Array {
  const drawn = Float64Array.from({ length: m }, () => random.normal());
  const norm = Math.hypot(...drawn);
  return drawn.map(x => (x * length) / norm);
}
