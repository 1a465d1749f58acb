import { type Cyclotomic, conductorOf } from '../../exact/cyclotomic.js';
import { galoisGenerators } from '../../exact/cyclotomic-arithmetic.js';
import { residueOf, rootOfUnityModulo } from '../../exact/embedding.js';
import { isPrime } from '../../exact/primes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { ValuePool } from './value-pool.js';

/** Primes start below it: a sum of 256 products of residues is exact, so that a row needs few divisions. */
const PRIME_BOUND = 2 ** 22;
const EXACT_TERMS = 256;

/**
 * Throws unless the rows are orthonormal: S_ij = sum_c |C_c| chi_i(c) conj(chi_j(c)) - delta_ij |G| = 0 for all i and j.
 *
 * Proof by residues. First each field automorphism is seen to permute the rows, so that the conjugates of S_ij are others
 * of these sums. Then all of them are seen to vanish modulo one prime ideal over each of some primes, hence modulo all
 * ideals over these: S_ij is the product P of the primes times an integer of the field, all of whose conjugates are at
 * most (|G| chi_i(1) chi_j(1) + |G|) / P < 1 in size. So it is 0. Cost: rows^2 classes / 2 for each 21 bits of the bound.
 */
export function demandOrthonormal(
  rows: readonly (readonly Cyclotomic[])[],
  classes: PermutationClasses,
  order: bigint,
  pool: ValuePool,
): void {
  const n = conductorOf(pool.values);
  demandClosedUnderGalois(rows, n, pool);
  let largest = 1n;
  for (const [degree] of rows) if (degree.numerators[0] > largest) largest = degree.numerators[0];
  const bound = 2n * order * largest * largest;
  let product = 1n;
  for (const p of smallPrimesCongruentToOne(n)) {
    demandOrthonormalModulo(residueRows(rows, n, p, pool), classes, order, p);
    product *= BigInt(p);
    if (product > bound) return;
  }
  throw new Error('expected more primes');
}

/** The Frobenius-Schur indicators 1/|G| sum_c |C_c| chi(c^2), which are 1, 0 or -1, by their residues modulo a prime. */
export function frobeniusSchurIndicators(
  rows: readonly (readonly Cyclotomic[])[],
  classes: PermutationClasses,
  order: bigint,
  pool: ValuePool,
): number[] {
  const n = conductorOf(pool.values);
  const [p] = smallPrimesCongruentToOne(n);
  const sizes = classes.sizes.map(size => Number(size % BigInt(p)));
  const squares = sizes.map((_, c) => classes.power(c, 2));
  const whole = Number(order % BigInt(p));
  return residueRows(rows, n, p, pool).map(row => {
    let sum = 0;
    for (let c = 0; c < sizes.length; c++) sum = (sum + row[squares[c]] * sizes[c]) % p;
    if (sum === 0) return 0;
    if (sum === whole) return 1;
    if (sum === p - whole) return -1;
    throw new Error('expected a Frobenius-Schur indicator of 1, 0 or -1');
  });
}

function demandClosedUnderGalois(rows: readonly (readonly Cyclotomic[])[], n: number, pool: ValuePool): void {
  if (n === 1) return;
  const keyOfRow = (row: readonly Cyclotomic[]): string => row.map(x => pool.numberOf(x)).join();
  const known = new Set(rows.map(keyOfRow));
  for (const { unit } of galoisGenerators(n)) {
    for (const row of rows) {
      if (!known.has(keyOfRow(row.map(x => pool.galois(x, unit))))) {
        throw new Error('expected the field automorphisms to permute the characters');
      }
    }
  }
}

/** The rows and their complex conjugates modulo a prime ideal over p. */
function residueRows(
  rows: readonly (readonly Cyclotomic[])[],
  n: number,
  p: number,
  pool: ValuePool,
): Int32Array[] {
  const root = rootOfUnityModulo(n, p);
  const residues = Int32Array.from(pool.values, x => residueOf(x, n, root, p)!);
  return rows.map(row => Int32Array.from(row, x => residues[pool.numberOf(x)]));
}

function demandOrthonormalModulo(
  rows: readonly Int32Array[],
  classes: PermutationClasses,
  order: bigint,
  p: number,
): void {
  const sizes = classes.sizes.map(size => Number(size % BigInt(p)));
  const inverse = sizes.map((_, c) => classes.power(c, -1));
  const whole = Number(order % BigInt(p));
  rows.forEach((row, i) => {
    // chi_i is conjugated: conj(chi(c)) = chi(c^-1)
    const weighted = Int32Array.from(sizes, (size, c) => (size * row[inverse[c]]) % p);
    for (let j = i; j < rows.length; j++) {
      const expected = i === j ? whole : 0;
      if (innerProduct(weighted, rows[j], p) !== expected) {
        throw new Error(`expected orthonormal characters, got ${i} and ${j}`);
      }
    }
  });
}

function innerProduct(a: Int32Array, b: Int32Array, p: number): number {
  let sum = 0;
  for (let start = 0; start < a.length; start += EXACT_TERMS) {
    const end = Math.min(start + EXACT_TERMS, a.length);
    let part = 0;
    for (let c = start; c < end; c++) part += a[c] * b[c];
    sum = (sum + part) % p;
  }
  return sum;
}

function* smallPrimesCongruentToOne(n: number): Generator<number> {
  for (let p = Math.floor((PRIME_BOUND - 2) / n) * n + 1; p > 1; p -= n) if (isPrime(p)) yield p;
}
