import type { ElementTable } from './element-table.js';
import { NORMAL_SUBGROUPS_LIMIT } from './limits.js';
import type { NumberedSubgroup, SubgroupBuilder } from './numbered-subgroup.js';

/**
 * The normal subgroups of U: the closures of single elements, and products of these; by order, 1 and U among them.
 * Undefined where there are more than NORMAL_SUBGROUPS_LIMIT.
 */
export function normalSubgroups(
  table: ElementTable,
  builder: SubgroupBuilder,
  { elements, generators }: NumberedSubgroup,
): NumberedSubgroup[] | undefined {
  const found = new Map<string, NumberedSubgroup>();
  const met = new Uint8Array(table.order);
  for (const element of elements) {
    if (met[element] === 1) continue;
    for (const conjugate of conjugates(table, element, generators)) met[conjugate] = 1;
    const closure = builder.normalClosure([element], generators);
    found.set(keyOf(closure), closure);
  }
  const minimal = [...found.values()];
  for (const subgroup of found.values()) {
    for (const { generators: more } of minimal) {
      let product = subgroup;
      for (const g of more) product = builder.extend(product, g);
      const key = keyOf(product);
      found.set(key, found.get(key) ?? product);
      if (found.size > NORMAL_SUBGROUPS_LIMIT) return undefined;
    }
  }
  return [...found.values()].sort((a, b) => a.elements.length - b.elements.length);
}

function conjugates(table: ElementTable, element: number, generators: readonly number[]): Set<number> {
  const orbit = new Set([element]);
  for (const g of orbit) for (const s of generators) orbit.add(table.conjugate(s, g));
  return orbit;
}

function keyOf({ elements }: NumberedSubgroup): string {
  return elements.slice().sort().join();
}
