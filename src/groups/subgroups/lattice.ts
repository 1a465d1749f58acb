import { refuseAbove } from '../../domain-error.js';
import { oncePer } from '../../once-per.js';
import type { FiniteGroup } from '../finite-group.js';
import { formatElement } from '../group-element.js';
import { isSubset } from './bit-sets.js';
import { type ElementTable, elementTable } from './element-table.js';
import { formatStructure } from './format-structure.js';
import { INCLUSIONS_LIMIT } from './limits.js';
import type { NumberedSubgroup } from './numbered-subgroup.js';
import { isAbelian, structureOf } from './small-structure.js';
import { findSubgroupClasses, type SubgroupClass, type SubgroupClasses } from './subgroup-classes.js';

/** A class of conjugate subgroups; the facts are those of its representative. */
export interface LatticeClass {
  readonly order: bigint;
  /** In the numbers of elementTable. */
  readonly representative: NumberedSubgroup;
  /** The number of subgroups in the class. */
  readonly size: bigint;
  /** Of the representative, as formatElement writes them. */
  readonly generators: readonly string[];
  readonly isNormal: boolean;
  readonly isAbelian: boolean;
  readonly isCyclic: boolean;
  /** What the subgroup is isomorphic to, where that is certain. */
  structure(): string | null;
}

/** A subgroup of class `upper` contains `count` subgroups of class `lower` as maximal subgroups. */
export interface LatticeEdge {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** All subgroups of a group up to conjugacy; classes ascend by order, the trivial subgroup first, the group last. */
export interface SubgroupLattice {
  readonly subgroupCount: bigint;
  readonly classCount: number;
  readonly classes: readonly LatticeClass[];
  /** The Hasse diagram up to conjugacy, by `upper`, then `lower`. */
  edges(): readonly LatticeEdge[];
}

/** TOO_LARGE above PRODUCT_TABLE_LIMIT elements, SUBGROUPS_LIMIT subgroups, or LATTICE_WORK_LIMIT steps. */
export const subgroupLattice = oncePer(
  (group: FiniteGroup): SubgroupLattice => buildLattice(elementTable(group)),
);

function buildLattice(table: ElementTable): SubgroupLattice {
  const found = findSubgroupClasses(table);
  let edges: readonly LatticeEdge[] | undefined;
  return {
    subgroupCount: BigInt(found.subgroups.count),
    classCount: found.classes.length,
    classes: found.classes.map(c => latticeClass(table, c)),
    edges: () => {
      edges ??= findEdges(found);
      return edges;
    },
  };
}

function latticeClass(table: ElementTable, { representative, length }: SubgroupClass): LatticeClass {
  const { elements, generators } = representative;
  return {
    order: BigInt(elements.length),
    representative,
    size: BigInt(length),
    generators: generators.map(g => formatElement(table.element(g))),
    isNormal: length === 1,
    isAbelian: isAbelian(table, representative),
    isCyclic: elements.some(g => table.orders[g] === elements.length),
    structure: () => formatStructure(structureOf(table, representative)),
  };
}

/** For each representative, the subgroups in it from the largest down that lie in no larger one but itself. */
function findEdges({ classes, subgroups }: SubgroupClasses): LatticeEdge[] {
  refuseAbove(
    'The number of pairs of a class and a subgroup',
    classes.length * subgroups.count,
    INCLUSIONS_LIMIT,
    'Ask for the classes without the edges, or take a smaller group.',
  );
  return classes.flatMap(({ representative, first }, upper) => {
    const order = representative.elements.length;
    const whole = subgroups.at(first);
    const maximal: number[] = [];
    const edges: LatticeEdge[] = [];
    for (let lower = upper - 1; lower >= 0; lower--) {
      const below = classes[lower];
      const belowOrder = below.representative.elements.length;
      if (belowOrder === order || order % belowOrder !== 0) continue;
      let count = 0;
      for (let k = below.first; k < below.first + below.length; k++) {
        const set = subgroups.at(k);
        if (!isSubset(set, whole) || maximal.some(m => isSubset(set, subgroups.at(m)))) continue;
        maximal.push(k);
        count++;
      }
      if (count > 0) edges.push({ lower, upper, count });
    }
    return edges.reverse();
  });
}
