import {
  type Cyclotomic,
  conjugate,
  cyclotomics,
  fromInteger,
  keyOf,
  toRational,
} from '../../exact/cyclotomic.js';
import type { CharacterTable } from '../../groups/characters/character-table.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { characterOf } from '../characters/character-of.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import type { Constituent } from './constituent.js';

/**
 * The irreps of a finite group in R with their multiplicities <chi, chi_k>, in the order of the character table.
 * That they recombine to chi is checked class by class.
 */
export function finiteConstituents(group: FiniteGroup, r: Representation): Constituent[] {
  const table = characterTable(group);
  const character = characterOf(r, group);
  const multiplicities = table.values.map((_, k) => multiplicityOf(table, k, character, group.order));
  const recombined = table.classes.sizes.map((_, c) =>
    multiplicities.reduce(
      (sum, m, k) =>
        m === 0n ? sum : cyclotomics.add(sum, cyclotomics.mul(fromInteger(m), table.values[k][c])),
      cyclotomics.zero,
    ),
  );
  if (!recombined.every((value, c) => cyclotomics.equals(value, character[c]))) {
    throw new Error(`expected the irreps in ${formatRepresentation(r)} of ${group.name} to recombine to it`);
  }
  return multiplicities.flatMap((multiplicity, k) => {
    if (multiplicity === 0n) return [];
    return {
      name: irrepName(k),
      degree: BigInt(table.degrees[k]),
      multiplicity,
      indicator: table.frobeniusSchur[k] as Constituent['indicator'],
      conjugate: irrepName(conjugateIrrep(table, k)),
    };
  });
}

/** The k-th irrep from 0, by its number from 1. */
export function irrepName(k: number): string {
  return `Irr(${k + 1})`;
}

/** The row of the conjugate of the k-th character. */
export function conjugateIrrep(table: CharacterTable, k: number): number {
  if (table.frobeniusSchur[k] !== 0) return k;
  const key = table.values[k].map(value => keyOf(conjugate(value))).join();
  const found = table.values.findIndex(row => row.map(keyOf).join() === key);
  if (found < 0) throw new Error(`expected the conjugate of character ${k + 1} in the table`);
  return found;
}

function multiplicityOf(
  { classes, values }: CharacterTable,
  k: number,
  character: readonly Cyclotomic[],
  order: bigint,
): bigint {
  const product = classes.sizes.reduce(
    (sum, size, c) =>
      cyclotomics.add(
        sum,
        cyclotomics.mul(fromInteger(size), cyclotomics.mul(character[c], conjugate(values[k][c]))),
      ),
    cyclotomics.zero,
  );
  const { numerator, denominator } = toRational(product);
  if (denominator !== 1n || numerator < 0n || numerator % order !== 0n) {
    throw new Error(
      `expected a multiplicity of irrep ${k + 1}, got ${numerator}/${denominator} over ${order}`,
    );
  }
  return numerator / order;
}
