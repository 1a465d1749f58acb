import { Random } from '../../numeric/random.js';
import type { Representation } from '../../representations/representation.js';
import type { GroupAverage } from '../group-average.js';
import { circlePoints, type HaarPoint, haarSamples, productRule, productRuleSize } from './haar-points.js';
import type { IdentityComponent } from './identity-component.js';
import { averageLimits, sampleError } from './limits.js';
import { tensorDegree } from './tensor-degree.js';

/** Nodes on each coset of the identity component, unless asked for: at least, where it is a circle, .. */
export const DEFAULT_CIRCLE_NODES = 64;
/** .. and else. */
export const DEFAULT_NODES = 256;

/** Which points of the identity component stand for each coset. */
export interface NodePlan {
  readonly kind: GroupAverage['kind'];
  readonly statement: string;
  readonly isGroup: boolean;
  /** As many lists as there are cosets; the same list for each where it is a rule. Weights have the sum 1 in each. */
  readonly points: readonly (readonly HaarPoint[])[];
}

export function isCircle({ spheres, circles }: IdentityComponent): boolean {
  return spheres.length === 0 && circles.length === 1;
}

/**
 * The one point where the component is trivial; `budget` equally spaced ones where it is a circle, or the nodes of the product rule
 * of the highest degree with at most so many, if that is exact on products of two spaces; else so many samples.
 *
 * @param exact of a circle: from how many nodes on its rule is exact there; null else
 */
export function nodePlan(
  component: IdentityComponent,
  spaces: readonly Representation[],
  cosets: number,
  budget: number,
  exact: number | null,
): NodePlan {
  const where = cosets === 1 ? '' : ` in each of ${cosets} cosets of the identity component`;
  const reach = (degree: number) => `exact for polynomials of degree ${degree} and below in the entries of g`;
  const rule = (statement: string, points: readonly HaarPoint[]): NodePlan => ({
    kind: 'QUADRATURE',
    statement,
    isGroup: isTorsion(component, cosets),
    points: new Array<readonly HaarPoint[]>(cosets).fill(points),
  });
  if (component.circles.length === 0) {
    const elements = cosets === 1 ? 'the one element' : `the mean over all ${cosets} elements`;
    return {
      ...rule(`${elements} by which the group acts`, productRule(component, 0)),
      kind: 'ELEMENTS',
      isGroup: true,
    };
  }
  if (exact !== null && budget >= exact) {
    const degree = Math.floor((budget - 1) / component.circles[0].frequency);
    return rule(
      `the mean over ${budget} equally spaced rotations${where}, ${reach(degree)}`,
      circlePoints(budget),
    );
  }
  const needed = exactDegree(spaces);
  if (exact === null) {
    let degree = 0;
    while (productRuleSize(component, degree + 1) <= budget) degree++;
    if (degree >= needed) {
      const points = productRule(component, degree);
      return rule(
        `the mean over the ${points.length} nodes of a product rule${where}, ${reach(degree)}`,
        points,
      );
    }
  }
  const random = Random.fromSeed(1).split('Haar measure');
  const size = productRuleSize(component, needed) * cosets;
  const better = size > averageLimits.nodes ? '' : `; a rule that is ${reach(needed)} takes ${size} nodes`;
  return {
    kind: 'SAMPLES',
    isGroup: false,
    statement: `the mean over ${budget} elements drawn by Haar measure from a fixed seed${where}, ${sampleError(budget * cosets)}${better}`,
    points: Array.from({ length: cosets }, (_, f) => haarSamples(component, budget, random.split(f))),
  };
}

/**
 * Whether a rule's nodes are a group: on a torus they are all elements of some orders, which automorphisms of a circle keep, so that
 * the representatives of other components may be adjoined.
 */
function isTorsion({ spheres, circles }: IdentityComponent, cosets: number): boolean {
  return spheres.length === 0 && (circles.length === 1 || cosets === 1);
}

/** The degree to which a rule must be exact for the mean of M_g to be P, and for the second moments on all spaces to be right. */
function exactDegree(spaces: readonly Representation[]): number {
  return 2 * Math.max(...spaces.map(tensorDegree));
}
