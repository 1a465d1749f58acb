import { gcdOfNumbers, lcmOfNumbers } from '../../../exact/integers.js';
import type { ElementTable } from '../../subgroups/element-table.js';
import type { NumberedSubgroup, SubgroupBuilder } from '../../subgroups/numbered-subgroup.js';

/** The homomorphisms of a subgroup to the roots of unity. */
export interface LinearCharacters {
  readonly subgroup: NumberedSubgroup;
  /** All values are powers of exp(2 pi i / modulus). */
  readonly modulus: number;
  /** exponents[l][k]: which power the l-th character takes at the k-th element. */
  readonly exponents: readonly Uint16Array[];
  /** The order of each character: its values are the roots of unity of this order. */
  readonly orders: readonly number[];
}

/**
 * By extension from the derived subgroup K_0, on which they are 1: K_(i+1) = <K_i, x>, where m is the least power with x^m in
 * K_i, and lambda(x) is any m-th root of lambda(x^m). O(|H| * number of characters).
 */
export function linearCharacters(
  table: ElementTable,
  builder: SubgroupBuilder,
  subgroup: NumberedSubgroup,
): LinearCharacters {
  const derived = builder.derived(subgroup);
  const inDerived = new Set(derived.elements);
  const modulus = subgroup.generators.reduce((e, x) => lcmOfNumbers(e, orderModulo(table, x, inDerived)), 1);
  let elements = [...derived.elements];
  let characters = [new Array<number>(elements.length).fill(0)];
  for (const x of subgroup.generators) {
    const place = new Map(elements.map((g, k) => [g, k]));
    const m = orderModulo(table, x, place);
    if (m === 1) continue;
    const last = place.get(table.power(x, m))!;
    characters = characters.flatMap(values =>
      roots(values[last], m, modulus).map(a =>
        Array.from({ length: m }, (_, j) => values.map(value => (value + j * a) % modulus)).flat(),
      ),
    );
    const cosets = Array.from({ length: m }, (_, j) => table.power(x, j));
    elements = cosets.flatMap(power => elements.map(g => table.product(g, power)));
  }
  const place = new Map(elements.map((g, k) => [g, k]));
  return {
    subgroup,
    modulus,
    exponents: characters.map(values => Uint16Array.from(subgroup.elements, g => values[place.get(g)!])),
    orders: characters.map(values => Math.floor(modulus / values.reduce(gcdOfNumbers, modulus))),
  };
}

/** The least m >= 1 with x^m inside. */
function orderModulo(table: ElementTable, x: number, inside: { has(g: number): boolean }): number {
  let [m, power] = [1, x];
  while (!inside.has(power)) {
    power = table.product(power, x);
    m++;
  }
  return m;
}

/** The a modulo `modulus` with m a = value; m divides the modulus, and there are m of them. */
function roots(value: number, m: number, modulus: number): number[] {
  const step = Math.floor(modulus / m);
  for (let a = 0; a < step; a++) {
    if ((a * m) % modulus === value) return Array.from({ length: m }, (_, j) => a + j * step);
  }
  throw new Error(`expected a value with roots of order ${m}, got ${value} modulo ${modulus}`);
}
