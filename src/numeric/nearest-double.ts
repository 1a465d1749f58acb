import { type Cyclotomic, isReal, keyOf } from '../exact/cyclotomic.js';
import { toDecimal } from '../exact/decimal.js';

const EXACT_IN_A_DOUBLE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double nearest to a real exact number; an irrational one is read from its 40 digits. */
export function nearestDouble(x: Cyclotomic): number {
  if (x.conductor === 1) {
    const numerator = x.numerators[0];
    const size = numerator < 0n ? -numerator : numerator;
    // A quotient of two doubles is rounded correctly.
    if (size <= EXACT_IN_A_DOUBLE && x.denominator <= EXACT_IN_A_DOUBLE) {
      return Number(numerator) / Number(x.denominator);
    }
  }
  if (!isReal(x)) throw new Error('expected a real number, got one with an imaginary part');
  return Number(toDecimal(x).re);
}

/** nearestDouble that remembers: matrices of a group repeat few numbers many times. */
export function rememberedDoubles(): (x: Cyclotomic) => number {
  const known = new Map<string, number>();
  return x => {
    if (x.conductor === 1 && x.denominator === 1n) return nearestDouble(x);
    const key = keyOf(x);
    let value = known.get(key);
    if (value === undefined) {
      value = nearestDouble(x);
      known.set(key, value);
    }
    return value;
  };
}
