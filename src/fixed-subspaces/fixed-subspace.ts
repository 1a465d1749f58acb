import { DomainError, refuseAbove } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { basisDimension, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { Representation } from '../representations/representation.js';
import { placeWords } from './place-words.js';
import { AMBIENT_LIMIT } from './roads.js';
import { secondDimension } from './second-road.js';
import { type Block, solveWords } from './solve-words.js';
import { dimensionOfWords, wordsOf } from './words.js';

/** V^G = {v : rho(g) v = v for every g}, with an exact basis in reduced row echelon form. Plain data. */
export interface FixedSubspace {
  readonly ambientDimension: number;
  readonly dimension: number;
  readonly basis: SparseBasis;
  readonly certificate: Certificate;
}

/** Every basis vector was held against every generator, and the dimension found again on a second road. */
export interface Certificate {
  readonly generatorsChecked: number;
  readonly dimensionByOtherRoad: number;
  readonly road: string;
  readonly otherRoad: string;
  readonly holds: boolean;
}

/**
 * The fixed-point subspace of a representation, verified before it is returned: each word of it was, and words and their
 * places make up the whole.
 *
 * @throws DomainError TOO_LARGE, with the bound of the road that the question needs
 * @throws Error if the two roads disagree, which would be a defect of ours
 */
export function fixedSubspace(group: Group, r: Representation): FixedSubspace {
  const ambient = boundedDimension(group, r);
  const words = wordsOf(group, r);
  if (dimensionOfWords(words) !== ambient) {
    throw new Error(`expected words of dimension ${ambient}, got ${dimensionOfWords(words)}`);
  }
  const blocks = solveWords(group, words);
  const basis = placeWords(ambient, blocks);
  const dimension = basisDimension(basis);
  const road = roadOf(blocks);
  const other = secondDimension(group, r, blocks);
  if (BigInt(dimension) !== other.dimension) {
    throw new Error(
      `expected dim V^G of ${formatRepresentation(r)} of ${group.name} to agree on both roads, got ${dimension} by ${road} and ${other.dimension} by ${other.road}`,
    );
  }
  return {
    ambientDimension: ambient,
    dimension,
    basis,
    certificate: {
      generatorsChecked: group.generators.length + (group.kind === 'FINITE' ? 0 : group.algebra.length),
      dimensionByOtherRoad: dimension,
      road,
      otherRoad: other.road,
      holds: true,
    },
  };
}

/** "orbits" for one word on one group, else "blocks: orbits, kernel". */
function roadOf(blocks: readonly Block[]): string {
  const roads = blocks.flatMap(({ parts }) => parts.map(({ solution }) => solution.road));
  const isOne = blocks.length === 1 && blocks[0].parts.length === 1 && blocks[0].places.length === 1;
  if (isOne && blocks[0].places[0].copies.length === 0) return roads[0];
  const named = [...new Set(roads.flatMap(road => road.split(', ')))].sort().reverse();
  return named.length === 0 ? 'blocks' : `blocks: ${named.join(', ')}`;
}

function boundedDimension(group: Group, r: Representation): number {
  const dimension = dimensionOf(r, group);
  refuseDimension(r, dimension, AMBIENT_LIMIT);
  return Number(dimension);
}

function refuseDimension(r: Representation, dimension: bigint | number, limit: number): void {
  const name = formatRepresentation(r);
  const shown = String(dimension);
  if (shown.length > 40 && dimension > limit) {
    throw new DomainError(
      'TOO_LARGE',
      `The dimension of ${name} has ${shown.length} digits; the limit is ${limit}. Use a smaller power or group.`,
      { limit, value: `${shown.slice(0, 20)}... (${shown.length} digits)` },
    );
  }
  refuseAbove(`The dimension of ${name}`, dimension, limit, 'Use a smaller power, representation or group.');
}
