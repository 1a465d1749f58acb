import { modInverse, modulo } from '../../exact/integers.js';

/** A polynomial over F_p from the constant term up, without leading zeros; p an odd prime below 2^26. */
type Polynomial = readonly number[];

/**
 * The distinct roots in F_p, ascending, by splitting gcd(f, x^p - x) with gcd(f, (x + a)^((p-1)/2) - 1) for
 * a = 0, 1, .. (Rabin 1980). Cost about deg^2 log p for each split.
 */
export function rootsModulo(f: Polynomial, p: number): number[] {
  const linear = gcd(f, subtract(powerModulo([0, 1], p, f, p), [0, 1], p), p);
  const roots: number[] = [];
  split(linear, 0, p, roots);
  return roots.sort((a, b) => a - b);
}

/** Appends the roots of a product of different linear factors. */
function split(f: Polynomial, shift: number, p: number, roots: number[]): void {
  if (f.length <= 1) return;
  if (f.length === 2) {
    roots.push(((p - f[0]) * modInverse(f[1], p)) % p);
    return;
  }
  for (let a = shift; ; a++) {
    if (a === p) throw new Error('expected a product of different linear factors');
    const half = gcd(f, subtract(powerModulo([a, 1], (p - 1) >> 1, f, p), [1], p), p);
    if (half.length === 1 || half.length === f.length) continue;
    split(half, a + 1, p, roots);
    split(divide(f, half, p).quotient, a + 1, p, roots);
    return;
  }
}

function powerModulo(base: Polynomial, exponent: number, f: Polynomial, p: number): Polynomial {
  let result: Polynomial = [1];
  let square = divide(base, f, p).rest;
  for (let e = exponent; e > 0; e >>= 1) {
    if ((e & 1) === 1) result = divide(multiply(result, square, p), f, p).rest;
    if (e > 1) square = divide(multiply(square, square, p), f, p).rest;
  }
  return result;
}

function multiply(a: Polynomial, b: Polynomial, p: number): Polynomial {
  if (a.length === 0 || b.length === 0) return [];
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) product[i + j] = (product[i + j] + a[i] * b[j]) % p;
  }
  return product;
}

function subtract(a: Polynomial, b: Polynomial, p: number): Polynomial {
  const length = Math.max(a.length, b.length);
  return trimmed(Array.from({ length }, (_, k) => modulo((a[k] ?? 0) - (b[k] ?? 0), p)));
}

function gcd(a: Polynomial, b: Polynomial, p: number): Polynomial {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, divide(x, y, p).rest];
  return x;
}

function divide(a: Polynomial, b: Polynomial, p: number): { quotient: Polynomial; rest: Polynomial } {
  const rest = [...a];
  const quotient: number[] = [];
  const lead = modInverse(b[b.length - 1], p);
  for (let k = a.length - b.length; k >= 0; k--) {
    const q = (rest[k + b.length - 1] * lead) % p;
    quotient[k] = q;
    if (q === 0) continue;
    for (let i = 0; i < b.length; i++) rest[k + i] = (rest[k + i] + (p - q) * b[i]) % p;
  }
  return { quotient, rest: trimmed(rest) };
}

function trimmed(a: readonly number[]): Polynomial {
  let length = a.length;
  while (length > 0 && a[length - 1] === 0) length--;
  return a.slice(0, length);
}
