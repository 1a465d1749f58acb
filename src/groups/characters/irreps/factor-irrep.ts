import { DomainError } from '../../../domain-error.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import { conjugacyClasses, factorClasses } from '../../classes/find-classes.js';
import type { FiniteGroup } from '../../finite-group.js';
import { type ElementTable, elementTable } from '../../subgroups/element-table.js';
import { PRODUCT_TABLE_LIMIT } from '../../subgroups/limits.js';
import { characterTable } from '../find-character-table.js';
import { CandidateSubgroups } from './candidate-subgroups.js';
import { type ElementwiseCharacter, findCoefficientPair, findRealPair } from './coefficient-pair.js';
import { DixonIrrep } from './dixon-irrep.js';
import type { Irrep } from './irrep-model.js';
import { ModularCharacters } from './modular-characters.js';
import { naturalIrrep } from './natural-irrep.js';

/** What the irreducible representations of one group share. */
interface Workshop {
  readonly table: ElementTable;
  readonly candidates: CandidateSubgroups;
  readonly modular: ModularCharacters;
  readonly classOf: Int32Array;
}

const workshops = new WeakMap<ElementTable, Workshop>();

/**
 * The k-th irreducible representation (from 0) of a group that is no product: by its character where the degree is 1; in
 * Young's seminormal form for S(n), A(n) and B(n); else by Dixon's method.
 */
export function factorIrrep(group: FiniteGroup, k: number): Irrep {
  const table = characterTable(group);
  const { values, degrees, classes } = table;
  if (degrees[k] === 1) {
    return { degree: 1, image: g => ExactMatrix.fromRows([[values[k][classes.classOf(g)]]]) };
  }
  return naturalIrrep(group, table, k) ?? dixonIrrep(group, k);
}

/** By Dixon's method, which numbers the elements of the group: TOO_LARGE above PRODUCT_TABLE_LIMIT of them. */
function dixonIrrep(group: FiniteGroup, k: number): Irrep {
  const { table, candidates, modular, classOf } = workshopOf(group);
  const character = characterOf(group, k, classOf);
  const pair = findCoefficientPair(candidates, modular, character);
  if (pair === undefined) {
    throw new DomainError(
      'TOO_LARGE',
      `The irreducible representation ${k + 1} of ${group.name} contains no linear character of a subgroup exactly once, which the method needs. Ask for another one.`,
    );
  }
  return new DixonIrrep(table, modular, character, pair);
}

/** The k-th one (from 0) by Dixon's method in real matrices, of any group that is small enough; undefined where none are found. */
export function realIrrep(group: FiniteGroup, k: number): Irrep | undefined {
  if (group.order > PRODUCT_TABLE_LIMIT) return undefined;
  const { table, candidates, modular, classOf } = workshopOf(group);
  const character = characterOf(group, k, classOf);
  const pair = findRealPair(candidates, modular, character);
  return pair && new DixonIrrep(table, modular, character, pair);
}

function characterOf(group: FiniteGroup, k: number, classOf: Int32Array): ElementwiseCharacter {
  const { values, degrees, frobeniusSchur } = characterTable(group);
  return { degree: degrees[k], indicator: frobeniusSchur[k], values: values[k], classOf };
}

function workshopOf(group: FiniteGroup): Workshop {
  const table = elementTable(group);
  const known = workshops.get(table) ?? openWorkshop(group, table);
  workshops.set(table, known);
  return known;
}

function openWorkshop(group: FiniteGroup, table: ElementTable): Workshop {
  const single = group.components.length === 1 ? factorClasses(group.components[0]) : undefined;
  const classes = conjugacyClasses(group);
  return {
    table,
    candidates: new CandidateSubgroups(table),
    modular: new ModularCharacters(table),
    classOf: Int32Array.from({ length: table.order }, (_, g) =>
      single === undefined ? classes.classOf(table.element(g)) : single.classOf(table.permutation(g)),
    ),
  };
}
