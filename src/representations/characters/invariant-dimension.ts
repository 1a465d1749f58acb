import { DomainError, withinBounds } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, fromInteger, isRational, toRational } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { Group } from '../../groups/group.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { dimensionOf } from '../dimension.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import { classSpaceOfFactor, classSpaceOfWhole, type Preference } from './class-space.js';
import { expandedTerms, independentParts, supportOf } from './expansion.js';
import { integralOf, type SpaceOfFactors, tupleCount } from './integral.js';
import { legsOf, mentions } from './legs.js';
import { STEP_LIMIT, stepsAt } from './steps.js';

/** What belongs to a finite group as a whole, not to its direct factors. */
const OF_THE_WHOLE = ['irrep', 'regular', 'induced', 'subsets', 'product-action'] as const;

/**
 * dim V^G: the integral of the character of R over the group, exactly. No image is built. Sums are integrated term by
 * term, tensor products of representations of different direct factors factor by factor. undefined where neither the
 * classes of the group nor a list of its elements nor its tori are within the declared bounds.
 */
export function invariantDimension(group: Group, r: Representation): bigint | undefined {
  dimensionOf(r, group); // refuses what the group lacks
  const mean = meanOf(r, group);
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
function meanOf(r: Representation, group: Group): Cyclotomic | undefined {
  const terms = expandedTerms(r, group) ?? [{ copies: 1n, factors: [r] }];
  const known = new Map<string, Cyclotomic | undefined>();
  let total = cyclotomics.zero;
  for (const { copies, factors } of terms) {
    let product = fromInteger(copies);
    for (const part of independentParts(factors, group)) {
      const key = formatRepresentation(part);
      const mean = known.has(key) ? known.get(key) : meanOfPart(part, group);
      known.set(key, mean);
      if (mean === undefined) return undefined;
      product = cyclotomics.mul(product, mean);
      if (cyclotomics.isZero(product)) break;
    }
    total = cyclotomics.add(total, product);
  }
  return total;
}

const PREFERENCES: readonly Preference[] = ['cycle types', 'classes'];

/** By the first choice of class spaces that is within the bounds; 0 of what has dimension 0, such as Subsets(k) of fewer points. */
function meanOfPart(r: Representation, group: Group): Cyclotomic | undefined {
  if (dimensionOf(r, group) === 0n) return cyclotomics.zero;
  const isFinitePart = group.components.some(component => component.kind === 'FINITE');
  for (const preference of isFinitePart ? PREFERENCES : PREFERENCES.slice(0, 1)) {
    const spaces = spacesFor(r, group, preference);
    if (spaces === undefined || stepsAt(r, group) * tupleCount(spaces) > STEP_LIMIT) continue;
    const mean = withinBounds(() => integralOf(r, spaces));
    if (mean !== undefined) return mean;
  }
  return undefined;
}

/** The class spaces that chi_R is integrated over: of the factors that R speaks of, or of the whole group. */
function spacesFor(r: Representation, group: Group, preference: Preference): SpaceOfFactors[] | undefined {
  const legs = legsOf(r);
  if (mentions(r, OF_THE_WHOLE)) {
    if (group.kind !== 'FINITE') return undefined;
    const space =
      group.factors.length === 1 && legs !== undefined
        ? classSpaceOfFactor(group, legs, preference)
        : classSpaceOfWhole(group);
    return space && [{ space, factors: group.factors.map((_, i) => i) }];
  }
  const spaces: SpaceOfFactors[] = [];
  for (const i of [...supportOf(r, group)].sort((a, b) => a - b)) {
    const space = classSpaceOfFactor(group.factor(i), legs ?? 0, preference);
    if (space === undefined) return undefined;
    spaces.push({ space, factors: [i] });
  }
  return spaces;
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
