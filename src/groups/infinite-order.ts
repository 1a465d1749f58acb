import { MAX_CONDUCTOR } from '../exact/cyclotomic.js';
import { residueOf, rootOfUnityModulo } from '../exact/embedding.js';
import { factorise, isPrime } from '../exact/primes.js';
import type { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import {
  isIdentityModulo,
  type ModularMatrix,
  multiplyModulo,
  powerModulo,
  SMALL_PRIME_FLOOR,
} from './modular-matrix.js';
import { SeededIntegers } from './random-elements.js';

const FIXED_SEED = 3;
const WORDS_A_ROUND = 48;
/** Multiplications modulo p in one round, some hundredths of a second. */
const ROUND_WORK = 30_000_000;
const SHORTEST_RANDOM_WORD = 3;
const LONGEST_WORD = 24;
/** p - 1 has a prime factor above this, so one that divides no exponent bound: few numbers look like roots of unity. */
const LARGE_FACTOR = MAX_CONDUCTOR;

/**
 * Looks for a word in some invertible matrices that has infinite order.
 *
 * An eigenvalue of finite order k of an n x n matrix over K = Q(zeta_m) satisfies [K(zeta_k) : K] <= n. With L the lcm
 * of all such k, a word g of finite order has g^L = I; g^L != I modulo one prime is therefore a proof of infinite
 * order. A word that passes proves nothing. Every infinite finitely generated matrix group has such a word (Schur).
 */
export class InfiniteOrderSearch {
  private readonly exponent: bigint;
  private readonly words: Generator<readonly number[]>;
  private readonly primes: Generator<number>;

  /** conductor: that of the field of all entries. */
  constructor(
    private readonly matrices: readonly ExactMatrix[],
    private readonly conductor: number,
  ) {
    this.exponent = exponentBound(matrices[0].rows, conductor);
    this.words = wordsIn(matrices.length);
    this.primes = primesFor(conductor);
  }

  /** One round of words, modulo a prime of its own: a word of infinite order, as indices of its letters. */
  nextRound(): readonly number[] | undefined {
    const n = this.matrices[0].rows;
    const { prime, images } = this.nextReduction();
    let work = 0;
    for (let count = 0; count < WORDS_A_ROUND && work < ROUND_WORK; count++) {
      const word: readonly number[] = this.words.next().value;
      const product = word.map(k => images[k]).reduce((a, b) => multiplyModulo(a, b, n, prime));
      if (!isIdentityModulo(powerModulo(product, this.exponent, n, prime), n)) return word;
      work += n * n * n * (word.length + 2 * this.exponent.toString(2).length);
    }
    return undefined;
  }

  /** The matrices modulo the next prime that divides no denominator. */
  private nextReduction(): { prime: number; images: ModularMatrix[] } {
    for (;;) {
      const prime: number = this.primes.next().value;
      const root = rootOfUnityModulo(this.conductor, prime);
      const residues = this.matrices.map(matrix =>
        matrix.toRows().flatMap(row => row.map(x => residueOf(x, this.conductor, root, prime))),
      );
      if (residues.every(entries => !entries.includes(undefined))) {
        return { prime, images: residues.map(entries => Int32Array.from(entries as number[])) };
      }
    }
  }
}

/**
 * The lcm of all k with [K(zeta_k) : K] <= n, K = Q(zeta_m), m not 2 modulo 4. It suffices to look at prime powers q^e:
 * with q^a exactly dividing m, the degree is q^(e-a) for a > 0, and phi(q^e) for a = 0.
 */
export function exponentBound(n: number, m: number): bigint {
  let bound = 1n;
  const partOf = new Map(factorise(m));
  for (const q of new Set([
    ...partOf.keys(),
    ...Array.from({ length: n }, (_, k) => k + 2).filter(isPrime),
  ])) {
    const a = partOf.get(q) ?? 0;
    let exponent = a;
    let degree = a > 0 ? q : q - 1;
    for (; degree <= n; degree *= q) exponent++;
    bound *= BigInt(q) ** BigInt(exponent);
  }
  return bound;
}

function* primesFor(m: number): Generator<number> {
  for (let p = SMALL_PRIME_FLOOR - (SMALL_PRIME_FLOOR % m) + 1; p < 2 * SMALL_PRIME_FLOOR; p += m) {
    if (isPrime(p) && factorise(p - 1).some(([q]) => q > LARGE_FACTOR)) yield p;
  }
  throw new Error(`expected more primes that are 1 modulo ${m}`);
}

/** The generators, then products of two, each followed by a random product of more, ever longer and without end. */
function* wordsIn(count: number): Generator<readonly number[]> {
  const integers = new SeededIntegers(FIXED_SEED);
  for (let i = 0; i < count; i++) yield [i];
  let length = SHORTEST_RANDOM_WORD;
  for (let sum = 1; ; sum++) {
    for (let i = Math.max(0, sum - count + 1); 2 * i < sum; i++) {
      yield [i, sum - i];
      yield randomWord(length, count, integers);
    }
    yield randomWord(length, count, integers);
    length = Math.min(length + 1, LONGEST_WORD);
  }
}

function randomWord(length: number, count: number, integers: SeededIntegers): number[] {
  return Array.from({ length }, () => integers.below(count));
}
