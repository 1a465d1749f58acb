import type { Division, GradedAlgebra, Term } from './graded-algebra.js';
import { inserted, occurrences, without } from './letters.js';
import { MonomialTrie } from './monomial-trie.js';

/** The polynomials in e_0, .., e_(n-1) up to a degree, on the monomials with i1 <= i2 <= .. */
export class SymmetricAlgebra implements GradedAlgebra {
  readonly trie: MonomialTrie;

  constructor(generators: number, degree: number) {
    this.trie = new MonomialTrie(generators, degree, (_, last) => Math.max(last, 0));
  }

  product(d: number, m: number, i: number): Term[] {
    return [{ index: this.trie.indexOf(inserted(this.trie.letters(d, m), i)), coefficient: 1 }];
  }

  divisors(d: number, index: number): Division[] {
    const letters = this.trie.letters(d, index);
    return [...occurrences(letters).keys()].map(generator => ({
      generator,
      index: this.trie.indexOf(without(letters, generator)),
      coefficient: 1,
    }));
  }

  /** D(e_c) = sum over the generators j of c, each with its exponent. */
  removals(d: number, index: number): Division[] {
    const letters = this.trie.letters(d, index);
    return [...occurrences(letters)].map(([generator, exponent]) => ({
      generator,
      index: this.trie.indexOf(without(letters, generator)),
      coefficient: exponent,
    }));
  }

  insertion(d: number, m: number, j: number): Term {
    const letters = inserted(this.trie.letters(d, m), j);
    return { index: this.trie.indexOf(letters), coefficient: occurrences(letters).get(j)! };
  }
}
