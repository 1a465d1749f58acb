import { refuseAbove } from '../../domain-error.js';
import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { galoisGenerators } from '../../exact/cyclotomic-arithmetic.js';
import { residueOf, rootOfUnityModulo } from '../../exact/embedding.js';
import { lcmOfNumbers } from '../../exact/integers.js';
import { isPrime } from '../../exact/primes.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import { COMMON_CONDUCTOR_LIMIT } from './limits.js';
import type { ValuePool } from './value-pool.js';

/** Primes start below the first bound, or the second where few of them are 1 modulo the conductor. */
const PRIME_BOUND = 2 ** 22;
const LARGE_PRIME_BOUND = 2 ** 26;
const FEW_PRIMES_CONDUCTOR = 2 ** 14;
/** Sums of so many products of residues below these bounds are exact, so that a row needs few divisions. */
const EXACT_TERMS = 256;
const LARGE_EXACT_TERMS = 2;

/** The rows of a table by the numbers of their values in the pool. */
export class EmbeddedTable {
  private readonly rows: readonly Int32Array[];
  private readonly inverse: Int32Array;
  /** The conductor of all values together. */
  private readonly conductor: number;

  constructor(
    private readonly table: readonly (readonly Cyclotomic[])[],
    private readonly classes: PermutationClasses,
    private readonly order: bigint,
    private readonly pool: ValuePool,
  ) {
    this.rows = table.map(row => mapped(row.length, c => pool.numberOf(row[c])));
    this.inverse = mapped(classes.count, c => classes.power(c, -1));
    this.conductor = pool.values.reduce((n, x) => lcmOfNumbers(n, x.conductor), 1);
    refuseAbove(
      'The conductor of all values of the characters',
      this.conductor,
      COMMON_CONDUCTOR_LIMIT,
      'Ask about a smaller group.',
    );
  }

  /**
   * Throws unless the rows are orthonormal: S_ij = sum_c |C_c| chi_i(c) conj(chi_j(c)) - delta_ij |G| = 0 for all i and j.
   *
   * Proof by residues. First each field automorphism is seen to permute the rows, so that the conjugates of S_ij are others
   * of these sums. Then all of them are seen to vanish modulo one prime ideal over each of some primes, hence modulo all
   * ideals over these: S_ij is the product P of the primes times an integer of the field, all of whose conjugates are at
   * most (|G| chi_i(1) chi_j(1) + |G|) / P < 1 in size. So it is 0. Cost: rows^2 classes / 2 for each 21 bits of the bound.
   */
  demandOrthonormal(): void {
    this.demandClosedUnderGalois();
    let largest = 1n;
    for (const [degree] of this.table) if (degree.numerators[0] > largest) largest = degree.numerators[0];
    const bound = 2n * this.order * largest * largest;
    let product = 1n;
    for (const p of smallPrimesCongruentToOne(this.conductor)) {
      this.demandOrthonormalModulo(p);
      product *= BigInt(p);
      if (product > bound) return;
    }
    throw new Error('expected more primes');
  }

  /** The Frobenius-Schur indicators 1/|G| sum_c |C_c| chi(c^2), which are 1, 0 or -1, by their residues modulo a prime. */
  indicators(): number[] {
    const [p] = smallPrimesCongruentToOne(this.conductor);
    const sizes = this.sizesModulo(p);
    const squares = mapped(sizes.length, c => this.classes.power(c, 2));
    const whole = Number(this.order % BigInt(p));
    const residues = this.residues(p);
    return this.rows.map(row => {
      let sum = 0;
      for (let c = 0; c < sizes.length; c++) sum = (sum + residues[row[squares[c]]] * sizes[c]) % p;
      if (sum === 0) return 0;
      if (sum === whole) return 1;
      if (sum === p - whole) return -1;
      throw new Error('expected a Frobenius-Schur indicator of 1, 0 or -1');
    });
  }

  private demandClosedUnderGalois(): void {
    if (this.conductor === 1) return;
    const known = new Set(this.rows.map(row => row.join()));
    for (const { unit } of galoisGenerators(this.conductor)) {
      for (const row of this.table) {
        const image = mapped(row.length, c => this.pool.numberOf(this.pool.galois(row[c], unit)));
        if (!known.has(image.join())) {
          throw new Error('expected the field automorphisms to permute the characters');
        }
      }
    }
  }

  private demandOrthonormalModulo(p: number): void {
    const sizes = this.sizesModulo(p);
    const residues = this.residues(p);
    const whole = Number(this.order % BigInt(p));
    const rows = this.rows.map(row => mapped(row.length, c => residues[row[c]]));
    rows.forEach((row, i) => {
      // chi_i is conjugated: conj(chi(c)) = chi(c^-1)
      const weighted = mapped(row.length, c => (sizes[c] * row[this.inverse[c]]) % p);
      for (let j = i; j < rows.length; j++) {
        if (innerProduct(weighted, rows[j], p) !== (i === j ? whole : 0)) {
          throw new Error(`expected orthonormal characters, got ${i} and ${j}`);
        }
      }
    });
  }

  /** The values of the pool modulo a prime ideal over p, by their numbers. */
  private residues(p: number): Int32Array {
    const { values } = this.pool;
    const root = rootOfUnityModulo(this.conductor, p);
    return mapped(values.length, k => residueOf(values[k], this.conductor, root, p)!);
  }

  private sizesModulo(p: number): Int32Array {
    return mapped(this.classes.count, c => Number(this.classes.sizes[c] % BigInt(p)));
  }
}

/** The integers of(0), .., of(length - 1). */
function mapped(length: number, of: (k: number) => number): Int32Array {
  const result = new Int32Array(length);
  for (let k = 0; k < length; k++) result[k] = of(k);
  return result;
}

function innerProduct(a: Int32Array, b: Int32Array, p: number): number {
  const terms = p < PRIME_BOUND ? EXACT_TERMS : LARGE_EXACT_TERMS;
  let sum = 0;
  for (let start = 0; start < a.length; start += terms) {
    const end = Math.min(start + terms, a.length);
    let part = 0;
    for (let c = start; c < end; c++) part += a[c] * b[c];
    sum = (sum + part) % p;
  }
  return sum;
}

function* smallPrimesCongruentToOne(n: number): Generator<number> {
  const bound = n < FEW_PRIMES_CONDUCTOR ? PRIME_BOUND : LARGE_PRIME_BOUND;
  for (let p = Math.floor((bound - 2) / n) * n + 1; p > 1; p -= n) if (isPrime(p)) yield p;
}
