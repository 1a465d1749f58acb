import { DomainError, refuseAbove } from '../../domain-error.js';
import { isZero } from '../../exact/cyclotomic.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { Random } from '../../numeric/random.js';
import { derivativeOf } from '../../representations/derivative.js';
import type { Representation } from '../../representations/representation.js';
import type { GroupAverage } from '../group-average.js';
import { componentImages, workOfPoint } from './component-images.js';
import { exactImages } from './exact-images.js';
import { circlePoints, type HaarPoint, haarSamples, productRule, productRuleSize } from './haar-points.js';
import { type IdentityComponent, identityComponent } from './identity-component.js';
import { averageLimits } from './limits.js';
import { representatives } from './representatives.js';
import { orthogonalityError, product } from './square.js';
import { tensorDegree } from './tensor-degree.js';

/** Nodes on each coset of the identity component, unless asked for: where it is a circle, .. */
export const DEFAULT_CIRCLE_NODES = 64;
/** .. and else. */
export const DEFAULT_NODES = 256;

const ORTHOGONALITY_TOLERANCE = 1e-10;

/**
 * The mean over a compact Lie group G = G_0 F, with representatives F of the components: all f in F, and for each one nodes on
 * G_0. These are equally spaced where G_0 acts as a circle; else those of the product rule of the highest degree that fits,
 * where it integrates the images on Z exactly; else samples by Haar measure. null where F is too large.
 */
export function averageOverLieGroup(
  group: LieGroup,
  spaces: readonly Representation[],
  dimensions: readonly number[],
  nodes: number | undefined,
): GroupAverage | null {
  const cosets = representatives(group);
  const numbers = dimensions.reduce((sum, n) => sum + n * n, 0);
  if (cosets === null || cosets.length * numbers > averageLimits.numbers) return null;
  const component = actingComponent(group, spaces);
  const isCircle = component.spheres.length === 0 && component.circles.length === 1;
  const budget = nodesOnCoset(cosets.length, numbers, isCircle, nodes);
  const plan = planOf(component, isCircle, budget, exactDegree(spaces), cosets.length);
  const points = plan.points;
  const count = plan.isSampled ? points.length : points.length * cosets.length;
  refuseAbove(
    'The number of multiplications for the matrices of the average over the group',
    dimensions.reduce((work, n) => work + points.length * workOfPoint(component, n) + count * n ** 3, 0),
    averageLimits.work,
    'Use fewer averagingNodes, or smaller representations.',
  );
  const symmetry = { group, spaces };
  const images = exactImages(symmetry, dimensions, cosets);
  const weights = new Float64Array(count);
  const perCoset = count / cosets.length;
  for (let k = 0; k < count; k++) {
    weights[k] = plan.isSampled ? points[k].weight : points[k % perCoset].weight / cosets.length;
  }
  return {
    kind: plan.kind,
    statement: plan.statement,
    count,
    weights,
    spaces: spaces.map((space, l) => {
      const n = dimensions[l];
      const moved = componentImages(group, component, space, n, points);
      const all = new Float64Array(count * n * n);
      for (let k = 0; k < count; k++) {
        const at = plan.isSampled ? k : k % perCoset;
        const coset = Math.floor(k / perCoset);
        const image = product(matrixAt(moved, at, n), matrixAt(images[l], coset, n), n);
        const error = orthogonalityError(image, n);
        if (!(error < ORTHOGONALITY_TOLERANCE))
          throw new Error(`expected an orthogonal image, got the error ${error}`);
        all.set(image, k * n * n);
      }
      return all;
    }),
  };
}

interface Plan {
  readonly kind: GroupAverage['kind'];
  readonly statement: string;
  /** Of one coset, for all of them; sampled ones of all cosets, one coset after the other. */
  readonly points: readonly HaarPoint[];
  readonly isSampled: boolean;
}

