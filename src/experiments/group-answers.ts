import { DomainError, refuseAbove } from '../domain-error.js';
import { formatExact } from '../exact/printer.js';
import { characterTable } from '../groups/characters/find-character-table.js';
import { conjugacyClasses } from '../groups/classes/find-classes.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import type { Group } from '../groups/group.js';
import { formatElement, type GroupElement } from '../groups/group-element.js';
import { cayleyGraph, cayleyTable } from '../groups/subgroups/cayley.js';
import { centre } from '../groups/subgroups/centre.js';
import { derivedSubgroup } from '../groups/subgroups/derived-subgroup.js';
import { exponent } from '../groups/subgroups/exponent.js';
import { subgroupLattice } from '../groups/subgroups/lattice.js';
import { structureDescription } from '../groups/subgroups/structure-description.js';
import type { Subgroup } from '../groups/subgroups/subgroup.js';
import type {
  CayleyTableFacts,
  CharacterTableFacts,
  ClassFacts,
  ExactAnswers,
  GroupTopic,
  SubgroupClassFacts,
  SubgroupFacts,
} from './exact-questions.js';

/** Conjugacy classes that one answer lists. */
const CLASSES_LIMIT = 5000;
/** Order of a group whose elements are listed, and numbers that their list may hold. */
const ELEMENTS_LIMIT = 200_000;
/** Entries of the matrices in one answer. */
const ENTRIES_LIMIT = 1_000_000;

function groupFacts(group: Group): ExactAnswers['group'] {
  const { kind, name, key, order, degree, lieDimension, isAbelian } = group;
  return { kind, name, key, order, degree, lieDimension, isAbelian };
}

export function answerOnGroup(ask: GroupTopic, group: Group): ExactAnswers[GroupTopic] {
  if (ask === 'group') return groupFacts(group);
  const finite = requireFinite(group);
  switch (ask) {
    case 'conjugacyClasses':
      return classFacts(finite);
    case 'characterTable':
      return characterTableFacts(finite);
    case 'subgroupLattice': {
      const { subgroupCount, classCount } = subgroupLattice(finite);
      return { subgroupCount, classCount };
    }
    case 'subgroupClasses':
      return subgroupClassFacts(finite);
    case 'exponent':
      return exponent(finite);
    case 'centre':
      return subgroupFacts(centre(finite));
    case 'centreGenerators':
      return generatorTexts(centre(finite));
    case 'derivedSubgroup':
      return subgroupFacts(derivedSubgroup(finite));
    case 'derivedSubgroupGenerators':
      return generatorTexts(derivedSubgroup(finite));
    case 'structureDescription':
      return structureDescription(finite) ?? '';
    case 'cayleyTable':
      return cayleyFacts(finite);
  }
}

/** The place of the class of g^k for each class. */
export function powerMap(group: Group, exponent: number): number[] {
  const classes = conjugacyClasses(requireFinite(group));
  return Array.from({ length: classes.count }, (_, c) => classes.power(c, exponent));
}

/** Elements offset .. offset + first - 1, fewer at the end. */
export function elementPage(group: Group, first: number, offset: number): string[] {
  const finite = requireFinite(group);
  return finite
    .elements(ELEMENTS_LIMIT)
    .slice(offset, offset + first)
    .map(formatElement);
}

function classFacts(group: FiniteGroup): ClassFacts[] {
  const { count, sizes, elementOrders, representative } = conjugacyClasses(group);
  refuseAbove('The number of conjugacy classes', count, CLASSES_LIMIT, 'Ask for a smaller group.');
  return Array.from({ length: count }, (_, c) => ({
    representative: formatElement(representative(c)),
    size: sizes[c]!,
    elementOrder: elementOrders[c]!,
  }));
}

function characterTableFacts(group: FiniteGroup): CharacterTableFacts {
  const { degrees, frobeniusSchur, values } = characterTable(group);
  return { degrees, frobeniusSchur, values: values.map(row => row.map(formatExact)) };
}

/** Their structures and inclusions take longer than to count them. */
function subgroupClassFacts(group: FiniteGroup): SubgroupClassFacts[] {
  const { classes, edges } = subgroupLattice(group);
  const below: number[][] = classes.map(() => []);
  for (const { lower, upper } of edges()) below[upper]!.push(lower);
  return classes.map(({ order, size, generators, structure }, k) => ({
    order,
    length: size,
    generators,
    structure: structure(),
    maximalSubgroups: below[k]!,
  }));
}

function subgroupFacts({ order, structure }: Subgroup): SubgroupFacts {
  return { order, structure: structure() };
}

function generatorTexts({ generators }: Subgroup): string[] {
  refuseAbove(
    'The number of entries of the generators',
    generators.reduce((sum, g) => sum + writtenEntries(g), 0),
    ENTRIES_LIMIT,
    'Ask for the order and the structure, or about a smaller group.',
  );
  return generators.map(formatElement);
}

/** A permutation is written as cycles, all else as the rows of its matrix. */
function writtenEntries({ parts }: GroupElement): number {
  return parts.reduce((sum, part) => {
    if ('image' in part) return sum + (part.sign.includes(-1) ? part.image.length ** 2 : part.image.length);
    return sum + part.size ** 2;
  }, 0);
}

function cayleyFacts(group: FiniteGroup): CayleyTableFacts {
  const { elements, products } = cayleyTable(group);
  const { edges } = cayleyGraph(group);
  return { elements, products, generators: edges.map(edge => edge[0]!) };
}

export function requireFinite(group: Group): FiniteGroup {
  if (group.kind === 'FINITE') return group;
  throw new DomainError('BAD_INPUT', `This is asked of finite groups; ${group.name} is infinite.`);
}
