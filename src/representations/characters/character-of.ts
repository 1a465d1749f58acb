import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { GroupElement } from '../../groups/group-element.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import { characterAt } from './character-point.js';
import { classStrata, elementStratum } from './class-strata.js';
import { mentions } from './legs.js';
import { numberAlgebra, productPoint } from './product-point.js';
import type { Stratum } from './stratum.js';

const known = new WeakMap<FiniteGroup, Map<string, readonly Cyclotomic[]>>();

/**
 * The character of R by conjugacy classes, in their order; found once. No image is built.
 * DomainError TOO_LARGE where the classes are out of reach.
 */
export function characterOf(r: Representation, group: FiniteGroup): readonly Cyclotomic[] {
  const ofGroup = known.get(group) ?? new Map<string, readonly Cyclotomic[]>();
  known.set(group, ofGroup);
  const key = formatRepresentation(r);
  const found = ofGroup.get(key) ?? byClasses(r, group);
  ofGroup.set(key, found);
  return found;
}

/** chi_R(g) for one element; undefined where R holds Irr(k) or Ind, which are known by classes only. */
export function characterAtElement(
  r: Representation,
  group: FiniteGroup,
  g: GroupElement,
): Cyclotomic | undefined {
  return mentions(r, ['irrep', 'induced']) ? undefined : onStratum(r, group, elementStratum(group, g));
}

function byClasses(r: Representation, group: FiniteGroup): readonly Cyclotomic[] {
  return classStrata(group).strata.map(stratum => onStratum(r, group, stratum));
}

function onStratum(r: Representation, group: FiniteGroup, stratum: Stratum): Cyclotomic {
  const factors = group.factors.map((_, i) => i);
  return characterAt(r, productPoint([{ stratum, factors, offset: 0, variables: 0 }], numberAlgebra));
}
