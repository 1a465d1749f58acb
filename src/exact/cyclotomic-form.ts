import { refuseAbove } from '../domain-error.js';
import { reduceModuloPhi } from './cyclotomic-polynomial.js';
import { gcd, lcmOfNumbers, modInverse, modulo } from './integers.js';
import { factorise } from './primes.js';

/**
 * An element of the union of all cyclotomic fields, in canonical form, so that equality is structural:
 * (sum_k numerators[k] zeta^k) / denominator with zeta = exp(2 pi i / conductor) and k < phi(conductor); the conductor
 * is minimal (1 for rationals, never 2 modulo 4), the denominator > 0 and coprime to the numerators together.
 */
export interface Cyclotomic {
  readonly conductor: number;
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The largest conductor that arithmetic enters: twice 240, and above lcm(1..7). The dearest operation below it, to invert
 * in the field of prime conductor 479 and degree 478, takes 0.2 s; at 839 it takes more than a second.
 */
export const MAX_CONDUCTOR = 480;

/** Coefficients in the basis of Q(zeta_conductor), which need not be the smallest field. */
interface Coefficients {
  readonly conductor: number;
  readonly numerators: readonly bigint[];
}

const primesOf = new Map<number, readonly number[]>();

function primeDivisors(n: number): readonly number[] {
  let primes = primesOf.get(n);
  if (!primes) {
    primes = factorise(n).map(([p]) => p);
    primesOf.set(n, primes);
  }
  return primes;
}

/** The common conductor of two numbers, refused where it is too large. */
export function commonConductor(a: number, b: number): number {
  if (a === b || b === 1) {
    return a;
  }
  const n = lcmOfNumbers(a, b);
  refuseAbove(
    'The conductor of a cyclotomic field',
    n,
    MAX_CONDUCTOR,
    'Use roots of unity of smaller or common orders.',
  );
  return n;
}

/** The conductor of the smallest cyclotomic field that holds all of some numbers, refused where it is too large. */
export function conductorOf(numbers: readonly Cyclotomic[]): number {
  return numbers.reduce((n, x) => commonConductor(n, x.conductor), 1);
}

/** The numerators of x in the basis of Q(zeta_n); precondition: conductor divides n. */
export function liftTo(n: number, x: Coefficients): readonly bigint[] {
  if (x.conductor === n) {
    return x.numerators;
  }
  const step = Math.floor(n / x.conductor);
  const a = new Array<bigint>(n).fill(0n);
  x.numerators.forEach((c, k) => {
    a[k * step] = c;
  });
  return reduceModuloPhi(n, a);
}

/** From Q(zeta_n) down to Q(zeta_(n/p)) where p^2 divides n: only powers of zeta_n^p occur. */
function descendRamified(n: number, p: number, a: readonly bigint[]): Coefficients | undefined {
  if (a.some((c, k) => c !== 0n && k % p !== 0)) {
    return undefined;
  }
  const numerators = a.filter((_, k) => k % p === 0);
  const lower = Math.floor(n / p);
  if (lower % 4 !== 2) {
    return { conductor: lower, numerators };
  }
  // zeta_2m = -zeta_m^((m+1)/2) for odd m
  const m = lower >> 1;
  const folded = new Array<bigint>(m).fill(0n);
  numerators.forEach((c, k) => {
    folded[(k * ((m + 1) >> 1)) % m]! += k % 2 === 0 ? c : -c;
  });
  return { conductor: m, numerators: reduceModuloPhi(m, folded) };
}

/**
 * From Q(zeta_n) down to Q(zeta_m), n = m p with an odd prime p not in m. With zeta_n = zeta_m^u zeta_p^v write
 * x = sum_b y_b zeta_p^b; x lies below where y_1 = .. = y_(p-1), and equals y_0 - y_(p-1) there.
 */
function descendTame(n: number, p: number, a: readonly bigint[]): Coefficients | undefined {
  if (n === p) {
    return undefined; // rational numbers were found before
  }
  const m = Math.floor(n / p);
  const u = modInverse(p, m);
  // zeta_n^k contributes to y_b for k = b m modulo p
  const part = (b: number): bigint[] => {
    const y = new Array<bigint>(m).fill(0n);
    for (let k = (b * m) % p; k < a.length; k += p) {
      y[(k * u) % m]! += a[k]!;
    }
    return reduceModuloPhi(m, y);
  };
  const last = part(p - 1);
  for (let b = 1; b < p - 1; b++) {
    if (part(b).some((c, k) => c !== last[k])) {
      return undefined;
    }
  }
  return { conductor: m, numerators: part(0).map((c, k) => c - last[k]!) };
}

/**
 * The one constructor: (sum_k numerators[k] zeta_conductor^k) / denominator in canonical form.
 * Preconditions: phi(conductor) numerators, conductor not 2 modulo 4, denominator other than 0.
 */
export function canonical(conductor: number, numerators: readonly bigint[], denominator: bigint): Cyclotomic {
  let x: Coefficients = { conductor, numerators };
  if (conductor !== 1 && numerators.every((c, k) => k === 0 || c === 0n)) {
    x = { conductor: 1, numerators: [numerators[0]!] };
  }
  for (const p of primeDivisors(x.conductor)) {
    while (x.conductor % p === 0) {
      const ramified = x.conductor % (p * p) === 0;
      const lower = (ramified ? descendRamified : descendTame)(x.conductor, p, x.numerators);
      if (!lower) {
        break;
      }
      x = lower;
    }
  }
  let divisor = denominator;
  for (const c of x.numerators) {
    if (divisor === 1n) {
      break;
    }
    divisor = gcd(divisor, c);
  }
  if (denominator < 0n !== divisor < 0n) {
    divisor = -divisor;
  }
  return divisor === 1n
    ? { conductor: x.conductor, numerators: x.numerators, denominator }
    : {
        conductor: x.conductor,
        numerators: x.numerators.map(c => c / divisor),
        denominator: denominator / divisor,
      };
}

/** exp(2 pi i k / n). */
export function rootOfUnity(n: number, k: number): Cyclotomic {
  if (!(Number.isSafeInteger(n) && n > 0 && Number.isSafeInteger(k))) {
    throw new Error(`expected a positive order and an integer exponent, got ${n} and ${k}`);
  }
  const odd = n % 4 === 2;
  const m = odd ? n >> 1 : n;
  refuseAbove('The order of a root of unity', m, MAX_CONDUCTOR, 'Use a root of unity of smaller order.');
  const exponent = modulo(k, n);
  const a = new Array<bigint>(m).fill(0n);
  if (odd) {
    a[(exponent * ((m + 1) >> 1)) % m] = exponent % 2 === 0 ? 1n : -1n;
  } else {
    a[exponent] = 1n;
  }
  return canonical(m, reduceModuloPhi(m, a), 1n);
}
