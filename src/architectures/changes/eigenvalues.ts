import { type Cyclotomic, conductorOf, fromRational } from '../../exact/cyclotomic.js';
import { residueOf, rootOfUnityModulo } from '../../exact/embedding.js';
import { gcdOfNumbers, modInverse, modulo } from '../../exact/integers.js';
import { primesCongruentToOne } from '../../exact/primes.js';
import { compressRows } from '../../linear-algebra/compressed-rows.js';
import { tableResidues } from '../../linear-algebra/modular-image.js';
import type { ExactMap } from './exact-map.js';

/** Bounds of the fractions that are tried: integers, and numerators over small denominators. */
const INTEGER_LIMIT = 256;
const NUMERATOR_LIMIT = 32;
const DENOMINATOR_LIMIT = 6;

/**
 * Small rational numbers that are eigenvalues of a square matrix, as far as one prime shows: roots of the shortest recurrence
 * of u T^k w, which divides the minimal polynomial. To be confirmed by a kernel.
 *
 * Cost: 2 `degree` products with a vector, where `degree` bounds that of the minimal polynomial.
 */
export function suggestedEigenvalues(map: ExactMap, degree: number): Cyclotomic[] {
  const { columns: size, rows } = map;
  const compressed = compressRows(size, rows);
  const conductor = conductorOf(compressed.table);
  for (const prime of primesCongruentToOne(conductor)) {
    const root = rootOfUnityModulo(conductor, prime);
    const residues = tableResidues(compressed.table, conductor, root, prime);
    if (residues === undefined) continue;
    const recurrence = shortestRecurrence(moments(compressed, residues, prime, 2 * degree), prime);
    return candidates().filter(x => isRoot(recurrence, residueOf(x, 1, 1, prime)!, prime));
  }
  return [];
}

let listed: readonly Cyclotomic[] | undefined;

function candidates(): readonly Cyclotomic[] {
  listed ??= Array.from({ length: DENOMINATOR_LIMIT }, (_, k) => k + 1).flatMap(denominator => {
    const limit = denominator === 1 ? INTEGER_LIMIT : NUMERATOR_LIMIT;
    return Array.from({ length: 2 * limit + 1 }, (_, k) => k - limit)
      .filter(numerator => gcdOfNumbers(numerator, denominator) === 1)
      .map(numerator => fromRational({ numerator: BigInt(numerator), denominator: BigInt(denominator) }));
  });
  return listed;
}

/** u T^k w modulo p for k < count, with vectors u and w in general position. */
function moments(
  { ambient, offsets, indices, codes }: ReturnType<typeof compressRows>,
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

/** Powers of a number of large order, as good as random. */
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

/** Whether sum_i c_i x^(n-i) = 0. */
function isRoot(recurrence: readonly number[], x: number, prime: number): boolean {
  return recurrence.reduce((value, c) => (value * x + c) % prime, 0) === 0;
}
