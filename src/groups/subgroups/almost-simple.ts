import { isPrime } from '../../exact/primes.js';
import type { ElementTable } from './element-table.js';
import type { NumberedSubgroup, SubgroupBuilder } from './numbered-subgroup.js';

/**
 * The simple groups up to order 8192 that aren't cyclic: one for each order (Conway et al., Atlas of Finite Groups, 1985);
 * degree, where it is alternating; q, where it is PSL(2,q) for an odd q.
 */
const SIMPLE: readonly { order: number; name: string; degree?: number; q?: number }[] = [
  { order: 60, name: 'A(5)', degree: 5, q: 5 },
  { order: 168, name: 'PSL(2,7)', q: 7 },
  { order: 360, name: 'A(6)', degree: 6, q: 9 },
  { order: 504, name: 'PSL(2,8)' },
  { order: 660, name: 'PSL(2,11)', q: 11 },
  { order: 1092, name: 'PSL(2,13)', q: 13 },
  { order: 2448, name: 'PSL(2,17)', q: 17 },
  { order: 2520, name: 'A(7)', degree: 7 },
  { order: 3420, name: 'PSL(2,19)', q: 19 },
  { order: 4080, name: 'PSL(2,16)' },
  { order: 5616, name: 'PSL(3,3)' },
  { order: 6048, name: 'PSU(3,3)' },
  { order: 6072, name: 'PSL(2,23)', q: 23 },
  { order: 7800, name: 'PSL(2,25)', q: 25 },
  { order: 7920, name: 'M(11)' },
];

/**
 * Simple groups; their double covers SL(2,q), the only perfect ones, since the Schur multiplier is cyclic of even order;
 * and L.2 inside Aut(L): S(n) for A(n), n other than 6, PGL(2,p) for PSL(2,p), the three groups A(6).2 by element orders.
 */
export function almostSimpleName(
  table: ElementTable,
  builder: SubgroupBuilder,
  subgroup: NumberedSubgroup,
  normal: readonly NumberedSubgroup[],
): string | undefined {
  const order = subgroup.elements.length;
  const orders = normal.map(({ elements }) => elements.length);
  const simple = (of: number) => SIMPLE.find(candidate => candidate.order === of);
  if (orders.length === 2) return simple(order)?.name;
  if (orders.length !== 3 || order % 2 === 1) return undefined;
  const half = simple(order >> 1);
  if (half === undefined) return undefined;
  if (orders[1] === 2) {
    const perfect = builder.derived(subgroup).elements.length === order;
    return perfect && half.q !== undefined ? `SL(2,${half.q})` : undefined;
  }
  if (orders[1] !== order >> 1 || isSolvable(builder, normal[1])) return undefined;
  if (half.degree === 6) return automorphismsOfA6(table, subgroup);
  if (half.degree !== undefined) return `S(${half.degree})`;
  return half.q !== undefined && isPrime(half.q) ? `PGL(2,${half.q})` : undefined;
}

/** S(6) has elements of order 6, PGL(2,9) of order 10, M(10) of neither. */
function automorphismsOfA6(table: ElementTable, { elements }: NumberedSubgroup): string {
  const has = (order: number) => elements.some(g => table.orders[g] === order);
  if (has(6)) return 'S(6)';
  return has(10) ? 'PGL(2,9)' : 'M(10)';
}

function isSolvable(builder: SubgroupBuilder, subgroup: NumberedSubgroup): boolean {
  let last = subgroup;
  while (last.elements.length > 1) {
    const next = builder.derived(last);
    if (next.elements.length === last.elements.length) return false;
    last = next;
  }
  return true;
}
