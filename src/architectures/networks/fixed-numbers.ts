/** The odd numbers of Weyl's sequence and of a 32-bit mixer (Steele, Lea, Flood 2014). */
const STEP = 0x9e3779b9;
const FIRST = 0x85ebca6b;
const SECOND = 0xc2b2ae35;

/**
 * Numbers of mean 0 and variance 1, evenly spread over an interval, that are the same for the same `stream` on every
 * machine: integers mixed in 32 bits, scaled at the end.
 */
export function fixedNumbers(stream: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => {
    let x = Math.imul(stream + 1, SECOND) + Math.imul(k + 1, STEP);
    x = Math.imul(x ^ (x >>> 16), FIRST);
    x = Math.imul(x ^ (x >>> 13), SECOND);
    x = (x ^ (x >>> 16)) >>> 0;
    return Math.sqrt(12) * ((x + 0.5) / 2 ** 32 - 0.5);
  });
}
