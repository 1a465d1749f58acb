import type { Division, GradedAlgebra, Term } from './graded-algebra.js';
import { inserted, occurrences, without } from './letters.js';
import { MonomialTrie } from './monomial-trie.js';

/**
 * The symmetric algebra modulo the form sum s_i e_i^2 with signs s_i, on the monomials in which the last generator
 * occurs at most once: e_last^2 = - s_last sum over the others of s_i e_i^2. In degree l it is the space of harmonic
 * polynomials, of dimension C(n+l-1, l) - C(n+l-3, l-2).
 */
export class HarmonicAlgebra implements GradedAlgebra {
  readonly trie: MonomialTrie;
  private readonly last: number;

  constructor(
    private readonly signs: ArrayLike<number>,
    degree: number,
  ) {
    this.last = signs.length - 1;
    this.trie = new MonomialTrie(signs.length, degree, (_, last) =>
      last === this.last ? signs.length : Math.max(last, 0),
    );
  }

  product(d: number, m: number, i: number): Term[] {
    const letters = this.trie.letters(d, m);
    if (i < this.last || letters.at(-1) !== this.last) return [this.term(inserted(letters, i), 1)];
    const rest = letters.slice(0, -1);
    return this.others().map(j => this.term(inserted(inserted(rest, j), j), this.square(j)));
  }

  divisors(d: number, index: number): Division[] {
    const letters = this.trie.letters(d, index);
    const found: Division[] = [];
    for (const [generator, exponent] of occurrences(letters)) {
      found.push({ generator, ...this.term(without(letters, generator), 1) });
      if (generator < this.last && exponent >= 2 && letters.at(-1) !== this.last) {
        const rest = [...without(without(letters, generator), generator), this.last];
        found.push({ generator: this.last, ...this.term(rest, this.square(generator)) });
      }
    }
    return found;
  }

  removals(d: number, index: number): Division[] {
    const letters = this.trie.letters(d, index);
    return [...occurrences(letters)].map(([generator, exponent]) => ({
      generator,
      ...this.term(without(letters, generator), exponent),
    }));
  }

  insertion(d: number, m: number, j: number): Term | undefined {
    const letters = inserted(this.trie.letters(d, m), j);
    const index = this.trie.indexOf(letters);
    return index < 0 ? undefined : { index, coefficient: occurrences(letters).get(j)! };
  }

  private term(letters: readonly number[], coefficient: number): Term {
    return { index: this.trie.indexOf(letters), coefficient };
  }

  /** The coefficient of e_j^2 in e_last^2. */
  private square(j: number): number {
    return -this.signs[j]! * this.signs[this.last]!;
  }

  private others(): number[] {
    return Array.from({ length: this.last }, (_, j) => j);
  }
}