function planOf(
  component: IdentityComponent,
  isCircle: boolean,
  budget: number,
  needed: number,
  cosets: number,
): Plan {
  const where = cosets === 1 ? '' : ` in each of ${cosets} cosets of the identity component`;
  const exact = (degree: number) => `exact for polynomials of degree ${degree} and below in the entries of g`;
  if (component.circles.length === 0) {
    return {
      kind: 'ELEMENTS',
      statement: `the mean over ${cosets === 1 ? 'the one element' : `all ${cosets} elements`} by which the group acts`,
      points: productRule(component, 0),
      isSampled: false,
    };
  }
  if (isCircle) {
    const degree = Math.floor((budget - 1) / component.circles[0].frequency);
    return {
      kind: 'QUADRATURE',
      statement: `the mean over ${budget} equally spaced rotations${where}, ${exact(degree)}`,
      points: circlePoints(budget),
      isSampled: false,
    };
  }
  let degree = -1;
  while (productRuleSize(component, degree + 1) <= budget) degree++;
  if (degree >= needed) {
    const points = productRule(component, degree);
    return {
      kind: 'QUADRATURE',
      statement: `the mean over the ${points.length} nodes of a product rule${where}, ${exact(degree)}`,
      points,
      isSampled: false,
    };
  }
  const error = (1 / Math.sqrt(budget * cosets)).toPrecision(1);
  return {
    kind: 'SAMPLES',
    statement: `the mean over ${budget} elements drawn by Haar measure from a fixed seed${where}, with errors of the order ${error}; a rule that is ${exact(needed)} takes ${productRuleSize(component, needed) * cosets} nodes`,
    points: haarSamples(component, budget * cosets, Random.fromSeed(1).split('Haar measure')).map(
      point => point,
    ),
    isSampled: true,
  };
}

/** How many nodes a coset may have. */
function nodesOnCoset(cosets: number, numbers: number, isCircle: boolean, nodes: number | undefined): number {
  if (nodes === undefined) {
    const affordable = Math.min(averageLimits.nodes, Math.floor(averageLimits.numbers / numbers));
    return Math.min(
      isCircle ? DEFAULT_CIRCLE_NODES : DEFAULT_NODES,
      Math.max(1, Math.floor(affordable / cosets)),
    );
  }
  if (!Number.isInteger(nodes) || nodes < cosets) {
    throw new DomainError(
      'BAD_INPUT',
      `The number of averaging nodes is ${nodes}: give a whole number from ${cosets} on, the number of components of the group that the mean is taken over.`,
      { value: `${nodes}` },
    );
  }
  refuseAbove('The number of averaging nodes', nodes, averageLimits.nodes, 'Use fewer.');
  refuseAbove(
    'The number of entries of all matrices of the average over the group',
    nodes * numbers,
    averageLimits.numbers,
    'Use fewer averaging nodes, or smaller representations.',
  );
  return Math.floor(nodes / cosets);
}

/** The degree to which means must be exact for the mean of M_g to be P. */
function exactDegree(spaces: readonly Representation[]): number {
  const degrees = spaces.map(tensorDegree);
  const layers = degrees.slice(1).map((degree, l) => degree + degrees[l]);
  return Math.max(degrees[0] + degrees[degrees.length - 1], ...layers);
}

/** The coordinates of the identity component, without factors of the group on which it acts by the identity on all spaces. */
function actingComponent(group: LieGroup, spaces: readonly Representation[]): IdentityComponent {
  let offset = 0;
  const parts = group.components.flatMap((component): IdentityComponent[] => {
    if (component.kind === 'FINITE') return [];
    const from = offset;
    offset += component.algebra.length;
    if (!acts(group, spaces, from, offset)) return [];
    return [embedded(identityComponentOf(component), from, group.algebra.length)];
  });
  return {
    spheres: parts.flatMap(({ spheres }) => spheres),
    circles: parts.flatMap(({ circles }) => circles),
  };
}

const known = new WeakMap<LieFactor, IdentityComponent>();

function identityComponentOf(factor: LieFactor): IdentityComponent {
  const found = known.get(factor) ?? identityComponent(factor);
  known.set(factor, found);
  return found;
}

function acts(group: LieGroup, spaces: readonly Representation[], from: number, to: number): boolean {
  return group.algebra.slice(from, to).some(a =>
    spaces.some(space => {
      const image = derivativeOf(space, group, a);
      return Array.from({ length: image.size }, (_, i) => image.row(i)).some(
        ({ entries }) => !entries.every(isZero),
      );
    }),
  );
}

/** Coordinates in the algebra of one factor as coordinates in that of the product. */
function embedded({ spheres, circles }: IdentityComponent, from: number, length: number): IdentityComponent {
  const embed = (vector: Float64Array) => {
    const target = new Float64Array(length);
    target.set(vector, from);
    return target;
  };
  return {
    spheres: spheres.map(sphere => ({ ...sphere, turn: embed(sphere.turn), coroot: embed(sphere.coroot) })),
    circles: circles.map(circle => ({ ...circle, generator: embed(circle.generator) })),
  };
}

function matrixAt(matrices: Float64Array, k: number, n: number): Float64Array {
  return matrices.subarray(k * n * n, (k + 1) * n * n);
}
