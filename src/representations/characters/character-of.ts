import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import { characterAt } from './character-point.js';
import { classStrata } from './class-strata.js';
import { numberAlgebra } from './integral.js';
import { productPoint } from './product-point.js';

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

function byClasses(r: Representation, group: FiniteGroup): readonly Cyclotomic[] {
  const factors = group.factors.map((_, i) => i);
  return classStrata(group).strata.map(stratum =>
    characterAt(r, productPoint([{ stratum, factors, offset: 0, variables: 0 }], numberAlgebra)),
  );
}
