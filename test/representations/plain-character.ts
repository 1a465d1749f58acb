import {
  type Cyclotomic,
  conjugate,
  cyclotomics,
  fromInteger,
  fromRational,
} from '../../src/exact/cyclotomic.js';
import { power } from '../../src/exact/field.js';
import { rational } from '../../src/exact/rational.js';
import { characterTable } from '../../src/groups/characters/find-character-table.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import type { Group } from '../../src/groups/group.js';
import { compose, type GroupElement, isIdentity, type LinearPart } from '../../src/groups/group-element.js';
import { cyclesOf } from '../../src/groups/permutation.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { determinantOf } from '../../src/representations/determinant.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { imageOf } from '../../src/representations/image.js';
import { cosetMoves } from '../../src/representations/induction/induced-image.js';
import { inducingSubgroup } from '../../src/representations/induction/subgroup.js';
import { defining, type Leaf, type Representation } from '../../src/representations/representation.js';
import { denseMatrix } from '../laws/representation-laws.js';

const { add, sub, mul, zero, one } = cyclotomics;

/**
 * chi_R(g) for one element of finite order of any group, by the definitions: sums add, tensor products multiply, duals
 * conjugate; Sym^k, Alt^k and L(l) follow from chi(g), chi(g^2), .. by Newton's identities; Ind sums over the cosets that
 * stay. Ad and Vprod are traces of their images. The plain road beside src/representations/characters.
 */
export function plainCharacter(r: Representation, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce(
        (total, t) => add(total, mul(fromInteger(t.multiplicity), plainCharacter(t.of, group, g))),
        zero,
      );
    case 'tensor':
      return r.factors.reduce(
        (product, f) => mul(product, power(cyclotomics, plainCharacter(f.of, group, g), f.power)),
        one,
      );
    case 'symmetric':
      return conjugateWhere(r.dual, completeFunction(powerSums(r.of, r.power, group, g), r.power));
    case 'alternating':
      return elementaryFunctions(powerSums(r.of, r.power, group, g))[r.power]!;
    case 'harmonic': {
      const sums = powerSums(defining, r.index, group, g);
      const below = r.index < 2 ? zero : completeFunction(sums, r.index - 2);
      return conjugateWhere(r.dual, sub(completeFunction(sums, r.index), below));
    }
    case 'induced': {
      const induction = inducingSubgroup(group as FiniteGroup, r.generators);
      return cosetMoves(induction, g)
        .filter(({ to }, from) => to === from)
        .map(({ h }) => plainCharacter(r.of, induction.subgroup, h))
        .reduce(add, zero);
    }
    default:
      return conjugateWhere(r.dual, leafCharacter(r, group, g));
  }
}

function leafCharacter(r: Leaf, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'defining':
      return g.parts.map(traceOf).reduce(add, zero);
    case 'factor':
      return traceOf(g.parts[r.index - 1]!);
    case 'sign':
      return determinantOf(g);
    case 'regular':
      return isIdentity(g) ? fromInteger(dimensionOf(r, group)) : zero;
    case 'subsets':
      return fromInteger(keptSubsets(g.parts[0]!, r.index));
    case 'irrep': {
      const { values, classes } = characterTable(group as FiniteGroup);
      return values[r.index - 1]![classes.classOf(g)]!;
    }
    case 'adjoint':
    case 'product-action':
      return denseMatrix(imageOf({ ...r, dual: false }, group, g)).trace();
    case 'harmonic':
      throw new Error('expected the character of L(l) to have been found from that of V');
  }
}

/** chi(g), .., chi(g^k). */
function powerSums(of: Representation, k: number, group: Group, g: GroupElement): Cyclotomic[] {
  const sums: Cyclotomic[] = [];
  for (let j = 1, at = g; j <= k; j++, at = compose(at, g)) sums.push(plainCharacter(of, group, at));
  return sums;
}

/** e_0, .., e_k of the eigenvalues from their power sums p_1, .., p_k: j e_j = p_1 e_(j-1) - p_2 e_(j-2) + .. */
function elementaryFunctions(sums: readonly Cyclotomic[]): Cyclotomic[] {
  const e: Cyclotomic[] = [one];
  for (let j = 1; j <= sums.length; j++) {
    const terms = sums.slice(0, j).map((p, i) => mul(p, e[j - 1 - i]!));
    const total = terms.reduce((sum, term, i) => (i % 2 === 0 ? add(sum, term) : sub(sum, term)), zero);
    e.push(mul(fromRational(rational(1, j)), total));
  }
  return e;
}

/** h_k of the same: j h_j = p_1 h_(j-1) + p_2 h_(j-2) + .. */
function completeFunction(sums: readonly Cyclotomic[], k: number): Cyclotomic {
  const h: Cyclotomic[] = [one];
  for (let j = 1; j <= k; j++) {
    const total = sums.slice(0, j).reduce((sum, p, i) => add(sum, mul(p, h[j - 1 - i]!)), zero);
    h.push(mul(fromRational(rational(1, j)), total));
  }
  return h[k]!;
}

/** The k-subsets that a permutation keeps are unions of its cycles: chosen cycle by cycle. */
function keptSubsets(part: LinearPart, k: number): number {
  if (part instanceof ExactMatrix) throw new Error('expected a permutation, got a matrix');
  const moved = cyclesOf(part.image).map(cycle => cycle.length);
  const fixed = part.image.length - moved.reduce((sum, length) => sum + length, 0);
  const choices = (lengths: readonly number[], rest: number): number => {
    if (rest === 0) return 1;
    if (rest < 0 || lengths.length === 0) return 0;
    return choices(lengths.slice(1), rest) + choices(lengths.slice(1), rest - lengths[0]!);
  };
  return choices([...moved, ...new Array<number>(fixed).fill(1)], k);
}

function conjugateWhere(isDual: boolean, x: Cyclotomic): Cyclotomic {
  return isDual ? conjugate(x) : x;
}

function traceOf(part: LinearPart): Cyclotomic {
  if (part instanceof ExactMatrix) return part.trace();
  let fixed = 0;
  part.image.forEach((to, from) => {
    if (to === from) fixed += part.sign[from]!;
  });
  return fromInteger(fixed);
}
