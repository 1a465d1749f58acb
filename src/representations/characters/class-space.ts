import { hasConjugacyClasses } from '../../groups/classes/find-classes.js';
import type { Component } from '../../groups/direct-product.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { Group } from '../../groups/group.js';
import { classStrata } from './character-of.js';
import { cycleTypeStrata } from './cycle-type-strata.js';
import { elementStrata } from './element-strata.js';
import { powerSumStrata } from './power-sum-strata.js';
import type { ClassSpace } from './stratum.js';
import { torusStrata } from './torus-strata.js';

/**
 * The choice of class space for a group that is no product, or for a finite group as a whole.
 *
 * - cycle types: S(n), A(n), B(n) of any n, characters of few legs. Milliseconds, whatever n.
 * - conjugacy classes: wherever they are to be had quickly.
 * - cycle types again, for more legs: as many terms as there are partitions of numbers up to the legs.
 * - elements: groups that can be listed.
 * - tori: the classical Lie groups whose Weyl group is small enough to be written out.
 * - power sums: the classical Lie groups for characters of fewer legs than dim V, where the Weyl group is large.
 */
export type Preference = 'cycle types' | 'classes';
const FEW_LEGS = 8;
const MANY_LEGS = 24;
/** Terms of a density that are summed in no time. */
const FEW_TERMS = 400;
/** order * degree of a group whose elements are listed: the numbers that the list holds. */
const LISTING_LIMIT = 1_000_000;

const byClasses = new WeakMap<FiniteGroup, ClassSpace>();
const byElements = new WeakMap<FiniteGroup, ClassSpace>();
const byTori = new WeakMap<Component, ClassSpace>();

/** The class space of one direct factor, as a group of its own; undefined where none is in reach. */
export function classSpaceOfFactor(
  group: Group,
  legs: number,
  preference: Preference,
): ClassSpace | undefined {
  const [component] = group.components;
  if (component.kind !== 'FINITE') {
    const { cosets } = component;
    const isDear = cosets === undefined || cosets.some(coset => coset.density.length > FEW_TERMS);
    const ofPowerSums = isDear && legs <= MANY_LEGS ? powerSumStrata(component, legs) : undefined;
    return ofPowerSums ?? (cosets && remember(byTori, component, () => torusStrata(cosets)));
  }
  const ofCycles = (limit: number): ClassSpace | undefined =>
    legs <= limit ? cycleTypeStrata(component, legs) : undefined;
  if (group.kind !== 'FINITE') throw new Error(`expected a finite group, got ${group.name}`);
  return (
    (preference === 'cycle types' ? ofCycles(FEW_LEGS) : undefined) ??
    classesOf(group) ??
    ofCycles(MANY_LEGS) ??
    listOf(group)
  );
}

/** The class space of a finite group as a whole, for what belongs to no single factor, such as Irr(k). */
export function classSpaceOfWhole(group: FiniteGroup): ClassSpace | undefined {
  return classesOf(group) ?? listOf(group);
}

function classesOf(group: FiniteGroup): ClassSpace | undefined {
  return hasConjugacyClasses(group) ? remember(byClasses, group, () => classStrata(group)) : undefined;
}

function listOf(group: FiniteGroup): ClassSpace | undefined {
  if (group.order * BigInt(group.degree) > LISTING_LIMIT) return undefined;
  return remember(byElements, group, () => elementStrata(group));
}

function remember<K extends object>(
  known: WeakMap<K, ClassSpace>,
  key: K,
  make: () => ClassSpace,
): ClassSpace {
  const space = known.get(key) ?? make();
  known.set(key, space);
  return space;
}
