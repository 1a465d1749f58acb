import { type Cyclotomic, fromRational } from '../exact/cyclotomic.js';
import { canonical } from '../exact/cyclotomic-form.js';
import { absolute, lcm, modInverse, residueOfInteger } from '../exact/integers.js';
import { PRIME_BOUND } from '../exact/primes.js';
import { type Rational, rational } from '../exact/rational.js';
import { chineseRemainder, reconstructionBound, reconstructRational } from '../exact/reconstruction.js';

/**
 * Exact values at many positions, gathered from their residues modulo one prime after the other. Positions that agree in
 * all residues so far share a class, and only classes are lifted: bases have many entries and few values.
 */
export class ValueLift {
  /** The class of each position. */
  codes: Int32Array;
  private modulus = 1n;
  private failed = 0;
  private denominator = 1n;
  /** For each class the coefficients of its value modulo the modulus. */
  private coefficients: bigint[][];

  /** `conductor` names the basis of the coefficients: 1 where the values are taken to be rational. */
  constructor(
    positions: number,
    private readonly conductor: number,
    degree: number,
  ) {
    this.codes = new Int32Array(positions);
    this.coefficients = [new Array<bigint>(degree).fill(0n)];
  }

  /**
   * Adds the residues modulo p: images[e][k] is the value at position k under the e-th embedding, and the coefficients
   * are sum_e weights[e] images[e].
   */
  add(p: number, images: readonly Int32Array[], weights: readonly Int32Array[]): void {
    const before = this.codes;
    let representatives: number[] = [];
    for (const image of images) {
      representatives = this.refine(image);
    }
    const inverse = BigInt(modInverse(residueOfInteger(this.modulus, p), p));
    this.coefficients = representatives.map(position =>
      this.coefficients[before[position]!]!.map((c, k) => {
        let residue = 0;
        images.forEach((image, e) => {
          residue = (residue + weights[e]![k]! * image[position]!) % p;
        });
        return chineseRemainder(c, this.modulus, residue, BigInt(p), inverse);
      }),
    );
    this.modulus *= BigInt(p);
  }

  /** Splits the classes by the values of an image; returns a position of each, in the order of first occurrence. */
  private refine(image: Int32Array): number[] {
    const codes = new Int32Array(this.codes.length);
    const representatives: number[] = [];
    const known = new Map<number, number>();
    for (let k = 0; k < codes.length; k++) {
      // a class and a residue, both below 2^26, make one exact number
      const pair = this.codes[k]! * PRIME_BOUND + image[k]!;
      let code = known.get(pair);
      if (code === undefined) {
        code = representatives.push(k) - 1;
        known.set(pair, code);
      }
      codes[k] = code;
    }
    this.codes = codes;
    return representatives;
  }

  /**
   * The values of the classes, undefined as long as the modulus is too small for one of them. A class that failed is the
   * first to be tried next time.
   */
  values(): Cyclotomic[] | undefined {
    const bound = reconstructionBound(this.modulus);
    this.denominator = 1n;
    const known = this.coefficients[this.failed];
    if (known && !this.value(known, bound)) {
      return undefined;
    }
    const values: Cyclotomic[] = [];
    for (const residues of this.coefficients) {
      const value = this.value(residues, bound);
      if (!value) {
        this.failed = values.length;
        return undefined;
      }
      values.push(value);
    }
    return values;
  }

  private value(residues: readonly bigint[], bound: bigint): Cyclotomic | undefined {
    const parts: Rational[] = [];
    for (const residue of residues) {
      const part = this.fraction(residue, bound);
      if (!part) {
        return undefined;
      }
      parts.push(part);
      this.denominator = lcm(this.denominator, part.denominator);
    }
    if (parts.length === 1) {
      return fromRational(parts[0]!);
    }
    const denominator = parts.reduce((d, part) => lcm(d, part.denominator), 1n);
    const numerators = parts.map(part => part.numerator * (denominator / part.denominator));
    return canonical(this.conductor, numerators, denominator);
  }

  /** Values of one kernel mostly share a denominator (a minor of the system): it is tried before Euclid's algorithm. */
  private fraction(residue: bigint, bound: bigint): Rational | undefined {
    if (this.denominator <= bound) {
      const numerator = (residue * this.denominator) % this.modulus;
      const least = numerator > this.modulus / 2n ? numerator - this.modulus : numerator;
      if (absolute(least) <= bound) {
        return rational(least, this.denominator);
      }
    }
    return reconstructRational(residue, this.modulus, bound);
  }
}
