import { DomainError, refuseAbove } from '../domain-error.js';
import { add, multiply, negate } from './cyclotomic-arithmetic.js';
import { type Cyclotomic, canonical, MAX_CONDUCTOR, rootOfUnity } from './cyclotomic-form.js';
import { reduceModuloPhi } from './cyclotomic-polynomial.js';
import { absolute, gcdOfNumbers, integerSquareRoot, modPow } from './integers.js';
import type { Rational } from './rational.js';

/** The primes below the largest conductor, found once. */
const smallPrimes: readonly number[] = (() => {
  const primes: number[] = [];
  for (let n = 2; n <= MAX_CONDUCTOR; n++) {
    if (primes.every(p => n % p !== 0)) {
      primes.push(n);
    }
  }
  return primes;
})();

/**
 * sqrt(p) for p = 1 modulo 4 and i sqrt(p) for p = 3 modulo 4: Gauss' sum of (k/p) zeta_p^k, p an odd prime
 * (Ireland and Rosen, A Classical Introduction to Modern Number Theory, theorem 6.4.1).
 */
function gaussSum(p: number): Cyclotomic {
  const a = Array.from({ length: p }, (_, k) => (k === 0 ? 0n : modPow(k, (p - 1) >> 1, p) === 1 ? 1n : -1n));
  return canonical(p, reduceModuloPhi(p, a), 1n);
}

/** n = square^2 * squarefree with the squarefree part's primes; refused where one exceeds the largest conductor. */
function splitSquare(n: bigint): { square: bigint; primes: number[] } {
  let rest = n;
  let square = 1n;
  const primes: number[] = [];
  for (const p of smallPrimes) {
    const q = BigInt(p);
    let exponent = 0;
    while (rest % q === 0n) {
      rest /= q;
      exponent++;
    }
    square *= q ** BigInt(exponent >> 1);
    if (exponent % 2 === 1) {
      primes.push(p);
    }
  }
  const root = integerSquareRoot(rest);
  if (root * root !== rest) {
    throw new DomainError(
      'TOO_LARGE',
      `sqrt(${n}) lies in no cyclotomic field of conductor up to ${MAX_CONDUCTOR}. Use a smaller number under the root.`,
      { limit: MAX_CONDUCTOR, value: n.toString() },
    );
  }
  return { square: square * root, primes };
}

/** The root of n with argument 0 (n >= 0) or pi/2 (n < 0): products of Gauss sums, and sqrt(2) = zeta_8 + zeta_8^-1. */
export function squareRoot(n: bigint): Cyclotomic {
  if (n === 0n) {
    return canonical(1, [0n], 1n);
  }
  const { square, primes } = splitSquare(absolute(n));
  let result = canonical(1, [square], 1n);
  let quarterTurns = n < 0n ? 1 : 0;
  const conductor = primes.reduce((m, p) => m * p, primes.includes(2) ? 4 : 1);
  refuseAbove(
    `The conductor of sqrt(${n})`,
    conductor,
    MAX_CONDUCTOR,
    'Use a smaller number under the root.',
  );
  for (const p of primes) {
    result = multiply(result, p === 2 ? add(rootOfUnity(8, 1), rootOfUnity(8, -1)) : gaussSum(p));
    quarterTurns += p % 4 === 3 ? 3 : 0;
  }
  return quarterTurns % 4 === 0 ? result : multiply(result, rootOfUnity(4, quarterTurns));
}

/** exp(pi i q). */
function turn(q: Rational): Cyclotomic {
  const order = 2n * q.denominator;
  refuseAbove(
    'The order of a root of unity',
    order,
    2 * MAX_CONDUCTOR,
    'Use an angle with a smaller denominator.',
  );
  const k = Number(((q.numerator % order) + order) % order);
  const divisor = gcdOfNumbers(k, Number(order));
  return rootOfUnity(Math.floor(Number(order) / divisor), Math.floor(k / divisor));
}

const half = canonical(1, [1n], 2n);

/** cos(q pi). */
export function cosPi(q: Rational): Cyclotomic {
  return multiply(half, add(turn(q), turn({ numerator: -q.numerator, denominator: q.denominator })));
}

/** sin(q pi) = cos((1/2 - q) pi). */
export function sinPi(q: Rational): Cyclotomic {
  const difference = add(turn(q), negate(turn({ numerator: -q.numerator, denominator: q.denominator })));
  return multiply(multiply(half, rootOfUnity(4, 3)), difference);
}
