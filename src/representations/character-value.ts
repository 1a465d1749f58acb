import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, conjugate, cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import { power } from '../exact/field.js';
import { characterTable } from '../groups/characters/find-character-table.js';
import type { Group } from '../groups/group.js';
import { type GroupElement, isIdentity, type LinearPart } from '../groups/group-element.js';
import { cyclesOf } from '../groups/permutation.js';
import { WorkMeter } from '../groups/work-meter.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { determinantOf } from './determinant.js';
import { dimensionOf } from './dimension.js';
import { ElementPowers } from './element-powers.js';
import { factorIndex, finiteForInduction, groupWithIrreps } from './fitting-groups.js';
import { canonicalKey } from './format-representation.js';
import { imageOf } from './image.js';
import { cosetMoves } from './induction/induced-image.js';
import { inducingSubgroup } from './induction/subgroup.js';
import { completeFunction, elementaryFunctions } from './newton.js';
import { traceOfOperator } from './operators.js';
import { defining, type Leaf, type Representation } from './representation.js';

const { add, sub, mul, zero, one } = cyclotomics;

/** Products in Newton's identities for one node, and values of nodes at powers of the element: some seconds. */
const PRODUCT_LIMIT = 4_000_000;
const VALUE_LIMIT = 200_000;

/**
 * chi_R(g) for one element of finite order: sums add, tensor products multiply, duals conjugate; Sym^k, Alt^k and L(l)
 * follow from chi(g), chi(g^2), .. by Newton's identities. Irr is read off the character table; Ind sums over the cosets
 * that stay; Ad and Vprod are traces of their images.
 *
 * @throws DomainError TOO_LARGE beyond the bounds above
 */
export function characterValue(r: Representation, group: Group, g: GroupElement): Cyclotomic {
  const powers = new ElementPowers(g);
  const work = new WorkMeter('The number of values for this character', VALUE_LIMIT, 'Use smaller powers.');
  const known = new Map<string, Cyclotomic>();
  return value(r, 1n);

  /** chi_of(g^j). */
  function value(of: Representation, j: bigint): Cyclotomic {
    switch (of.kind) {
      case 'sum':
        return of.terms.reduce(
          (total, t) => add(total, mul(fromInteger(t.multiplicity), value(t.of, j))),
          zero,
        );
      case 'tensor':
        return of.factors.reduce((total, f) => mul(total, power(cyclotomics, value(f.of, j), f.power)), one);
      default: {
        const exponent = powers.reduced(j);
        const key = `${exponent} ${canonicalKey(of)}`;
        const found = known.get(key) ?? nodeValue(of, exponent);
        known.set(key, found);
        return found;
      }
    }
  }

  function nodeValue(of: Node, j: bigint): Cyclotomic {
    work.spend(1);
    switch (of.kind) {
      case 'symmetric':
        return conjugateWhere(of.dual, completeOf(of.of, of.power, j));
      case 'alternating':
        return elementaryOf(of.of, of.power, j)[of.power] ?? zero;
      case 'harmonic': {
        const below = of.index < 2 ? zero : completeOf(defining, of.index - 2, j);
        return conjugateWhere(of.dual, sub(completeOf(defining, of.index, j), below));
      }
      case 'induced': {
        const induction = inducingSubgroup(finiteForInduction(group), of.generators);
        return cosetMoves(induction, powers.at(j))
          .filter(({ to }, from) => to === from)
          .map(({ h }) => characterValue(of.of, induction.subgroup, h))
          .reduce(add, zero);
      }
      default:
        return conjugateWhere(of.dual, leafValue(of, group, powers.at(j)));
    }
  }

  /** e_0, .., e_min(k, n) of the eigenvalues of g^j on an n-dimensional representation. */
  function elementaryOf(of: Representation, k: number, j: bigint): Cyclotomic[] {
    const n = dimensionOf(of, group);
    const count = n < BigInt(k) ? Number(n) : k;
    if (count === 1) return [one, value(of, j)];
    refuseProducts(count ** 2);
    return elementaryFunctions(Array.from({ length: count }, (_, i) => value(of, BigInt(i + 1) * j)));
  }

  /** h_k of the same. */
  function completeOf(of: Representation, k: number, j: bigint): Cyclotomic {
    const elementary = elementaryOf(of, k, j);
    refuseProducts(elementary.length === 2 ? 1 : k * elementary.length);
    return completeFunction(elementary, k);
  }
}

function refuseProducts(count: number): void {
  refuseAbove("The number of products for Newton's identities", count, PRODUCT_LIMIT, 'Use smaller powers.');
}

type Node = Exclude<Representation, { kind: 'sum' | 'tensor' }>;

function conjugateWhere(isDual: boolean, x: Cyclotomic): Cyclotomic {
  return isDual ? conjugate(x) : x;
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
    case 'subsets':
      return fromInteger(invariantSubsets(g.parts[0]!, r.index));
    case 'irrep': {
      const { values, classes } = characterTable(groupWithIrreps(group));
      return values[r.index - 1]![classes.classOf(g)]!;
    }
    case 'adjoint':
    case 'product-action':
      return traceOfOperator(imageOf(r.dual ? { ...r, dual: false } : r, group, g));
    case 'harmonic':
      throw new Error('expected the character of L(l) to have been found from that of V');
  }
}

/** The k-subsets that a permutation keeps, unions of its cycles: the coefficient of x^k in the product of 1 + x^length. */
function invariantSubsets(part: LinearPart, size: number): bigint {
  if (part instanceof ExactMatrix) throw new Error('expected a permutation, got a matrix');
  const k = Math.min(size, part.image.length - size); // complements
  if (k < 0) return 0n;
  const counts = new Array<bigint>(k + 1).fill(0n);
  counts[0] = 1n;
  const moved = cyclesOf(part.image);
  const fixed = part.image.length - moved.reduce((sum, cycle) => sum + cycle.length, 0);
  for (const length of [...moved.map(cycle => cycle.length), ...new Array<number>(fixed).fill(1)]) {
    for (let of = k; of >= length; of--) counts[of] += counts[of - length]!;
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
