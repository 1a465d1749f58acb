import { eulerPhi, factorise } from './primes.js';

/** What arithmetic modulo the n-th cyclotomic polynomial needs. */
interface Modulus {
  readonly degree: number;
  /** The nonzero terms of Phi_n below its leading one. */
  readonly exponents: readonly number[];
  readonly coefficients: readonly bigint[];
}

const moduli = new Map<number, Modulus>();

/** a(x) / b(x) for a monic b that divides a. */
function divideExactly(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const rest = [...a];
  const quotient: bigint[] = [];
  for (let k = a.length - b.length; k >= 0; k--) {
    const q = rest[k + b.length - 1]!;
    quotient[k] = q;
    b.forEach((c, i) => {
      rest[k + i]! -= q * c;
    });
  }
  return quotient;
}

/** a(x^power). */
function substitutePower(a: readonly bigint[], power: number): bigint[] {
  const result = new Array<bigint>((a.length - 1) * power + 1).fill(0n);
  a.forEach((c, i) => {
    result[i * power] = c;
  });
  return result;
}

/**
 * The coefficients of Phi_n from the constant term up.
 * Phi_1 = x - 1, Phi_mp(x) = Phi_m(x^p) / Phi_m(x) for a prime p not in m, Phi_n(x) = Phi_rad(x^(n/rad)).
 */
export function cyclotomicPolynomial(n: number): bigint[] {
  let polynomial = [-1n, 1n];
  let radical = 1;
  for (const [p] of factorise(n)) {
    polynomial = divideExactly(substitutePower(polynomial, p), polynomial);
    radical *= p;
  }
  return substitutePower(polynomial, Math.floor(n / radical));
}

function modulusOf(n: number): Modulus {
  const known = moduli.get(n);
  if (known) {
    return known;
  }
  const polynomial = cyclotomicPolynomial(n).slice(0, -1);
  const exponents = [...polynomial.keys()].filter(k => polynomial[k] !== 0n);
  const modulus = { degree: eulerPhi(n), exponents, coefficients: exponents.map(k => polynomial[k]!) };
  moduli.set(n, modulus);
  return modulus;
}

/** [Q(zeta_n) : Q], the length of a coefficient list. */
export function degreeOf(n: number): number {
  return modulusOf(n).degree;
}

/**
 * Writes sum_k a[k] zeta_n^k in the basis 1, .., zeta_n^(phi(n)-1). Precondition: a has n entries; it is consumed.
 * Cost: (n - phi(n)) times the terms of Phi_n.
 */
export function reduceModuloPhi(n: number, a: bigint[]): bigint[] {
  const { degree, exponents, coefficients } = modulusOf(n);
  for (let k = n - 1; k >= degree; k--) {
    const c = a[k]!;
    if (c !== 0n) {
      for (let t = 0; t < exponents.length; t++) {
        a[k - degree + exponents[t]!]! -= c * coefficients[t]!;
      }
    }
  }
  a.length = degree;
  return a;
}
