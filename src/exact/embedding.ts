import type { Cyclotomic } from './cyclotomic.js';
import { cyclotomicPolynomial, degreeOf } from './cyclotomic-polynomial.js';
import { modInverse, modPow, residueOfInteger } from './integers.js';
import { primitiveRoot } from './primes.js';

/** An element of order n modulo a prime p = 1 modulo n: where an embedding Q(zeta_n) -> F_p may send zeta_n. */
export function rootOfUnityModulo(n: number, p: number): number {
  if ((p - 1) % n !== 0) {
    throw new Error(`expected a prime that is 1 modulo ${n}, got ${p}`);
  }
  return modPow(primitiveRoot(p), Math.floor((p - 1) / n), p);
}

/**
 * The image of x under zeta_n -> root, undefined where p divides the denominator.
 * Precondition: the conductor of x divides n, and root has order n modulo p.
 */
export function residueOf(x: Cyclotomic, n: number, root: number, p: number): number | undefined {
  const denominator = residueOfInteger(x.denominator, p);
  if (denominator === 0) {
    return undefined;
  }
  const step = modPow(root, Math.floor(n / x.conductor), p);
  let sum = 0;
  for (let k = x.numerators.length - 1; k >= 0; k--) {
    sum = (((sum * step) % p) + residueOfInteger(x.numerators[k]!, p)) % p;
  }
  return denominator === 1 ? sum : (sum * modInverse(denominator, p)) % p;
}

/**
 * The rows w_e with sum_e w_e[k] x(r_e) = the coefficient of zeta_n^k in x, for the images x(r_e) of x at the roots r_e of
 * Phi_n modulo p: Lagrange's interpolation, w_e = (Phi_n / (z - r_e)) / Phi_n'(r_e). Cost: phi(n)^2.
 */
export function interpolationWeights(n: number, roots: readonly number[], p: number): Int32Array[] {
  const polynomial = cyclotomicPolynomial(n).map(c => residueOfInteger(c, p));
  const degree = degreeOf(n);
  return roots.map(root => {
    const quotient = new Int32Array(degree);
    let [carry, derivative] = [0, 0];
    for (let k = degree - 1; k >= 0; k--) {
      carry = (((carry * root) % p) + polynomial[k + 1]!) % p;
      quotient[k] = carry;
      derivative = (((derivative * root) % p) + carry) % p;
    }
    const inverse = modInverse(derivative, p);
    return quotient.map(c => (c * inverse) % p);
  });
}
