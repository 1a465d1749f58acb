import type { Permutation } from '../permutation.js';
import { schreierSims } from '../schreier-sims.js';
import { type GeneratorWord, inverseWord, multiplyWords } from './generator-word.js';

/**
 * The elements of a permutation group, numbered breadth first from the identity 0 by multiplication with generators from
 * the left. An element is known by its images of a base. Precondition: the caller has bounded the order. Cost: order times
 * generators times the length of the base.
 */
export class LeftTranslations {
  /** moves[k][x]: the number of the k-th generator times the element x. */
  readonly moves: readonly Int32Array[];
  private readonly numbers = new Map<string, number>();
  private readonly images: (readonly number[])[] = [];
  /** The generator and the element of which each new element first was the product. */
  private readonly origin: { readonly generator: number; readonly element: number }[] = [];

  constructor(generators: readonly Permutation[], points: number) {
    const base = schreierSims(generators, points).base;
    this.add(base, -1, -1);
    const moves = generators.map((): number[] => []);
    for (let x = 0; x < this.images.length; x++) {
      generators.forEach((g, k) => {
        const images = this.images[x].map(point => g[point]);
        moves[k].push(this.numbers.get(images.join()) ?? this.add(images, k, x));
      });
    }
    this.moves = moves.map(row => Int32Array.from(row));
  }

  get order(): number {
    return this.images.length;
  }

  /** The number of p times the element x; precondition: p lies in the group. */
  after(p: Permutation, x: number): number {
    const number = this.numbers.get(this.images[x].map(point => p[point]).join());
    if (number === undefined) throw new Error('expected an element of the group');
    return number;
  }

  /**
   * Extends a map along x -> generator times x from the value of the identity to all elements. Returns the values, or,
   * where two ways to one element disagree, a word that is the identity of the group but for which the map fails.
   */
  extend<V>(
    start: V,
    step: (generator: number, value: V) => V,
    equal: (a: V, b: V) => boolean,
  ): { readonly values: readonly V[] } | { readonly broken: GeneratorWord } {
    const values = [start];
    for (let x = 1; x < this.order; x++) {
      const { generator, element } = this.origin[x];
      values.push(step(generator, values[element]));
    }
    for (let x = 0; x < this.order; x++) {
      for (const [k, row] of this.moves.entries()) {
        if (!equal(step(k, values[x]), values[row[x]])) return { broken: this.relation(k, x) };
      }
    }
    return { values };
  }

  /** generator * word of x * (word of their product)^-1. */
  private relation(generator: number, x: number): GeneratorWord {
    const left = multiplyWords([{ generator, exponent: 1 }], this.wordOf(x));
    return multiplyWords(left, inverseWord(this.wordOf(this.moves[generator][x])));
  }

  private wordOf(x: number): GeneratorWord {
    const letters: { generator: number; exponent: number }[] = [];
    for (let at = x; at !== 0; at = this.origin[at].element) {
      letters.push({ generator: this.origin[at].generator, exponent: 1 });
    }
    return multiplyWords(letters, []);
  }

  private add(images: readonly number[], generator: number, element: number): number {
    this.numbers.set(images.join(), this.images.length);
    this.origin.push({ generator, element });
    return this.images.push(images) - 1;
  }
}
