import { type Cyclotomic, conjugate, cyclotomics, fromInteger, fromRational } from '../exact/cyclotomic.js';
import { power } from '../exact/field.js';
import { rational } from '../exact/rational.js';
import { characterTable } from '../groups/characters/find-character-table.js';
import type { Group } from '../groups/group.js';
import { compose, type GroupElement, isIdentity, type LinearPart } from '../groups/group-element.js';
import { cyclesOf } from '../groups/permutation.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { determinantOf } from './determinant.js';
import { dimensionOf } from './dimension.js';
import { factorIndex, finiteForInduction, groupWithIrreps } from './fitting-groups.js';
import { imageOf } from './image.js';
import { cosetMoves } from './induction/induced-image.js';
import { inducingSubgroup } from './induction/subgroup.js';
import { traceOfOperator } from './operators.js';
import { defining, type Leaf, type Representation } from './representation.js';

const { add, sub, mul, neg, zero, one } = cyclotomics;

/**
 * chi_R(g) for one element of finite order: sums add, tensor products multiply, duals conjugate; Sym^k, Alt^k and L(l)
 * follow from chi(g), chi(g^2), .. by Newton's identities. Irr is read off the
 * character table; Ind sums over the cosets that stay; Ad and Vprod are traces of their images.
 */
export function characterValue(r: Representation, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce(
        (total, t) => add(total, mul(fromInteger(t.multiplicity), characterValue(t.of, group, g))),
        zero,
      );
    case 'tensor':
      return r.factors.reduce(
        (total, f) => mul(total, power(cyclotomics, characterValue(f.of, group, g), f.power)),
        one,
      );
    case 'alternating':
    case 'symmetric': {
      const value = newton(r.power, r.kind, powerSums(r.of, group, g, r.power))[r.power]!;
      return r.dual ? conjugate(value) : value;
    }
    case 'induced': {
      const induction = inducingSubgroup(finiteForInduction(group), r.generators);
      return cosetMoves(induction, g)
        .filter(({ to }, from) => to === from)
        .map(({ h }) => characterValue(r.of, induction.subgroup, h))
        .reduce(add, zero);
    }
    default: {
      const value = leafValue(r, group, g);
      return r.dual ? conjugate(value) : value;
    }
  }
}

function leafValue(r: Leaf, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'defining':
      return g.parts.map(traceOf).reduce(add, zero);
    case 'factor':
      return traceOf(g.parts[factorIndex(r, group)]!);
    case 'sign':
      return determinantOf(g);
    case 'regular':
      return isIdentity(g) ? fromInteger(dimensionOf(r, group)) : zero;
    case 'harmonic': {
      const symmetric = newton(r.index, 'symmetric', powerSums(defining, group, g, r.index));
      return sub(symmetric[r.index]!, symmetric[r.index - 2] ?? zero);
    }
    case 'subsets':
      return fromInteger(invariantSubsets(g.parts[0]!, r.index));
    case 'irrep': {
      const { values, classes } = characterTable(groupWithIrreps(group));
      return values[r.index - 1]![classes.classOf(g)]!;
    }
    case 'adjoint':
    case 'product-action':
      return traceOfOperator(imageOf(r.dual ? { ...r, dual: false } : r, group, g));
  }
}

/** p_j = chi_R(g^j) for j = 1..k, at index j - 1. */
function powerSums(r: Representation, group: Group, g: GroupElement, k: number): Cyclotomic[] {
  const sums: Cyclotomic[] = [];
  for (let of = g; sums.length < k; of = compose(of, g)) sums.push(characterValue(r, group, of));
  return sums;
}

/** The complete or elementary symmetric functions of degrees 0..k from the power sums: j h_j = sum of (+-) p_i h_(j-i). */
function newton(
  k: number,
  kind: 'symmetric' | 'alternating',
  powerSumsFrom1: readonly Cyclotomic[],
): Cyclotomic[] {
  const values: Cyclotomic[] = [one];
  for (let j = 1; j <= k; j++) {
    let sum = zero;
    for (let i = 1; i <= j; i++) {
      const term = mul(powerSumsFrom1[i - 1]!, values[j - i]!);
      sum = add(sum, kind === 'alternating' && i % 2 === 0 ? neg(term) : term);
    }
    values.push(mul(fromRational(rational(1n, BigInt(j))), sum));
  }
  return values;
}

/** The k-subsets that a permutation keeps, unions of its cycles: the coefficient of x^k in the product of 1 + x^length. */
function invariantSubsets(part: LinearPart, k: number): bigint {
  if (part instanceof ExactMatrix) throw new Error('expected a permutation, got a matrix');
  const counts = new Array<bigint>(k + 1).fill(0n);
  counts[0] = 1n;
  const moved = cyclesOf(part.image);
  const fixed = part.image.length - moved.reduce((sum, cycle) => sum + cycle.length, 0);
  for (const length of [...moved.map(cycle => cycle.length), ...new Array<number>(fixed).fill(1)]) {
    for (let size = k; size >= length; size--) counts[size] += counts[size - length]!;
  }
  return counts[k]!;
}

function traceOf(part: LinearPart): Cyclotomic {
  if (part instanceof ExactMatrix) return part.trace();
  let fixed = 0;
  part.image.forEach((to, from) => {
    if (to === from) fixed += part.sign[from]!;
  });
  return fromInteger(fixed);
}
