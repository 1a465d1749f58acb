import { type Cyclotomic, cyclotomics, fromInteger, isRational, toRational } from '../../exact/cyclotomic.js';
import { conjugacyClasses } from '../../groups/classes/find-classes.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { elementTable } from '../../groups/subgroups/element-table.js';
import { type LatticeClass, subgroupLattice } from '../../groups/subgroups/lattice.js';
import type { NumberedSubgroup } from '../../groups/subgroups/numbered-subgroup.js';
import { characterOf } from '../../representations/characters/character-of.js';
import type { Representation } from '../../representations/representation.js';

/** A class of subgroups H that hold all elements which fix R^H, with dim R^H. */
export interface ClosedClass extends LatticeClass {
  readonly dimension: number;
}

/**
 * The subgroups up to conjugacy that are the largest with their fixed subspace, by descending order. Each R^U is that of one of
 * them or of a conjugate, since H <= U gives R^U <= R^H: a subgroup is not closed exactly where it is maximal in one
 * with a fixed subspace of the same dimension. Exact, by characters: dim R^H = sum_h chi(h) / |H|.
 *
 * Cost: the lattice and its inclusions, then the sum of the orders of the representatives.
 * @throws DomainError TOO_LARGE where the lattice, its inclusions or the character are out of reach
 */
export function closedClasses(group: FiniteGroup, r: Representation): ClosedClass[] {
  const lattice = subgroupLattice(group);
  const dimensionOf = fixedDimensions(group, r);
  const dimensions = lattice.classes.map(({ representative }) => dimensionOf(representative));
  const isClosed = dimensions.map(() => true);
  for (const { lower, upper } of lattice.edges()) {
    if (dimensions[lower] === dimensions[upper]) isClosed[lower] = false;
  }
  return lattice.classes
    .map((found, k) => ({ ...found, dimension: dimensions[k] }))
    .filter((_, k) => isClosed[k])
    .reverse();
}

/** dim R^H of a subgroup. */
function fixedDimensions(group: FiniteGroup, r: Representation): (subgroup: NumberedSubgroup) => number {
  const table = elementTable(group);
  const classes = conjugacyClasses(group);
  const character = characterOf(r, group);
  const classOf = Uint16Array.from({ length: table.order }, (_, g) => classes.classOf(table.element(g)));
  return ({ elements }) => {
    const counts = new Map<number, number>();
    for (const h of elements) counts.set(classOf[h], (counts.get(classOf[h]) ?? 0) + 1);
    let sum: Cyclotomic = cyclotomics.zero;
    for (const [c, count] of counts) {
      sum = cyclotomics.add(sum, cyclotomics.mul(fromInteger(count), character[c]));
    }
    const dimension = isRational(sum) ? Number(toRational(sum).numerator) / elements.length : Number.NaN;
    if (!Number.isInteger(dimension)) {
      throw new Error(`expected the dimension of a fixed subspace, got ${dimension}`);
    }
    return dimension;
  };
}
