import { gcdOfNumbers, modPow } from './integers.js';

/** Primes below this bound have products below 2^52, exact as numbers. */
export const PRIME_BOUND = 2 ** 26;

/** Trial division, n < 2^53; cost sqrt(n). */
export function isPrime(n: number): boolean {
  if (n < 4) {
    return n > 1;
  }
  if (n % 2 === 0) {
    return false;
  }
  for (let d = 3; d * d <= n; d += 2) {
    if (n % d === 0) {
      return false;
    }
  }
  return true;
}

/** The prime powers of n >= 1, ascending, as [prime, exponent]; cost sqrt(n). */
export function factorise(n: number): [prime: number, exponent: number][] {
  const factors: [number, number][] = [];
  let rest = n;
  for (let d = 2; d * d <= rest; d++) {
    let exponent = 0;
    while (rest % d === 0) {
      rest = Math.floor(rest / d);
      exponent++;
    }
    if (exponent > 0) {
      factors.push([d, exponent]);
    }
  }
  if (rest > 1) {
    factors.push([rest, 1]);
  }
  return factors;
}

/** The number of units modulo n. */
export function eulerPhi(n: number): number {
  return factorise(n).reduce((phi, [p, e]) => phi * (p - 1) * p ** (e - 1), 1);
}

/** The units modulo n in 0..n-1, ascending ([0] for n = 1). */
export function unitsModulo(n: number): number[] {
  return Array.from({ length: n }, (_, k) => k).filter(k => gcdOfNumbers(k, n) === 1);
}

/** The primes p = 1 modulo n with 2^25 < p < 2^26, from the largest down. */
export function* primesCongruentToOne(n: number): Generator<number> {
  for (let p = Math.floor((PRIME_BOUND - 2) / n) * n + 1; p > PRIME_BOUND >> 1; p -= n) {
    if (isPrime(p)) {
      yield p;
    }
  }
}

/** The least primitive root modulo an odd prime p < 2^26 (or 1 for p = 2). */
export function primitiveRoot(p: number): number {
  const exponents = factorise(p - 1).map(([q]) => Math.floor((p - 1) / q));
  for (let g = 1; g < p; g++) {
    if (exponents.every(e => modPow(g, e, p) !== 1)) {
      return g;
    }
  }
  throw new Error(`expected a prime, got ${p}`);
}
