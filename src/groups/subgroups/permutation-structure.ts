import { factorial } from '../giants.js';
import { groupOrder } from '../group-order.js';
import { allCommute, identityPermutation, type Permutation, powerOfPermutation } from '../permutation.js';
import { type PrimaryFactors, primaryFactors } from './abelian-invariants.js';
import { ElementTable } from './element-table.js';
import { ELEMENT_IMAGES_LIMIT, PRODUCT_TABLE_LIMIT } from './limits.js';
import { SubgroupBuilder } from './numbered-subgroup.js';
import { type Structure, structureOf } from './small-structure.js';

/** What a permutation group is isomorphic to, where that is proved. */
export function structureOfPermutations(
  generators: readonly Permutation[],
  points: number,
  order: bigint,
): Structure | undefined {
  if (allCommute(generators)) return { abelian: primaryFactorsOf(generators, points, order), named: [] };
  const moved = identityPermutation(points).filter(point => generators.some(g => g[point] !== point)).length;
  const all = factorial(moved);
  if (order === all) return { abelian: [], named: [{ name: `S(${moved})`, order }] };
  if (order * 2n === all) return { abelian: [], named: [{ name: `A(${moved})`, order }] };
  if (order > PRODUCT_TABLE_LIMIT || order * BigInt(points) > ELEMENT_IMAGES_LIMIT) return undefined;
  const table = ElementTable.ofPermutations(generators, points);
  return structureOf(table, new SubgroupBuilder(table).whole());
}

/** By the orders of the subgroups of all p^k-th powers, which powers of the generators generate. */
function primaryFactorsOf(generators: readonly Permutation[], points: number, order: bigint): PrimaryFactors {
  return primaryFactors(primePowersOf(order, points), (p, k) => {
    const powers = generators.map(g => powerOfPermutation(g, p ** k));
    return order / groupOrder(powers, points);
  });
}

/** A prime that divides the order of a permutation group is at most its degree. */
function primePowersOf(order: bigint, points: number): [prime: number, exponent: number][] {
  const factors: [number, number][] = [];
  let rest = order;
  for (let p = 2; p <= points && rest > 1n; p++) {
    let exponent = 0;
    for (; rest % BigInt(p) === 0n; rest /= BigInt(p)) exponent++;
    if (exponent > 0) factors.push([p, exponent]);
  }
  return factors;
}
