import { cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import { conjugacyClasses, hasConjugacyClasses } from '../groups/classes/find-classes.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import type { Group } from '../groups/group.js';
import { compose, formatElement, type GroupElement, isIdentity } from '../groups/group-element.js';
import { characterOf } from '../representations/characters/character-of.js';
import { characterAtElement } from '../representations/characters/element-strata.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { Representation } from '../representations/representation.js';
import { centralReason } from './central-reason.js';

/** Powers of a generator that are looked through where classes are out of reach. */
const SEARCHED_POWERS = 64;

/**
 * Why V^G is {0}, in one sentence, and what to try instead.
 *
 * An element that acts as -1 (its character is -dim) shows the parity that forbids invariants; in a Lie group scalars may
 * act by a charge, or tensors of low degree be twisted by the determinant. Where none of these is found, the reason is
 * that the trivial representation does not occur.
 */
export function emptyReason(group: Group, r: Representation): string {
  const ambient = dimensionOf(r, group);
  const name = formatRepresentation(r);
  if (ambient === 0n) return `${name} has dimension 0: choose a representation with at least one summand.`;
  const found = group.kind === 'FINITE' ? actingAsMinusOne(group, r, ambient) : undefined;
  if (found !== undefined) {
    return `${formatElement(found)} acts as -1 on ${name}, so only 0 is fixed: try a representation on which it acts trivially, such as (${name})^2, or add a scalar, ${name}+1.`;
  }
  const central = centralReason(group, r, name);
  if (central !== undefined) return central;
  return `The trivial representation does not occur in ${name} (its character has mean 0 over ${group.name}): try a larger tensor power, Hom(${name},${name}), which always fixes the identity, or add a scalar, ${name}+1.`;
}

/** An element of a finite group whose character is -dim R, among the classes where they are to be had. */
function actingAsMinusOne(group: FiniteGroup, r: Representation, ambient: bigint): GroupElement | undefined {
  const negative = fromInteger(-ambient);
  if (hasConjugacyClasses(group)) {
    const c = characterOf(r, group).findIndex(value => cyclotomics.equals(value, negative));
    return c < 0 ? undefined : conjugacyClasses(group).representative(c);
  }
  return searched(group).find(g => {
    const value = characterAtElement(r, group, g);
    return value !== undefined && cyclotomics.equals(value, negative);
  });
}

/** The powers of the generators and of their product. */
function searched(group: FiniteGroup): readonly GroupElement[] {
  if (group.generators.length === 0) return [];
  return [...group.generators, group.generators.reduce(compose)].flatMap(powersOf);
}

function powersOf(g: GroupElement): GroupElement[] {
  const powers: GroupElement[] = [];
  for (let power = g; !isIdentity(power) && powers.length < SEARCHED_POWERS; power = compose(power, g)) {
    powers.push(power);
  }
  return powers;
}
