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
  /** By law, its particles, [M, m]. */
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
  /** Whether the velocity depends on the law alone, as that of a linear unit does: then there are more than m laws, of one point each. */
  readonly isLinear: boolean;
  /** Particles of the law that fits: more fit better, at more cost. */
  readonly lawParticles: number;
}

/**
 * Points of three laws: most of that in `fit`, which predicts the data best, so that velocities have the least noise; some of that in
 * 0, 0 among them, which has the largest velocities; and some of one in a random point, which tells other directions apart. Directions are
 * uniform, sizes of points even on a logarithmic scale, that of the random law uniform up to the radius.
 */
export function drawCoordinates(
  m: number,
  fit: Float64Array,
  { radius, most, isLinear }: PlaceSettings,
  random: Random,
): Coordinates {
  if (m === 0) return { laws: [fit], points: [[fit]] };
  const zero = new Float64Array(m);
  const others = isLinear ? m + 1 : 1;
  const laws = [
    fit,
    zero,
    ...Array.from({ length: others }, () => vectorOf(m, radius * random.uniform(), random)),
  ];
  const wanted = Math.max(8, 3 * m - 4);
  const first = Math.max(m + 1, Math.min(wanted, most - (laws.length - 1) * POINTS_OF_LAW));
  const count = laws.map((_, b) => {
    if (isLinear) return 1;
    return b === 0 ? first : POINTS_OF_LAW;
  });
  return {
    laws,
    points: count.map((own, b) =>
      Array.from({ length: own }, (_, k) => {
        if (b === 1 && k === 0) return zero;
        const share = (k + random.uniform()) / own;
        return vectorOf(m, radius * SMALLEST * (LARGEST / SMALLEST) ** share, random);
      }),
    ),
  };
}

/**
 * The step of the differences that Jacobians are taken from: small for the units' curvature, large enough that points of the data cross
 * the kinks of units that have some.
 */
export function differenceStep({ radius }: PlaceSettings): number {
  return radius / 10;
}

/** The points in Z. */
export function placesAt({ basis }: Frame, { laws, points }: Coordinates, p: number): Places[] {
  return laws.map((law, b) => ({
    law: particlesAt(basis, law, p),
    points: joined(points[b].map(point => particlesAt(basis, point, p))),
  }));
}

/** The particles with those coordinates [M, m], [M, p]; of no coordinates, one in 0. */
export function particlesAt(basis: readonly Float64Array[], at: Float64Array, p: number): Float64Array {
  const m = basis.length;
  const count = m === 0 ? 1 : at.length / m;
  return joined(
    Array.from({ length: count }, (_, a) => combine(new Float64Array(p), basis, i => at[a * m + i])),
  );
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
export function vectorOf(m: number, length: number, random: Random): Float64Array {
  const drawn = Float64Array.from({ length: m }, () => random.normal());
  const norm = Math.hypot(...drawn);
  return drawn.map(x => (x * length) / norm);
}
