import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import type { FiniteGroup } from '../../finite-group.js';
import { characterTable } from '../find-character-table.js';
import type { IrreducibleCharacter } from './coefficient-pair.js';
import { dixonIrrep } from './dixon-workshop.js';
import type { Irrep } from './irrep-model.js';
import { naturalIrrep } from './natural-irrep.js';

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
  return naturalIrrep(group, table, k) ?? dixonIrrep(group, characterAt(group, k));
}

/** The k-th irreducible character (from 0). */
export function characterAt(group: FiniteGroup, k: number): IrreducibleCharacter {
  const { values, degrees, frobeniusSchur } = characterTable(group);
  return { degree: degrees[k], indicator: frobeniusSchur[k], values: values[k] };
}
