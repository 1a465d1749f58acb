import { DomainError } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, fromInteger, isRational, toRational } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { Group } from '../../groups/group.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { dimensionOf } from '../dimension.js';
import { factorIndex } from '../fitting-groups.js';
import { formatRepresentation } from '../format-representation.js';
import { leaf, type Representation, type Tensor } from '../representation.js';
import { classSpaceOfFactor, classSpaceOfWhole } from './class-space.js';
import { integralOf, type SpaceOfFactors } from './integral.js';
import { legsOf, mentions } from './legs.js';

/** What belongs to a finite group as a whole, not to its direct factors. */
const OF_THE_WHOLE = ['irrep', 'regular', 'induced', 'subsets', 'product-action'] as const;

/**
 * dim V^G: the integral of the character of R over the group, exactly. No image is built. Sums are integrated term by
 * term, tensor products of representations of different direct factors factor by factor. undefined where neither the
 * classes of the group nor a list of its elements nor its tori are within the declared bounds.
 */
export function invariantDimension(group: Group, r: Representation): bigint | undefined {
  dimensionOf(r, group); // refuses what the group lacks
  const mean = withinBounds(() => meanOf(r, group));
  return mean && multiplicity(mean, r, group);
}

/**
 * dim V^G for a finite group: the mean of the character over the group, by conjugacy classes, by cycle types or by
 * elements. DomainError TOO_LARGE where none of them is in reach.
 */
export function dimensionByCharacters(group: FiniteGroup, r: Representation): bigint {
  const dimension = invariantDimension(group, r);
  if (dimension !== undefined) return dimension;
  throw new DomainError(
    'TOO_LARGE',
    `The characters of ${group.name} can't be averaged: its conjugacy classes are too many or too dear to find. Ask about a smaller group.`,
  );
}

/**
 * dim V^G for a Lie group, by Weyl's integration formula: the sum over the cosets of a maximal torus of share times the
 * constant term of character times density. undefined where only a basis of the algebra is known, or beyond the bounds.
 */
export function dimensionByWeights(group: LieGroup, r: Representation): bigint | undefined {
  return invariantDimension(group, r);
}

/** The integral of chi_R; undefined where a class space is out of reach. */
export function meanOf(r: Representation, group: Group): Cyclotomic | undefined {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce<Cyclotomic | undefined>((total, { multiplicity: k, of }) => {
        const mean = total && meanOf(of, group);
        return mean && cyclotomics.add(total, cyclotomics.mul(fromInteger(k), mean));
      }, cyclotomics.zero);
    case 'defining':
      if (group.factors.length === 1) break;
      return group.factors.reduce<Cyclotomic | undefined>((total, _, i) => {
        const mean = total && meanOf(leaf('factor', i + 1), group);
        return mean && cyclotomics.add(total, mean);
      }, cyclotomics.zero);
    case 'tensor': {
      const parts = independentParts(r, group);
      if (parts.length < 2) break;
      return parts.reduce<Cyclotomic | undefined>((product, part) => {
        const mean = product && meanOf(part, group);
        return mean && cyclotomics.mul(product, mean);
      }, cyclotomics.one);
    }
  }
  const spaces = spacesFor(r, group);
  return spaces && integralOf(r, spaces);
}

/** The class spaces that chi_R is integrated over: of the factors that R speaks of, or of the whole group. */
function spacesFor(r: Representation, group: Group): SpaceOfFactors[] | undefined {
  if (mentions(r, OF_THE_WHOLE)) {
    if (group.kind !== 'FINITE') return undefined;
    const space =
      group.factors.length === 1 && !mentions(r, ['irrep', 'regular', 'induced', 'product-action'])
        ? classSpaceOfFactor(group, legsOf(r) ?? 0)
        : classSpaceOfWhole(group);
    return space && [{ space, factors: group.factors.map((_, i) => i) }];
  }
  const spaces: SpaceOfFactors[] = [];
  for (const i of [...supportOf(r, group)].sort((a, b) => a - b)) {
    const space = classSpaceOfFactor(group.factor(i), legsOf(r) ?? 0);
    if (space === undefined) return undefined;
    spaces.push({ space, factors: [i] });
  }
  return spaces;
}

/** The direct factors (from 0) outside of which every element acts trivially, as far as the expression shows. */
function supportOf(r: Representation, group: Group): Set<number> {
  switch (r.kind) {
    case 'sum':
      return new Set(r.terms.flatMap(t => [...supportOf(t.of, group)]));
    case 'tensor':
      return new Set(r.factors.flatMap(f => [...supportOf(f.of, group)]));
    case 'symmetric':
    case 'alternating':
      return supportOf(r.of, group);
    case 'factor':
      return new Set([factorIndex(r, group)]);
    default:
      return new Set(group.factors.keys());
  }
}

/** A tensor product as one of tensor products that share no direct factor of the group. */
function independentParts(r: Tensor, group: Group): Tensor[] {
  let parts: { support: Set<number>; factors: Tensor['factors'] }[] = [];
  for (const factor of r.factors) {
    const support = supportOf(factor.of, group);
    const joined = parts.filter(part => [...part.support].some(i => support.has(i)));
    parts = [
      ...parts.filter(part => !joined.includes(part)),
      {
        support: new Set([...joined.flatMap(part => [...part.support]), ...support]),
        factors: [...joined.flatMap(part => part.factors), factor],
      },
    ];
  }
  return parts.map(({ factors }) => ({ kind: 'tensor', factors }));
}

function multiplicity(mean: Cyclotomic, r: Representation, group: Group): bigint {
  if (isRational(mean)) {
    const { numerator, denominator } = toRational(mean);
    if (denominator === 1n && numerator >= 0n) return numerator;
  }
  throw new Error(
    `expected the integral of the character of ${formatRepresentation(r)} over ${group.name} to be an integer >= 0`,
  );
}

function withinBounds<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'TOO_LARGE') return undefined;
    throw error;
  }
}
