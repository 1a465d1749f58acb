import { conductorOf } from '../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../exact/embedding.js';
import { primesCongruentToOne } from '../exact/primes.js';
import { type CompressedRows, compressRows } from './compressed-rows.js';
import type { LinearSystem } from './linear-system.js';
import { eliminate, eliminationOrder, tableResidues } from './modular-image.js';

/**
 * The rank modulo a prime p < 2^26 under one embedding: never above the true rank, so that columns - rank is never below
 * the true nullity. Precondition: p = 1 modulo the conductor of the entries and p divides no denominator.
 */
export function rankModulo(system: LinearSystem, prime: number): number {
  const rows = compressRows(system.columns, system.rows());
  const rank = rankAt(rows, conductorOf(rows.table), prime);
  if (rank === undefined) throw new Error(`expected a prime that divides no denominator, got ${prime}`);
  return rank;
}

/**
 * columns - rank modulo a prime: never below the nullity. The largest prime that fits the entries is left to the kernel,
 * which starts with it.
 */
export function nullityBound(system: LinearSystem): number {
  const rows = compressRows(system.columns, system.rows());
  const conductor = conductorOf(rows.table);
  const primes = primesCongruentToOne(conductor);
  primes.next();
  for (const prime of primes) {
    const rank = rankAt(rows, conductor, prime);
    if (rank !== undefined) return system.columns - rank;
  }
  throw new Error(`expected a prime = 1 modulo ${conductor} that divides no denominator`);
}

function rankAt(rows: CompressedRows, conductor: number, prime: number): number | undefined {
  const residues = tableResidues(rows.table, conductor, rootOfUnityModulo(conductor, prime), prime);
  return residues && eliminate(rows, eliminationOrder(rows), residues, prime).rank;
}
