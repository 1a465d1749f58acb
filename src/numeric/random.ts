import { threefry, type Words } from './threefry.js';

const TWO_32 = 2 ** 32;

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { imul, log, sqrt } = Math;

/**
 * Seeded, splittable random numbers. A stream is named by a key of 128 bits; split(label) derives the key of a child
 * from the parent's key and the label alone, so that a child does not depend on what was drawn from the parent or from
 * its siblings, nor on the order of the calls. Same seed and labels, same bytes.
 * Keys come from Threefry-4x32-20, numbers from xoshiro128** started at the key.
 * Source: Blackman, Vigna, "Scrambled linear pseudorandom number generators", 2021.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private spare = 0;
  private hasSpare = false;

  private constructor(private readonly key: Words) {
    [this.a, this.b, this.c, this.d] = key;
    // The one state that xoshiro never leaves.
    if ((this.a | this.b | this.c | this.d) === 0) this.a = 1;
  }

  /** The stream of a seed; seeds are safe integers. */
  static fromSeed(seed: number): Random {
    if (!Number.isSafeInteger(seed)) throw new Error(`expected a safe integer as seed, got ${seed}`);
    return new Random(
      absorb([0x496e7465, 0x72747769, 0x6e650000, 0], [seed >>> 0, Math.floor(seed / TWO_32) >>> 0]),
    );
  }

  /** The child stream of that label; a number and its decimal text are different labels. */
  split(label: string | number): Random {
    if (typeof label === 'number') {
      if (!Number.isSafeInteger(label)) throw new Error(`expected a safe integer as label, got ${label}`);
      return new Random(absorb(this.key, [1, label >>> 0, Math.floor(label / TWO_32) >>> 0]));
    }
    const codes = Array.from({ length: label.length }, (_, i) => label.charCodeAt(i));
    return new Random(absorb(this.key, [2, ...codes]));
  }

  /** Four words that name this stream, as the seed of a generator elsewhere; they do not depend on what was drawn. */
  words(): Words {
    return absorb(this.key, [3]);
  }

  /** 32 random bits as an integer from 0. */
  bits(): number {
    const product = imul(this.b, 5);
    const result = imul((product << 7) | (product >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result >>> 0;
  }

  /** Uniform on [0, 1), a multiple of 2^-53. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** Uniform among 0..below-1, without bias; below <= 2^32. */
  integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > TWO_32) {
      throw new Error(`expected an integer from 1 to 2^32, got ${below}`);
    }
    const fair = TWO_32 - (TWO_32 % below);
    let drawn = this.bits();
    while (drawn >= fair) drawn = this.bits();
    return drawn % below;
  }

  /** Standard normal, by the polar method. Source: Marsaglia, Bray, SIAM Review 6, 1964. */
  normal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const scale = sqrt((-2 * log(square)) / square);
        this.spare = v * scale;
        this.hasSpare = true;
        return u * scale;
      }
    }
  }

  /** Fills with independent N(0, std^2). */
  fillNormal(target: Float64Array, std: number): void {
    for (let i = 0; i < target.length; i++) target[i] = std * this.normal();
  }
}

/** Folds words into a key, three a block; a block also holds its number, so that no words are a prefix of others. */
function absorb(key: Words, words: readonly number[]): Words {
  let folded = threefry(key, [words.length, 0xffffffff, 0, 0]);
  for (let i = 0; i < words.length; i += 3) {
    folded = threefry(folded, [i, words[i], words[i + 1] ?? 0, words[i + 2] ?? 0]);
  }
  return folded;
}
