import { oncePer } from '../../once-per.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupFactor } from '../group-factor.js';
import { formatStructure } from './format-structure.js';
import { structureOfPermutations } from './permutation-structure.js';
import { productOfStructures, type Structure } from './small-structure.js';

/** Families of the catalog whose names say what a member is, wreath products of these, and products inside. */
const TELLING_NAME =
  /^[()]*(S|A|Z|D|Q|Dic|SL|GL|PSL|AGL|M)\([\d,]+\)[()]*( (x|wr) [()]*(S|A|Z|D|Q|Dic|SL|GL|PSL|AGL|M)\([\d,]+\)[()]*)*$/;

/**
 * What a group is isomorphic to, in the catalog's notation: "S(4) x Z(2) x Z(6)". Only what is proved is said: by order and
 * degree for S(n) and A(n), by invariants for abelian groups, by relations and orders that leave one group for those with at
 * most PRODUCT_TABLE_LIMIT elements. null for all else. A product is described factor by factor, abelian factors together.
 */
export const structureDescription = oncePer((group: FiniteGroup): string | null => {
  const structures = group.components.map(structureOfFactor);
  const all = structures.filter(structure => structure !== undefined);
  return formatStructure(all.length === structures.length ? productOfStructures(all) : undefined);
});

function structureOfFactor({ model, order, info, family }: GroupFactor): Structure | undefined {
  const { generators, points } = model;
  return (
    structureOfPermutations(generators, points, order) ?? byName(info.name, order, family?.letter, family?.n)
  );
}

function byName(name: string, order: bigint, letter?: string, n?: number): Structure | undefined {
  if (letter === 'B') return { abelian: [], named: [{ name: `Z(2) wr S(${n})`, order }] };
  return TELLING_NAME.test(name) ? { abelian: [], named: [{ name, order }] } : undefined;
}
