import { BitSets } from './bit-sets.js';
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
  const found: NumberedSubgroup[] = [];
  const sets = new BitSets(table.order);
  const join = (subgroup: NumberedSubgroup) => {
    if (sets.add(bitsOf(subgroup, sets.words)) === found.length) found.push(subgroup);
  };
  const met = new Uint8Array(table.order);
  for (const element of elements) {
    if (met[element] === 1) continue;
    for (const conjugate of conjugates(table, element, generators)) met[conjugate] = 1;
    join(builder.normalClosure([element], generators));
  }
  const minimal = [...found];
  for (let k = 0; k < found.length; k++) {
    for (const { generators: more } of minimal) {
      const news = more.filter(g => (sets.at(k)[g >> 5] & (1 << (g & 31))) === 0);
      if (news.length === 0) continue;
      join(news.reduce((product, g) => builder.extend(product, g), found[k]));
      if (found.length > NORMAL_SUBGROUPS_LIMIT) return undefined;
    }
  }
  return found.sort((a, b) => a.elements.length - b.elements.length);
}

function conjugates(table: ElementTable, element: number, generators: readonly number[]): Set<number> {
  const orbit = new Set([element]);
  for (const g of orbit) for (const s of generators) orbit.add(table.conjugate(s, g));
  return orbit;
}

function bitsOf({ elements }: NumberedSubgroup, words: number): Uint32Array {
  const bits = new Uint32Array(words);
  for (const g of elements) bits[g >> 5] |= 1 << (g & 31);
  return bits;
}
