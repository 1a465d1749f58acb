import { conductorOf } from '../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../exact/embedding.js';
import { compressRows } from './compressed-rows.js';
import type { LinearSystem } from './linear-system.js';
import { eliminate, eliminationOrder, tableResidues } from './modular-image.js';

/**
 * The rank modulo a prime p < 2^26 under one embedding: never above the true rank, so that columns - rank is never below
 * the true nullity. Precondition: p = 1 modulo the conductor of the entries and p divides no denominator.
 */
export function rankModulo(system: LinearSystem, prime: number): number {
  const rows = compressRows(system.columns, system.rows());
  const conductor = conductorOf(rows.table);
  const residues = tableResidues(rows.table, conductor, rootOfUnityModulo(conductor, prime), prime);
  if (!residues) {
    throw new Error(`expected a prime that divides no denominator, got ${prime}`);
  }
  return eliminate(rows, eliminationOrder(rows), residues, prime).rank;
}
