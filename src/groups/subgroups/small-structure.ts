import { factorise } from '../../exact/primes.js';
import { type PrimaryFactors, primaryFactors } from './abelian-invariants.js';
import { almostSimpleName } from './almost-simple.js';
import type { ElementTable } from './element-table.js';
import { normalSubgroups } from './normal-subgroups.js';
import { type NumberedSubgroup, SubgroupBuilder } from './numbered-subgroup.js';
import { affineName, nameOfOrder12Or24, nameWithCyclicHalf } from './small-families.js';

/** A group as a direct product of parts that are recognised: the abelian one by its primary factors, the others by name. */
export interface Structure {
  readonly abelian: PrimaryFactors;
  readonly named: readonly { readonly name: string; readonly order: bigint }[];
}

/** What a numbered subgroup is isomorphic to, where that is proved; undefined where it isn't recognised. */
export function structureOf(table: ElementTable, subgroup: NumberedSubgroup): Structure | undefined {
  return recognise(table, new SubgroupBuilder(table), subgroup);
}

export function isAbelian(table: ElementTable, { generators }: NumberedSubgroup): boolean {
  return generators.every(a => generators.every(b => table.product(a, b) === table.product(b, a)));
}

function recognise(
  table: ElementTable,
  builder: SubgroupBuilder,
  subgroup: NumberedSubgroup,
): Structure | undefined {
  if (isAbelian(table, subgroup)) return { abelian: primaryFactorsOf(table, subgroup), named: [] };
  const early = nameWithCyclicHalf(table, subgroup) ?? nameOfOrder12Or24(table, builder, subgroup);
  if (early !== undefined) return named(early, subgroup);
  const normal = normalSubgroups(table, builder, subgroup);
  if (normal === undefined) return undefined;
  const factors = directFactors(subgroup, normal);
  if (factors !== undefined) {
    const [a, b] = factors.map(factor => recognise(table, builder, factor));
    return a && b && productOfStructures([a, b]);
  }
  const name = affineName(table, subgroup, normal) ?? almostSimpleName(table, builder, subgroup, normal);
  return name === undefined ? undefined : named(name, subgroup);
}

/** The structure of a direct product. */
export function productOfStructures(parts: readonly Structure[]): Structure {
  return { abelian: parts.flatMap(part => part.abelian), named: parts.flatMap(part => part.named) };
}

function named(name: string, { elements }: NumberedSubgroup): Structure {
  return { abelian: [], named: [{ name, order: BigInt(elements.length) }] };
}

function primaryFactorsOf(table: ElementTable, { elements }: NumberedSubgroup): PrimaryFactors {
  return primaryFactors(factorise(elements.length), (p, k) =>
    BigInt(elements.filter(g => p ** k % table.orders[g] === 0).length),
  );
}

/** Two normal subgroups other than 1 that meet in 1 and whose orders multiply to the group's; the first as small as may be. */
function directFactors(
  { elements }: NumberedSubgroup,
  normal: readonly NumberedSubgroup[],
): readonly [NumberedSubgroup, NumberedSubgroup] | undefined {
  for (const a of normal) {
    if (a.elements.length === 1 || a.elements.length === elements.length) continue;
    const inside = new Set(a.elements);
    const b = normal.find(
      other =>
        other.elements.length * a.elements.length === elements.length &&
        other.elements.every(g => g === 0 || !inside.has(g)),
    );
    if (b !== undefined) return [a, b];
  }
  return undefined;
}
