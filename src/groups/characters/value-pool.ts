import { refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, fromInteger, galois, keyOf, MAX_CONDUCTOR } from '../../exact/cyclotomic.js';
import { canonical } from '../../exact/cyclotomic-form.js';
import { reduceModuloPhi } from '../../exact/cyclotomic-polynomial.js';

/** Keeps one object for each value of a character table, so that equal values are identical and known by a number. */
export class ValuePool {
  /** All values met, in the order of their numbers. */
  readonly values: Cyclotomic[] = [];
  private readonly numbers = new Map<Cyclotomic, number>();
  private readonly integers = new Map<number, Cyclotomic>();
  private readonly byKey = new Map<string, Cyclotomic>();
  /** By exponent, the conjugates that were asked for. */
  private readonly conjugates = new Map<number, Map<Cyclotomic, Cyclotomic>>();
  private readonly sums = new Map<string, Cyclotomic>();

  numberOf(x: Cyclotomic): number {
    const known = this.numbers.get(x);
    if (known === undefined) throw new Error(`expected a value of the pool, got ${keyOf(x)}`);
    return known;
  }

  integer(n: number): Cyclotomic {
    let value = this.integers.get(n);
    if (value === undefined) {
      value = this.of(fromInteger(n));
      this.integers.set(n, value);
    }
    return value;
  }

  of(x: Cyclotomic): Cyclotomic {
    const key = keyOf(x);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, x);
    this.numbers.set(x, this.values.length);
    this.values.push(x);
    return x;
  }

  /** sum_s multiplicities[s] zeta_n^s for n multiplicities. */
  sumOfRoots(multiplicities: readonly number[]): Cyclotomic {
    const key = multiplicities.join();
    let value = this.sums.get(key);
    if (value === undefined) {
      value = this.of(sumOfRoots(multiplicities));
      this.sums.set(key, value);
    }
    return value;
  }

  /** The image under zeta -> zeta^k. */
  galois(x: Cyclotomic, k: number): Cyclotomic {
    if (x.conductor === 1) return x;
    let images = this.conjugates.get(k);
    if (images === undefined) {
      images = new Map();
      this.conjugates.set(k, images);
    }
    let image = images.get(x);
    if (image === undefined) {
      image = this.of(galois(x, k));
      images.set(x, image);
    }
    return image;
  }
}

function sumOfRoots(multiplicities: readonly number[]): Cyclotomic {
  const n = multiplicities.length;
  const isTwiceOdd = n % 4 === 2;
  const conductor = isTwiceOdd ? n >> 1 : n;
  refuseAbove(
    'The conductor of the values of the characters',
    conductor,
    MAX_CONDUCTOR,
    'Ask about a group whose elements have smaller orders.',
  );
  const coefficients = new Array<bigint>(conductor).fill(0n);
  multiplicities.forEach((count, s) => {
    // zeta_2m = -zeta_m^((m+1)/2) for odd m
    const exponent = isTwiceOdd ? (s * ((conductor + 1) >> 1)) % conductor : s;
    coefficients[exponent] += BigInt(isTwiceOdd && s % 2 === 1 ? -count : count);
  });
  return canonical(conductor, reduceModuloPhi(conductor, coefficients), 1n);
}
