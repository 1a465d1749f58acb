import { refuseAbove } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { plainKernel } from '../linear-algebra/fraction-free.js';
import type { LinearSystem } from '../linear-algebra/linear-system.js';
import { nullityBound } from '../linear-algebra/modular-rank.js';
import { basisDimension } from '../linear-algebra/sparse-basis.js';
import { invariantDimension } from '../representations/characters/invariant-dimension.js';
import { type Representation, tensor } from '../representations/representation.js';
import { equationsOf, someEquationsOf } from './equations.js';
import { WHOLE } from './leg.js';
import { ELIMINATION_LIMIT, RANK_LIMIT } from './roads.js';
import type { WordSolution } from './solve-word.js';
import type { Block, Part } from './solve-words.js';
import type { Place } from './words.js';

/** dim V^G and the road that it was found on. */
export interface FixedDimension {
  readonly dimension: bigint;
  readonly road: string;
}

/**
 * dim V^G on a road that shares nothing with the one to the basis but the images of the generators:
 *
 * - characters, weights: the integral of chi over the group, whatever the size of R, where the classes of a finite group or
 *   the torus of a Lie group are in reach;
 * - else for each word the product over its parts of: these, where the part's group has them; or
 * - rank: the rank modulo a prime of the equations, unreduced. Columns - rank is never below dim V^G, whichever equations are
 *   left out, so that agreement with a verified basis is proof; all are taken where some don't suffice.
 * - elimination: where the first road was that same kernel, and it is small. Plain elimination over the exact field shares
 *   no code with it.
 */
export function secondDimension(group: Group, r: Representation, blocks: readonly Block[]): FixedDimension {
  const whole = integratedDimension(group, r);
  if (whole !== undefined) return whole;
  const known = new Map<WordSolution, FixedDimension>();
  const dimensionOf = (part: Part): bigint => {
    const found = known.get(part.solution) ?? dimensionOfPart(part);
    known.set(part.solution, found);
    return found.dimension;
  };
  const dimension = blocks.reduce((sum, { places, parts }) => {
    const ofWord = parts.reduce((product, part) => product * dimensionOf(part), 1n);
    return sum + ofWord * places.reduce((n, place) => n + copiesAt(place), 0n);
  }, 0n);
  return { dimension, road: [...new Set([...known.values()].map(({ road }) => road))].join(', ') };
}

/** dim V^G from the character alone; undefined where that is out of reach. */
export function integratedDimension(group: Group, r: Representation): FixedDimension | undefined {
  const dimension = invariantDimension(group, r);
  return dimension === undefined
    ? undefined
    : { dimension, road: group.kind === 'FINITE' ? 'characters' : 'weights' };
}

function copiesAt({ copies }: Place): bigint {
  return copies.reduce((n, { count }) => n * BigInt(count), 1n);
}

function dimensionOfPart({ on, solution }: Part): FixedDimension {
  const { group, owner } = on[0];
  const integrated = owner === WHOLE ? undefined : integratedDimension(group, tensor(on.map(leg => leg.of)));
  if (integrated !== undefined) return integrated;
  const columns = on.reduce((n, leg) => n * leg.dimension, 1);
  const system: LinearSystem = { columns, rows: () => equationsOf(on) };
  if (solution.road === 'kernel' && columns <= ELIMINATION_LIMIT) {
    return { dimension: BigInt(basisDimension(plainKernel(system))), road: 'elimination' };
  }
  refuseAbove('The dimension of a tensor product', columns, RANK_LIMIT, 'Use a smaller power or group.');
  const found = basisDimension(solution.basis);
  const bound = nullityBound({ columns, rows: () => someEquationsOf(on) });
  const dimension = bound === found ? bound : nullityBound(system);
  return { dimension: BigInt(dimension), road: 'rank' };
}
