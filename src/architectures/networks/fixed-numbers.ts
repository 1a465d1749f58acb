/** The odd numbers of Weyl's sequence and of a 32-bit mixer (Steele, Lea, Flood 2014). */
const STEP = 0x9e3779b9;
const FIRST = 0x85ebca6b;
const SECOND = 0xc2b2ae35;
/** Length of an interval on which evenly spread numbers have variance 1. */
const SPREAD = Math.sqrt(12);

/** Integers that are evenly spread over 0..2^32 - 1, the k-th of a stream; the same on every machine. */
export function fixedInteger(stream: number, k: number): number {
  let x = Math.imul(stream + 1, SECOND) + Math.imul(k + 1, STEP);
  x = Math.imul(x ^ (x >>> 16), FIRST);
  x = Math.imul(x ^ (x >>> 13), SECOND);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Numbers of mean 0 and variance 1, evenly spread over an interval: the k-th of a stream. */
export function fixedNumber(stream: number, k: number): number {
  return SPREAD * ((fixedInteger(stream, k) + 0.5) / 2 ** 32 - 0.5);
}

/** The first numbers of a stream. */
export function fixedNumbers(stream: number, count: number): Float64Array {
  return new Float64Array(count).map((_, k) => fixedNumber(stream, k));
}
