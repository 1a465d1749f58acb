import { DomainError } from '../domain-error.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import type { Group } from '../groups/group.js';
import type { LinearPart } from '../groups/group-element.js';
import type { LieGroup } from '../groups/lie-group.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { Leaf } from './representation.js';

/** The position (from 0) of the factor that Vk names. */
export function factorIndex(r: Leaf, group: Group): number {
  if (r.index > group.factors.length) {
    throw new DomainError(
      'BAD_INPUT',
      `V${r.index} names factor ${r.index} of ${group.name}, which has ${group.factors.length}: use ${
        group.factors.length === 1 ? 'V or V1' : `V1 to V${group.factors.length}`
      }.`,
    );
  }
  return r.index - 1;
}

/** The group, where it is finite; `what` needs that, and `instead` says what to use for infinite groups. */
export function finiteGroup(group: Group, what: string, instead: string): FiniteGroup {
  if (group.kind === 'FINITE') return group;
  throw new DomainError('BAD_INPUT', `${what} needs a finite group; ${group.name} is infinite. ${instead}`);
}

/** The group, where Ind(<..>, R) finds subgroups of finite index by lists of cosets. */
export function finiteForInduction(group: Group): FiniteGroup {
  return finiteGroup(group, 'Ind(<..>, R)', 'Use tensor, symmetric and exterior powers of V.');
}

/** The group, where it has a character table. */
export function groupWithIrreps(group: Group): FiniteGroup {
  return finiteGroup(
    group,
    'Irr(k)',
    'Use L(l), Ad, Sym^k(V) and Alt^k(V), whose parts are the irreps of Lie groups.',
  );
}

/** The group, where it has a Lie algebra for Ad. */
export function groupWithAlgebra(group: Group): LieGroup {
  if (group.kind !== 'FINITE') return group;
  throw new DomainError(
    'BAD_INPUT',
    `Ad needs a Lie group; ${group.name} is finite, so its Lie algebra is 0. Use Reg, or Hom(V,V), on which it acts by conjugation.`,
  );
}

/** The number of points that the group permutes, for Subsets(k). */
export function permutedPoints(group: Group): number {
  if (group.factors.length > 1) {
    throw new DomainError(
      'BAD_INPUT',
      `Subsets(k) needs a group with one factor; ${group.name} has ${group.factors.length}. Use Alt^k and Sym^k of V1, V2, .., or give the group by permutations of all its points.`,
    );
  }
  if (group.kind === 'FINITE' && group.generators.every(g => g.parts.every(permutes))) return group.degree;
  throw new DomainError(
    'BAD_INPUT',
    `Subsets(k) needs a group that permutes the basis of V, such as S(n); ${group.name} does not. Use Alt^k(V) or Sym^k(V).`,
  );
}

/** The blocks of the wreath product that Vprod needs. */
export function wreathBlocks(group: Group): { readonly blocks: number; readonly blockDegree: number } {
  const [factor, ...others] = group.factors;
  if (factor?.wreath !== undefined && others.length === 0) return factor.wreath;
  throw new DomainError(
    'BAD_INPUT',
    `Vprod needs a wreath product, such as S(3) wr S(2); ${group.name} is none. Use V, or V1*V2 for the factors of a direct product.`,
  );
}

function permutes(part: LinearPart): boolean {
  return !(part instanceof ExactMatrix) && part.sign.every(sign => sign === 1);
}
