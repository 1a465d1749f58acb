import { cyclotomics } from '../exact/cyclotomic.js';
import { conjugacyClasses } from '../groups/classes/find-classes.js';
import type { Group } from '../groups/group.js';
import { formatElement } from '../groups/group-element.js';
import type { LieFactor } from '../groups/lie-factor.js';
import {
  characterOnFactor,
  scalarWeights,
  tensorDegrees,
} from '../representations/characters/graded-character.js';
import type { Representation } from '../representations/representation.js';

/** Scalars z in a classical group, or in its complexification: z^order = 1, or all z where order is 0. */
interface Scalars {
  readonly order: number;
  readonly where: string;
}

/**
 * Why a Lie group fixes nothing in R, where scalars, finite factors or the determinant show it: -1 acts as -1, the scalars act by
 * charges other than 0, or tensors of degree below dim V_i are twisted by the determinant of O(n).
 */
export function centralReason(group: Group, r: Representation, name: string): string | undefined {
  for (const [i, component] of group.components.entries()) {
    if (component.kind === 'FINITE') {
      const found = actingAsMinusOne(group, r, i);
      if (found === undefined) continue;
      return `${found} in ${component.info.name} acts as -1 on ${name}, so only 0 is fixed: try a representation on which it acts trivially, such as (${name})^2, or add a scalar, ${name}+1.`;
    }
    const scalars = scalarsOf(component);
    const weights = scalarWeights(r, group, i);
    if (scalars !== undefined && weights !== undefined) {
      const { order } = scalars;
      if (weights.every(k => (order === 0 ? k !== 0 : k % order !== 0)))
        return ofCharge(scalars, weights, name);
    }
    if (isTwisted(component, r, group, i)) {
      return `${name} is a tensor product of fewer than ${component.info.degree} copies of V with sgn to an odd power, on which what rotations fix changes its sign under reflections, so only 0 is fixed: leave sgn out, or ask about the rotations alone.`;
    }
  }
  return undefined;
}

/** An element of the i-th factor, a finite one, whose character is -dim R. */
function actingAsMinusOne(group: Group, r: Representation, i: number): string | undefined {
  const character = characterOnFactor(r, group, i);
  const factor = group.factor(i);
  if (character === undefined || factor.kind !== 'FINITE') return undefined;
  const c = character.findIndex(value => cyclotomics.equals(cyclotomics.neg(value), character[0]));
  return c < 0 ? undefined : formatElement(conjugacyClasses(factor).representative(c));
}

function ofCharge({ order, where }: Scalars, weights: readonly number[], name: string): string {
  if (order === 2) {
    return `-1 in ${where} acts as -1 on ${name}, so only 0 is fixed: try a representation on which it acts trivially, such as (${name})^2, or add a scalar, ${name}+1.`;
  }
  const charges = weights.map(k => (k === 1 ? 'z' : `z^${k}`)).join(', ');
  const condition = order === 0 ? '' : `, z^${order} = 1,`;
  return `The scalars z of ${where}${condition} act on ${name} by ${charges}, never by 1, so only 0 is fixed: balance V with V*, as in Hom(${name},${name}), or add a scalar, ${name}+1.`;
}

function scalarsOf(component: LieFactor): Scalars | undefined {
  if (component.compactForm === undefined) return undefined;
  const { letter, n } = component.compactForm;
  const { name } = component.info;
  if (letter === 'U') return { order: 0, where: name };
  if (letter === 'SU') return { order: n, where: component.isComplex || n === 2 ? name : complexified(name) };
  if (letter === 'SO' && n % 2 === 1) return undefined;
  return { order: 2, where: isConnectedWithoutMinusOne(component) ? complexified(name) : name };
}

/** SO+(p,q) for odd p and q. */
function isConnectedWithoutMinusOne({ info, generators }: LieFactor): boolean {
  return generators.length === 0 && info.signature?.[1] !== undefined && info.signature[1] % 2 === 1;
}

function complexified(name: string): string {
  return `the complexification of ${name}`;
}

function isTwisted({ compactForm }: LieFactor, r: Representation, group: Group, i: number): boolean {
  if (compactForm?.letter !== 'O') return false;
  const degrees = tensorDegrees(r, group, i);
  return degrees?.every(({ degree, isTwisted }) => isTwisted && degree < compactForm.n) ?? false;
}
