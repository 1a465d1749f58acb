/** |n|. */
export function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** The greatest common divisor, >= 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

/** The least common multiple, >= 0; without Euclid's algorithm where b divides a. */
export function lcm(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) {
    return 0n;
  }
  return absolute(a % b === 0n ? a : (a / gcd(a, b)) * b);
}

/** gcd of integers below 2^53. */
export function gcdOfNumbers(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) {
    [x, y] = [y, x % y];
  }
  return x;
}

/** lcm of positive integers; precondition: it is below 2^53. */
export function lcmOfNumbers(a: number, b: number): number {
  return Math.floor(a / gcdOfNumbers(a, b)) * b;
}

/** The residue of n in 0..m-1. */
export function modulo(n: number, m: number): number {
  const r = n % m;
  return r < 0 ? r + m : r;
}

/** The same for an integer of any size; precondition: m < 2^53. */
export function residueOfInteger(n: bigint, m: number): number {
  return modulo(Number(n % BigInt(m)), m);
}

/** The inverse of a modulo m, by Euclid's algorithm; throws where gcd(a, m) isn't 1. */
export function modInverse(a: number, m: number): number {
  let [r0, r1] = [m, modulo(a, m)];
  let [t0, t1] = [0, 1];
  while (r1 !== 0) {
    const q = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (r0 !== 1) {
    throw new Error(`expected a unit modulo ${m}, got ${a}`);
  }
  return modulo(t0, m);
}

/** base^exponent modulo m; precondition: m < 2^26, so that products stay exact. */
export function modPow(base: number, exponent: number, m: number): number {
  let result = 1 % m;
  let square = modulo(base, m);
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) {
      result = (result * square) % m;
    }
    square = (square * square) % m;
  }
  return result;
}

/** floor(sqrt(n)) for n >= 0, by Newton's iteration from above. */
export function integerSquareRoot(n: bigint): bigint {
  if (n < 0n) {
    throw new Error(`expected an integer >= 0, got ${n}`);
  }
  if (n === 0n) {
    return 0n;
  }
  let x = 1n << BigInt(2 * n.toString(16).length);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) {
      return x;
    }
    x = next;
  }
}
