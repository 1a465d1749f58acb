import { conductorOf } from '../../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../../exact/embedding.js';
import { lcmOfNumbers, modInverse, modPow, modulo } from '../../exact/integers.js';
import { primesCongruentToOne } from '../../exact/primes.js';
import { type CompressedRows, compressRows } from '../../linear-algebra/compressed-rows.js';
import { tableResidues } from '../../linear-algebra/modular-image.js';
import type { ExactMap } from './exact-map.js';

/** A divisor of the minimal polynomial of a matrix modulo a prime. */
export interface ModularPolynomial {
  /** From the leading one, 1, down. */
  readonly coefficients: readonly number[];
  readonly prime: number;
  /** An element whose order is the one that was asked for. */
  readonly root: number;
}

/**
 * The characteristic polynomial of the shortest recurrence of u T^k w for vectors u and w in general position, which divides
 * the minimal polynomial of T and mostly is equal to it, modulo a prime that is 1 modulo `order`; undefined where no such
 * prime is below the bound of primes.
 *
 * Cost: 2 `degree` products with a vector, where `degree` bounds that of the minimal polynomial.
 */
export function recurrencePolynomial(
  map: ExactMap,
  degree: number,
  order: number,
): ModularPolynomial | undefined {
  const compressed = compressRows(map.columns, map.rows);
  const conductor = conductorOf(compressed.table);
  const common = lcmOfNumbers(conductor, order);
  const found = primeOf(common);
  if (found === undefined) return undefined;
  const { prime, root } = found;
  const rootOfConductor = modPow(root, Math.floor(common / conductor), prime);
  const residues = tableResidues(compressed.table, conductor, rootOfConductor, prime);
  if (residues === undefined) return undefined;
  return {
    coefficients: shortestRecurrence(moments(compressed, residues, prime, 2 * degree), prime),
    prime,
    root: modPow(root, Math.floor(common / order), prime),
  };
}

const primes = new Map<number, { readonly prime: number; readonly root: number } | undefined>();

/** The largest prime that is 1 modulo n, and an element of order n modulo it. */
function primeOf(n: number): { readonly prime: number; readonly root: number } | undefined {
  if (!primes.has(n)) {
    const [prime] = primesCongruentToOne(n);
    primes.set(n, prime === undefined ? undefined : { prime, root: rootOfUnityModulo(n, prime) });
  }
  return primes.get(n);
}

/** u T^k w modulo p for k < count, with vectors u and w in general position. */
function moments(
  { ambient, offsets, indices, codes }: CompressedRows,
  residues: Int32Array,
  prime: number,
  count: number,
): number[] {
  let [u, w] = [generalVector(ambient, 3, prime), generalVector(ambient, 5, prime)];
  return Array.from({ length: count }, () => {
    let moment = 0;
    const next = new Array<number>(ambient);
    for (let i = 0; i < ambient; i++) {
      moment = (moment + u[i]! * w[i]!) % prime;
      let sum = 0;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        sum = (sum + residues[codes[k]!]! * w[indices[k]!]!) % prime;
      }
      next[i] = sum;
    }
    w = next;
    return moment;
  });
}

/** Squares of squares, each a little shifted: as good as random. */
function generalVector(size: number, seed: number, prime: number): number[] {
  const vector: number[] = [];
  for (let i = 0, x = seed; i < size; i++) {
    x = (x * x + seed + i) % prime;
    vector.push(x);
  }
  return vector;
}

/**
 * The coefficients c_0 = 1, c_1, .. of the shortest recurrence sum_i c_i s_(k-i) = 0, by Berlekamp's and Massey's algorithm
 * (Massey, Shift-register synthesis and BCH decoding, 1969).
 */
function shortestRecurrence(sequence: readonly number[], prime: number): number[] {
  let [current, previous] = [[1], [1]];
  let [length, shift, lastDiscrepancy] = [0, 1, 1];
  sequence.forEach((_, k) => {
    let discrepancy = 0;
    for (let i = 0; i <= length; i++) {
      discrepancy = (discrepancy + (current[i] ?? 0) * sequence[k - i]!) % prime;
    }
    if (discrepancy === 0) {
      shift++;
      return;
    }
    const factor = (discrepancy * modInverse(lastDiscrepancy, prime)) % prime;
    const before = current;
    const size = Math.max(current.length, previous.length + shift);
    current = Array.from({ length: size }, (_, i) =>
      modulo((before[i] ?? 0) - ((factor * (previous[i - shift] ?? 0)) % prime), prime),
    );
    if (2 * length <= k) {
      [length, shift, lastDiscrepancy, previous] = [k + 1 - length, 1, discrepancy, before];
    } else {
      shift++;
    }
  });
  return Array.from({ length: length + 1 }, (_, i) => current[i] ?? 0);
}
