import { DomainError, refuseAbove } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { plainKernel } from '../linear-algebra/fraction-free.js';
import { kernel } from '../linear-algebra/kernel.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { rankModulo } from '../linear-algebra/modular-rank.js';
import { basisDimension, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { imageOf } from '../representations/image.js';
import type { Representation } from '../representations/representation.js';
import { dimensionByCharacters } from './character-road.js';
import { emptyReason } from './empty-reason.js';
import { invarianceSystem } from './invariance-system.js';
import { fixedByEvery, fixedByOrbits } from './orbit-road.js';
import {
  chooseOtherRoad,
  chooseRoad,
  hasCharacters,
  KERNEL_LIMIT,
  monomials,
  ORBIT_LIMIT,
  type OtherRoad,
  RANK_LIMIT,
  type Road,
} from './roads.js';

/** V^G = {v : rho(g) v = v for every g}, with an exact basis in reduced row echelon form. Plain data. */
export interface FixedSubspace {
  readonly ambientDimension: number;
  readonly dimension: number;
  readonly basis: SparseBasis;
  readonly certificate: Certificate;
  /** Where the dimension is 0: why, in one sentence, and what to try instead. */
  readonly emptyReason: string | null;
}

/** Every basis vector was held against every generator, and the dimension found again on a second road. */
export interface Certificate {
  readonly generatorsChecked: number;
  readonly dimensionByOtherRoad: number;
  readonly road: string;
  readonly otherRoad: string;
  readonly holds: boolean;
}

/** The prime of the rank road: the largest below 2^26. */
const RANK_PRIME = 67_108_859;

/**
 * The fixed-point subspace of a representation, verified before it is returned.
 *
 * @throws DomainError TOO_LARGE, with the bound of the road that the question needs
 * @throws Error if the two roads disagree, which would be a defect of ours
 */
export function fixedSubspace(group: Group, r: Representation): FixedSubspace {
  const ambient = boundedDimension(group, r);
  const generators = group.generators.map(g => imageOf(r, group, g));
  const road = chooseRoad(generators);
  if (road === 'kernel') refuseDimension(r, ambient, KERNEL_LIMIT);
  const otherRoad = chooseOtherRoad(road, group);
  if (otherRoad === 'rank') refuseDimension(r, ambient, RANK_LIMIT);
  const basis = byRoad(road, ambient, generators);
  const dimension = basisDimension(basis);
  const dimensionByOtherRoad = byOtherRoad(otherRoad, group, r, ambient, generators);
  if (dimension !== dimensionByOtherRoad) {
    throw new Error(
      `expected dim V^G of ${formatRepresentation(r)} of ${group.name} to agree on both roads, got ${dimension} by ${road} and ${dimensionByOtherRoad} by ${otherRoad}`,
    );
  }
  return {
    ambientDimension: ambient,
    dimension,
    basis,
    certificate: {
      generatorsChecked: generators.length,
      dimensionByOtherRoad,
      road,
      otherRoad,
      holds: true,
    },
    emptyReason: dimension === 0 ? emptyReason(group, r, ambient) : null,
  };
}

function byRoad(road: Road, ambient: number, generators: readonly LinearOperator[]): SparseBasis {
  // the kernel verifies A v = 0 for its own rows, which are those of rho(g) - I
  if (road === 'kernel') return kernel(invarianceSystem(ambient, generators));
  const images = monomials(generators);
  const basis = fixedByOrbits(ambient, images);
  if (!fixedByEvery(basis, images))
    throw new Error('expected the sums over orbits to be fixed by every generator');
  return basis;
}

function byOtherRoad(
  road: OtherRoad,
  group: Group,
  r: Representation,
  ambient: number,
  generators: readonly LinearOperator[],
): number {
  switch (road) {
    case 'characters':
      if (!hasCharacters(group)) throw new Error(`expected a listable group, got ${group.name}`);
      return Number(dimensionByCharacters(group, r));
    case 'rank':
      return ambient - rankModulo(invarianceSystem(ambient, generators), RANK_PRIME);
    case 'elimination':
      return basisDimension(plainKernel(invarianceSystem(ambient, generators)));
  }
}

function boundedDimension(group: Group, r: Representation): number {
  const dimension = dimensionOf(r, group);
  refuseDimension(r, dimension, ORBIT_LIMIT);
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
