import { inArgument, refuseAbove } from '../../domain-error.js';
import type { LieGroup } from '../../groups/lie-group.js';
import type { Representation } from '../../representations/representation.js';
import type { GroupAverage } from '../group-average.js';
import { actingComponent } from './acting-component.js';
import { componentImages, largestFrequency, workOfPoint } from './component-images.js';
import { exactImages } from './exact-images.js';
import type { IdentityComponent } from './identity-component.js';
import { averageLimits, requireNodes } from './limits.js';
import { DEFAULT_CIRCLE_NODES, DEFAULT_NODES, isCircle, nodePlan } from './node-plan.js';
import { representatives } from './representatives.js';
import { orthogonalityError, product } from './square.js';

const ORTHOGONALITY_TOLERANCE = 1e-10;

/**
 * The mean over a compact Lie group G = G_0 F, with representatives F of the components: the mean over all f in F of the mean over
 * G_0 f, for which nodePlan chooses points of G_0. null where F is too large, or, without a number of nodes, the work.
 *
 * @pre the group acts by real orthogonal matrices
 */
export function averageOverLieGroup(
  group: LieGroup,
  spaces: readonly Representation[],
  dimensions: readonly number[],
  nodes: number | undefined,
): GroupAverage | null {
  const cosets = inArgument('group', () => representatives(group));
  const numbers = dimensions.reduce((sum, n) => sum + n * n, 0);
  if (cosets === null || cosets.length * numbers > averageLimits.numbers) return null;
  const component = inArgument('group', () => actingComponent(group, spaces));
  const isInfinite = component.circles.length > 0;
  const workOfNode = dimensions.reduce((work, n) => work + workOfPoint(component, n) + n ** 3, 0);
  const mostFor = (work: number) =>
    Math.min(averageLimits.nodes, Math.floor(averageLimits.numbers / numbers), Math.floor(work / workOfNode));
  const exact = isCircle(component) ? exactCircle(group, component, spaces, dimensions) : null;
  // The circle's rule is exact from so many nodes on; where these are too many, samples take its place.
  const least = exact !== null && exact * cosets.length <= mostFor(averageLimits.work) ? exact : 1;
  if (nodes !== undefined && isInfinite) {
    const why =
      least === 1
        ? `one for each of the ${cosets.length} components that the mean is taken over`
        : "from where on the mean of the particles' images is exact";
    requireNodes(nodes, least * cosets.length, why, dimensions);
  }
  const usual = isCircle(component) ? DEFAULT_CIRCLE_NODES : DEFAULT_NODES;
  const affordable = mostFor(averageLimits.usualWork);
  if (nodes === undefined && affordable < cosets.length) return null;
  const total = nodes ?? Math.max(Math.min(usual * cosets.length, affordable), least * cosets.length);
  const budget = Math.floor(total / cosets.length);
  const { kind, statement, isGroup, points } = nodePlan(component, spaces, cosets.length, budget, exact);
  const count = points.reduce((sum, list) => sum + list.length, 0);
  refuseAbove(
    'The number of multiplications for the matrices of the average over the group',
    count * workOfNode,
    averageLimits.work,
    'Use fewer averaging nodes, or smaller representations.',
  );
  const images = exactImages({ group, spaces }, dimensions, cosets);
  return {
    ...{ kind, statement, isGroup, count },
    weights: Float64Array.from(points.flatMap(list => list.map(({ weight }) => weight / cosets.length))),
    spaces: spaces.map((space, l) => {
      const n = dimensions[l];
      const lists = new Map(
        [...new Set(points)].map(list => [list, componentImages(group, component, space, n, list)]),
      );
      const all = new Float64Array(count * n * n);
      let k = 0;
      points.forEach((list, f) => {
        const moved = lists.get(list)!;
        const image = matrixAt(images[l], f, n);
        list.forEach((_, at) => {
          all.set(orthogonal(product(matrixAt(moved, at, n), image, n), n), k++ * n * n);
        });
      });
      return all;
    }),
  };
}

/** From how many equally spaced nodes on the mean over a circle is exact for products of two entries of matrices on the spaces. */
function exactCircle(
  group: LieGroup,
  circle: IdentityComponent,
  spaces: readonly Representation[],
  dimensions: readonly number[],
): number {
  const frequencies = spaces.map((space, l) => largestFrequency(group, circle, space, dimensions[l]));
  return 2 * Math.max(...frequencies) + 1;
}

function matrixAt(matrices: Float64Array, k: number, n: number): Float64Array {
  return matrices.subarray(k * n * n, (k + 1) * n * n);
}

/** The matrix itself, which must be orthogonal. */
function orthogonal(matrix: Float64Array, n: number): Float64Array {
  const error = orthogonalityError(matrix, n);
  if (error < ORTHOGONALITY_TOLERANCE) return matrix;
  throw new Error(`expected an orthogonal image, got the error ${error}`);
}
