import { cyclotomics } from '../exact/cyclotomic.js';
import { conjugacyClasses } from '../groups/classes/find-classes.js';
import { directProduct } from '../groups/direct-product.js';
import type { Group } from '../groups/group.js';
import { formatElement, type LinearPart } from '../groups/group-element.js';
import { signOf } from '../groups/lie/definiteness.js';
import { orthogonalGroup } from '../groups/lie/orthogonal-groups.js';
import type { CompactForm, LieFactor } from '../groups/lie-factor.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { characterOnFactor, scalarWeights } from '../representations/characters/graded-character.js';
import { invariantDimension } from '../representations/characters/invariant-dimension.js';
import type { Representation } from '../representations/representation.js';

/** Scalars z in a group, or in its complexification: z^order = 1, or infinitely many, of which z^k = 1 for all only for k = 0, where order is 0. */
interface Scalars {
  readonly order: number;
  readonly where: string;
}

/**
 * Why a Lie group fixes nothing in R, where scalars, finite factors or the determinant show it: -1 acts as -1, the scalars act by
 * charges other than 0, or what the elements of determinant 1 in O(p,q) fix changes its sign under the others.
 *
 * @pre the group fixes nothing in R
 */
export function centralReason(group: Group, r: Representation, name: string): string | undefined {
  for (const [i, component] of group.components.entries()) {
    if (component.kind === 'FINITE') {
      const found = actingAsMinusOne(group, r, i);
      if (found !== undefined) return byParity(`${found} in ${component.info.name}`, name);
      continue;
    }
    const scalars = scalarsOf(component);
    const weights = scalars && scalarWeights(r, group, i);
    if (scalars !== undefined && weights !== undefined) {
      const { order } = scalars;
      if (weights.every(k => (order === 0 ? k !== 0 : k % order !== 0)))
        return ofCharge(scalars, weights, name);
    }
    const ofDeterminant = byDeterminant(group, i, component, r, name);
    if (ofDeterminant !== undefined) return ofDeterminant;
  }
  return undefined;
}

/** Hom(R, R) fixes the identity; R^2 fixes something where R is self-dual. */
export function byParity(found: string, name: string): string {
  return `${found} acts as -1 on ${name}, so only 0 is fixed: try (${name})^2 or Hom(${name},${name}), on which it acts trivially, or add a scalar, ${name}+1.`;
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
  if (order === 2) return byParity(`-1 in ${where}`, name);
  const charges = weights.map(k => (k === 1 ? 'z' : `z^${k}`)).join(', ');
  const condition = order === 0 ? '' : `, z^${order} = 1,`;
  const verdict = weights.length === 1 ? 'not trivially' : 'none of them trivial';
  return `The scalars z of ${where}${condition} act on ${name} by ${charges}, ${verdict}, so only 0 is fixed: balance V with V*, as in Hom(${name},${name}), or add a scalar, ${name}+1.`;
}

function scalarsOf(component: LieFactor): Scalars | undefined {
  const { name } = component.info;
  if (component.compactForm === undefined) {
    return component.algebra.some(isScalar) ? { order: 0, where: name } : undefined;
  }
  const { letter, n } = component.compactForm;
  switch (letter) {
    case 'U':
      return { order: 0, where: name };
    case 'SU':
      return { order: n, where: component.isComplex || n === 2 ? name : complexified(name) };
    case 'Sp':
      return { order: 2, where: name };
    default:
      if (letter === 'SO' && n % 2 === 1) return undefined;
      return { order: 2, where: isKnownToHoldMinusOne(component) ? name : complexified(name) };
  }
}

function isScalar(a: ExactMatrix): boolean {
  return a.equals(ExactMatrix.identity(a.size).scale(a.at(0, 0)));
}

/**
 * Whether a group in O(p,q), of complexification SO(n) for even n or O(n), holds -1. The compact ones do. The others consist of
 * components of O(p,q), which are told apart by the signs of the determinants of an element's blocks of size p and q.
 */
function isKnownToHoldMinusOne({ kind, info, generators }: LieFactor): boolean {
  if (kind === 'COMPACT_LIE') return true;
  if (info.signature === undefined) return false;
  const [p, q] = info.signature;
  const wanted = 2 * (p % 2) + (q % 2);
  const held = new Set([0]);
  for (const h of generators) {
    const label = 2 * negativity(h, 0, p) + negativity(h, p, q);
    for (const other of [...held]) held.add(other ^ label);
  }
  return held.has(wanted);
}

/** 1 where the block of h at the places from, .., from + size - 1 has a negative determinant, 0 where positive. */
function negativity(h: LinearPart, from: number, size: number): 0 | 1 {
  const matrix = h instanceof ExactMatrix ? h : ExactMatrix.fromSigned(h);
  const block = ExactMatrix.generate(size, size, (i, j) => matrix.at(from + i, from + j));
  return signOf(block.determinant()) < 0 ? 1 : 0;
}

function complexified(name: string): string {
  return `the complexification of ${name}`;
}

/**
 * In O(p,q), in the i-th place, the elements of determinant 1 have index 2. So where they and the other factors fix more than
 * {0}, and all fix {0}, the elements of determinant -1 act on that as -1. The former fix as much as SO(n) does.
 */
function byDeterminant(
  group: Group,
  i: number,
  { compactForm, info }: LieFactor,
  r: Representation,
  name: string,
): string | undefined {
  if (compactForm?.letter !== 'O' || !isFixedBySpecial(group, i, compactForm, r)) return undefined;
  const isAlone = group.components.length === 1;
  const special = info.name.startsWith('O(')
    ? group.factors.map((factor, k) => (k === i ? `S${factor.name}` : factor.name)).join(' x ')
    : `the subgroup of determinant 1${isAlone ? '' : ` on V${i + 1}`}`;
  const determinant = isAlone ? 'sgn' : `Alt^${info.degree}(V${i + 1})`;
  return `What ${special} fixes in ${name} changes its sign under the elements of determinant -1 in ${info.name}, so only 0 is fixed: tensor it with ${determinant}, or ask about ${special}.`;
}

function isFixedBySpecial(group: Group, i: number, { n }: CompactForm, r: Representation): boolean {
  const components = [...group.components].with(i, orthogonalGroup('SO', n));
  const dimension = invariantDimension(directProduct(components), r);
  return dimension !== undefined && dimension > 0n;
}
