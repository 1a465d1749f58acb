import type { Field } from './field.js';
import { modInverse, residueOfInteger } from './integers.js';
import { isPrime, PRIME_BOUND } from './primes.js';

/** The field F_p on the residues 0..p-1; precondition: p is a prime below 2^26, so that products stay exact. */
export function primeField(p: number): Field<number> {
  if (!(p < PRIME_BOUND && isPrime(p))) {
    throw new Error(`expected a prime below ${PRIME_BOUND}, got ${p}`);
  }
  return {
    name: `F_${p}`,
    zero: 0,
    one: 1,
    add: (a, b) => (a + b) % p,
    sub: (a, b) => (a - b + p) % p,
    mul: (a, b) => (a * b) % p,
    neg: a => (p - a) % p,
    inv: a => modInverse(a, p),
    isZero: a => a === 0,
    equals: (a, b) => a === b,
    fromInteger: n => residueOfInteger(BigInt(n), p),
  };
}
