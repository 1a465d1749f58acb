import { factorise } from '../../exact/primes.js';
import type { ElementTable } from './element-table.js';
import type { NumberedSubgroup, SubgroupBuilder } from './numbered-subgroup.js';

/**
 * A group that isn't abelian with a cyclic subgroup <r> of index 2 that s outside inverts: s^2 = 1 makes it dihedral,
 * s^2 = r^(n/2) dicyclic; these relations and the order fix it.
 */
export function nameWithCyclicHalf(table: ElementTable, { elements }: NumberedSubgroup): string | undefined {
  const half = Math.floor(elements.length / 2);
  for (const r of elements) {
    if (elements.length % 2 === 1 || table.orders[r] !== half) continue;
    const cyclic = new Set([0]);
    for (const power of cyclic) cyclic.add(table.product(power, r));
    const s = elements.find(g => !cyclic.has(g))!;
    if (table.conjugate(s, r) !== table.inverses[r]) continue;
    if (table.orders[s] === 2) return half === 3 ? 'S(3)' : `D(${half})`;
    return half === 4 ? 'Q(8)' : `Dic(${half >> 1})`;
  }
  return undefined;
}

/**
 * A(4), S(4) and SL(2,3), told apart from all other groups of their orders, none abelian: only A(4) has no element of order 6
 * among those of order 12; of order 24, only S(4) has a trivial centre, only SL(2,3) one involution and 8 elements of order 3.
 */
export function nameOfOrder12Or24(
  table: ElementTable,
  builder: SubgroupBuilder,
  subgroup: NumberedSubgroup,
): string | undefined {
  const { elements } = subgroup;
  const count = (order: number) => elements.filter(g => table.orders[g] === order).length;
  if (elements.length === 12 && count(6) === 0) return 'A(4)';
  if (elements.length !== 24) return undefined;
  if (builder.centre(subgroup).elements.length === 1) return 'S(4)';
  return count(2) === 1 && count(3) === 8 ? 'SL(2,3)' : undefined;
}

/**
 * A normal elementary abelian Sylow p-subgroup P of order q and an element c of order |U| / q. If q = p and P is its own
 * centraliser, U is the only subgroup of its order of AGL(1,p) that contains P; if c moves all of P \ 1 in one cycle,
 * c is a Singer cycle and U = AGL(1,q).
 */
export function affineName(
  table: ElementTable,
  { elements }: NumberedSubgroup,
  normal: readonly NumberedSubgroup[],
): string | undefined {
  for (const [p, e] of factorise(elements.length)) {
    const q = p ** e;
    const index = Math.floor(elements.length / q);
    const kernel = normal.find(
      N => N.elements.length === q && N.elements.every(g => p % table.orders[g] === 0),
    );
    if (kernel === undefined || index === 1) continue;
    const c = elements.find(g => table.orders[g] === index);
    if (c === undefined) continue;
    const x = kernel.elements.find(g => g !== 0)!;
    let length = 1;
    for (let y = table.conjugate(c, x); y !== x; y = table.conjugate(c, y)) length++;
    if (length === q - 1 && index === q - 1) return `AGL(1,${q})`;
    if (e === 1 && length === index) return `Z(${p}) : Z(${index})`;
  }
  return undefined;
}
