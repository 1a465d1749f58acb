import { type Cyclotomic, canonical, commonConductor, liftTo } from './cyclotomic-form.js';
import { reduceModuloPhi } from './cyclotomic-polynomial.js';
import { gcd, modPow, modulo } from './integers.js';
import { factorise, primitiveRoot } from './primes.js';

/** numerator / denominator as a number of conductor 1; precondition: denominator > 0. */
function quotient(numerator: bigint, denominator: bigint): Cyclotomic {
  const divisor = denominator === 1n ? 1n : gcd(numerator, denominator);
  return { conductor: 1, numerators: [numerator / divisor], denominator: denominator / divisor };
}

/** a + sign * b. */
function combine(a: Cyclotomic, b: Cyclotomic, sign: 1n | -1n): Cyclotomic {
  if (a.conductor === 1 && b.conductor === 1) {
    const [x, y] = [a.numerators[0]!, sign * b.numerators[0]!];
    return a.denominator === b.denominator
      ? quotient(x + y, a.denominator)
      : quotient(x * b.denominator + y * a.denominator, a.denominator * b.denominator);
  }
  const n = commonConductor(a.conductor, b.conductor);
  const [x, y] = [liftTo(n, a), liftTo(n, b)];
  const divisor = gcd(a.denominator, b.denominator);
  const [s, t] = [b.denominator / divisor, (sign * a.denominator) / divisor];
  return canonical(
    n,
    x.map((c, k) => c * s + y[k]! * t),
    a.denominator * s,
  );
}

/** a + b. */
export function add(a: Cyclotomic, b: Cyclotomic): Cyclotomic {
  return combine(a, b, 1n);
}

/** a - b. */
export function subtract(a: Cyclotomic, b: Cyclotomic): Cyclotomic {
  return combine(a, b, -1n);
}

/** -a. */
export function negate(a: Cyclotomic): Cyclotomic {
  return { ...a, numerators: a.numerators.map(c => -c) };
}

/** q x for a rational q (conductor 1), without a search for the conductor. */
function scale(q: Cyclotomic, x: Cyclotomic): Cyclotomic {
  const [s, t] = [q.numerators[0]!, q.denominator];
  if (s === 0n) {
    return q;
  }
  const denominator = x.denominator * t;
  const numerators = x.numerators.map(c => c * s);
  const divisor = numerators.reduce((d, c) => (d === 1n ? d : gcd(d, c)), denominator);
  return divisor === 1n
    ? { conductor: x.conductor, numerators, denominator }
    : {
        conductor: x.conductor,
        numerators: numerators.map(c => c / divisor),
        denominator: denominator / divisor,
      };
}

/** a b; cost phi(n)^2 for the common conductor n. */
export function multiply(a: Cyclotomic, b: Cyclotomic): Cyclotomic {
  if (a.conductor === 1) {
    return b.conductor === 1
      ? quotient(a.numerators[0]! * b.numerators[0]!, a.denominator * b.denominator)
      : scale(a, b);
  }
  if (b.conductor === 1) {
    return scale(b, a);
  }
  const n = commonConductor(a.conductor, b.conductor);
  const [x, y] = [liftTo(n, a), liftTo(n, b)];
  const product = new Array<bigint>(n).fill(0n);
  x.forEach((c, i) => {
    if (c !== 0n) {
      for (let j = 0; j < y.length; j++) {
        if (y[j] !== 0n) {
          product[(i + j) % n]! += c * y[j]!;
        }
      }
    }
  });
  return canonical(n, reduceModuloPhi(n, product), a.denominator * b.denominator);
}

/** The Galois automorphism zeta -> zeta^k of the field of x; precondition: k is coprime to the conductor. */
export function galois(x: Cyclotomic, k: number): Cyclotomic {
  const n = x.conductor;
  if (n === 1) {
    return x;
  }
  const exponent = modulo(k, n);
  const a = new Array<bigint>(n).fill(0n);
  x.numerators.forEach((c, i) => {
    a[(i * exponent) % n] = c;
  });
  // an automorphism keeps the smallest field and the denominator
  return { conductor: n, numerators: reduceModuloPhi(n, a), denominator: x.denominator };
}

/** The complex conjugate. */
export function conjugate(x: Cyclotomic): Cyclotomic {
  return galois(x, -1);
}

/** Generators of the units modulo n with their orders, one for each cyclic factor. */
export function galoisGenerators(n: number): { readonly unit: number; readonly order: number }[] {
  const generators: { unit: number; order: number }[] = [];
  for (const [p, e] of factorise(n)) {
    const q = p ** e;
    const rest = Math.floor(n / q);
    // the unit modulo n that is u modulo q and 1 modulo n/q
    const lift = (u: number): number => {
      let unit = u % q;
      while (unit % rest !== 1 % rest) {
        unit += q;
      }
      return unit;
    };
    if (p === 2) {
      if (e > 1) {
        generators.push({ unit: lift(q - 1), order: 2 });
      }
      if (e > 2) {
        generators.push({ unit: lift(5), order: q >> 2 });
      }
    } else {
      const g = primitiveRoot(p);
      const generator = e > 1 && BigInt(g) ** BigInt(p - 1) % BigInt(p * p) === 1n ? g + p : g;
      generators.push({ unit: lift(generator), order: Math.floor(q / p) * (p - 1) });
    }
  }
  return generators;
}

/** x sigma(x) .. sigma^(count-1)(x) for sigma: zeta -> zeta^unit, by doubling. */
function partialNorm(x: Cyclotomic, unit: number, count: number, n: number): Cyclotomic {
  if (count === 1) {
    return x;
  }
  const half = count >> 1;
  const part = partialNorm(x, unit, half, n);
  const doubled = multiply(part, galois(part, modPow(unit, half, n)));
  return count % 2 === 0 ? doubled : multiply(x, galois(doubled, unit));
}

/**
 * 1/x for x other than 0: multiplies by conjugates, one cyclic factor of the Galois group after the other, until the
 * product (the norm) is rational. Cost: O(log phi(n)) products.
 */
export function invert(x: Cyclotomic): Cyclotomic {
  let cofactor: Cyclotomic = { conductor: 1, numerators: [1n], denominator: 1n };
  let norm = x;
  for (const { unit, order } of galoisGenerators(x.conductor)) {
    if (norm.conductor === 1) {
      break;
    }
    if (order > 1) {
      const others = galois(partialNorm(norm, unit, order - 1, x.conductor), unit);
      cofactor = multiply(cofactor, others);
      norm = multiply(norm, others);
    }
  }
  const value = norm.numerators[0]!;
  if (norm.conductor !== 1 || value === 0n) {
    throw new Error('expected a number other than 0 to invert, got 0');
  }
  const sign = value < 0n ? -1n : 1n;
  return multiply(
    { conductor: 1, numerators: [sign * norm.denominator], denominator: sign * value },
    cofactor,
  );
}
