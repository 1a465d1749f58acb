import { DomainError } from '../../../domain-error.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import { factorClasses } from '../../classes/find-classes.js';
import type { FiniteGroup } from '../../finite-group.js';
import { type ElementTable, elementTable } from '../../subgroups/element-table.js';
import { characterTable } from '../find-character-table.js';
import { CandidateSubgroups } from './candidate-subgroups.js';
import { findCoefficientPair } from './coefficient-pair.js';
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
 * Young's seminormal form for S(n), B(n) and most of A(n); else by Dixon's method, which numbers the elements and is refused
 * as TOO_LARGE above PRODUCT_TABLE_LIMIT of them.
 */
export function factorIrrep(group: FiniteGroup, k: number): Irrep {
  const { values, degrees, frobeniusSchur, classes } = characterTable(group);
  if (degrees[k] === 1) {
    return { degree: 1, image: g => ExactMatrix.fromRows([[values[k][classes.classOf(g)]]]) };
  }
  const natural = naturalIrrep(group, characterTable(group), k);
  if (natural !== undefined) return natural;
  const { table, candidates, modular, classOf } = workshopOf(group);
  const character = { degree: degrees[k], indicator: frobeniusSchur[k], values: values[k], classOf };
  const pair = findCoefficientPair(candidates, modular, character);
  if (pair === undefined) {
    throw new DomainError(
      'TOO_LARGE',
      `The irreducible representation ${k + 1} of ${group.name} contains no linear character of a subgroup exactly once, which the method needs. Ask for another one.`,
    );
  }
  return new DixonIrrep(table, modular, character, pair);
}

function workshopOf(group: FiniteGroup): Workshop {
  const table = elementTable(group);
  const known = workshops.get(table) ?? openWorkshop(group, table);
  workshops.set(table, known);
  return known;
}

function openWorkshop(group: FiniteGroup, table: ElementTable): Workshop {
  const classes = factorClasses(group.components[0]);
  return {
    table,
    candidates: new CandidateSubgroups(table),
    modular: new ModularCharacters(table),
    classOf: Int32Array.from({ length: table.order }, (_, g) => classes.classOf(table.permutation(g))),
  };
}
