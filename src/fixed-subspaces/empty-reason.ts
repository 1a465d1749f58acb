import { cyclotomics } from '../exact/cyclotomic.js';
import type { Group } from '../groups/group.js';
import { compose, formatElement, type GroupElement, isIdentity } from '../groups/group-element.js';
import { characterValue } from '../representations/character-value.js';
import { formatRepresentation } from '../representations/format-representation.js';
import type { Representation } from '../representations/representation.js';

/** Elements that are looked through for one that acts as -1: all of a group up to this order, .. */
const SEARCHED_ORDER = 5000;
/** .. else the powers of the generators and of their product, each up to this one. */
const SEARCHED_POWERS = 64;

/**
 * Why V^G is {0}, in one sentence, and what to try instead.
 *
 * An element that acts as -1 (its character is -dim) shows the parity that forbids invariants; where none is found
 * among the elements searched, the reason is that the trivial representation does not occur.
 */
export function emptyReason(group: Group, r: Representation, ambient: number): string {
  const name = formatRepresentation(r);
  if (ambient === 0) return `${name} has dimension 0: choose a representation with at least one summand.`;
  const negative = cyclotomics.fromInteger(-ambient);
  const found = searched(group).find(g => cyclotomics.equals(characterValue(r, group, g), negative));
  if (found !== undefined) {
    return `${formatElement(found)} acts as -1 on ${name}, so only 0 is fixed: try a representation on which it acts trivially, such as (${name})^2, or add a scalar, ${name}+1.`;
  }
  return `The trivial representation does not occur in ${name} (its character has mean 0 over ${group.name}): try a larger tensor power, Hom(${name},${name}), which always fixes the identity, or add a scalar, ${name}+1.`;
}

function searched(group: Group): readonly GroupElement[] {
  if (group.kind === 'FINITE' && group.order <= BigInt(SEARCHED_ORDER)) return group.elements(SEARCHED_ORDER);
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
