import type { Random } from '../../numeric/random.js';
import { equallySpaced, gaussJacobi, type Rule } from './gauss-jacobi.js';
import type { IdentityComponent } from './identity-component.js';

/** A point of an identity component by its coordinates: see Sphere and Circle. */
export interface HaarPoint {
  readonly weight: number;
  /** For each sphere r, the angle of its turn. */
  readonly turns: readonly number[];
  /** For each sphere s, the phase of its coroot. */
  readonly phases: readonly number[];
  /** For each circle t. */
  readonly angles: readonly number[];
}

/**
 * Nodes of the product rule that is exact for polynomials of some degree and below in the entries of the group's matrices on V:
 * the sum of weight * f(g) is the integral of f(g) by Haar measure.
 *
 * Such a function is a matrix coefficient of representations whose frequencies are at most degree * frequency of V. The mean over
 * the torus leaves what it fixes, of weight 0. From there on each mean over phases leaves the weight as it is, and each
 * k_j acts on strings of weights as the Legendre polynomial P_l(1 - 2 u), l <= degree * frequency / 2.
 */
export function productRule({ spheres, circles }: IdentityComponent, degree: number): HaarPoint[] {
  const rules = axes({ spheres, circles }, degree).map(({ nodes, height }, at): Rule => {
    if (height !== null) return gaussJacobi(nodes, height);
    return equallySpaced(nodes, at < 2 * spheres.length ? Math.PI : 2 * Math.PI);
  });
  let points: { weight: number; values: number[] }[] = [{ weight: 1, values: [] }];
  for (const { nodes, weights } of rules) {
    points = points.flatMap(({ weight, values }) =>
      nodes.map((node, k) => ({ weight: weight * weights[k], values: [...values, node] })),
    );
  }
  const n = spheres.length;
  return points.map(({ weight, values }) => ({
    weight,
    phases: values.slice(0, n),
    turns: values.slice(n, 2 * n).map(u => Math.asin(Math.sqrt(u))),
    angles: values.slice(2 * n),
  }));
}

/** The number of its nodes. */
export function productRuleSize(component: IdentityComponent, degree: number): number {
  return axes(component, degree).reduce((count, { nodes }) => count * nodes, 1);
}

/** Phases of all spheres, then turns of all spheres, then circles. */
function axes(
  { spheres, circles }: IdentityComponent,
  degree: number,
): { nodes: number; height: number | null }[] {
  const legendre = spheres.map(({ frequency }) => Math.floor((degree * frequency) / 2));
  return [
    ...legendre.map(l => ({ nodes: l + 1, height: null })),
    ...legendre.map((l, k) => ({ nodes: Math.floor(l / 2) + 1, height: spheres[k].height })),
    ...circles.map(({ frequency }) => ({ nodes: degree * frequency + 1, height: null })),
  ];
}

/** Equally spaced points of a component that is one circle. */
export function circlePoints(count: number): HaarPoint[] {
  const { nodes, weights } = equallySpaced(count, 2 * Math.PI);
  return nodes.map((angle, k) => ({ weight: weights[k], turns: [], phases: [], angles: [angle] }));
}

/** Independent points by Haar measure. */
export function haarSamples(
  { spheres, circles }: IdentityComponent,
  count: number,
  random: Random,
): HaarPoint[] {
  return Array.from({ length: count }, () => ({
    weight: 1 / count,
    phases: spheres.map(() => Math.PI * random.uniform()),
    turns: spheres.map(({ height }) => Math.asin(Math.sqrt(random.uniform() ** (1 / height)))),
    angles: circles.map(() => 2 * Math.PI * random.uniform()),
  }));
}
