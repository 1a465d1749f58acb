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
import { byParity, centralReason } from './central-reason.js';

/** Powers of a generator that are looked through where classes are out of reach. */
const SEARCHED_POWERS = 64;

/**
 * Why V^G is {0}, in one sentence, and what to try instead.
 *
 * An element that acts as -1 (its character is -dim) shows the parity that forbids invariants; in a Lie group scalars may
 * act by a charge, or the elements of determinant -1 in O(p,q) forbid what those of determinant 1 fix. Where none of these
 * is found, the reason is that the trivial representation does not occur; where R may not be a sum of irreps, so that it may
 * occur as a quotient, that no vector is fixed.
 */
export function emptyReason(group: Group, r: Representation): string {
  const ambient = dimensionOf(r, group);
  const name = formatRepresentation(r);
  if (ambient === 0n) return `${name} has dimension 0: choose a representation with at least one summand.`;
  const found = group.kind === 'FINITE' ? actingAsMinusOne(group, r, ambient) : undefined;
  if (found !== undefined) return byParity(formatElement(found), name);
  const central = centralReason(group, r, name);
  if (central !== undefined) return central;
  const power = group.components.every(hasPowersThatFix) ? 'a larger tensor power, ' : '';
  return `${absence(group, name)}: try ${power}Hom(${name},${name}), which always fixes the identity, or add a scalar, ${name}+1.`;
}

/** The mean of a character over a group of compact closure is that over the closure. */
function absence(group: Group, name: string): string {
  const absent = `The trivial representation does not occur in ${name}`;
  if (group.kind !== 'NONCOMPACT_LIE') return `${absent} (its character has mean 0 over ${group.name})`;
  const isReductive = group.components.every(c => c.kind !== 'NONCOMPACT_LIE' || c.compactForm !== undefined);
  return isReductive ? absent : `No vector of ${name} but 0 is fixed by every element of ${group.name}`;
}

/**
 * Whether each R on V_i has a power that fixes more than {0}: of finite and semisimple groups, on which a power of det R is
 * trivial, and of those on which R is its own dual. In U(n) and GL(n) charges add up.
 */
function hasPowersThatFix(component: Group['components'][number]): boolean {
  if (component.kind === 'FINITE' || (component.kind === 'COMPACT_LIE' && !component.isComplex)) return true;
  return component.compactForm !== undefined && component.compactForm.letter !== 'U';
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
