import type { Division, GradedAlgebra, Term } from './graded-algebra.js';
import { inserted, without } from './letters.js';
import { MonomialTrie } from './monomial-trie.js';

/** The exterior algebra of e_0, .., e_(n-1) up to a degree, on e_i1 ^ e_i2 ^ .. with i1 < i2 < .. */
export class ExteriorAlgebra implements GradedAlgebra {
  readonly trie: MonomialTrie;

  constructor(generators: number, degree: number) {
    this.trie = new MonomialTrie(generators, degree, (_, last) => last + 1);
  }

  /** e_m ^ e_i, with one change of sign for each generator of m above i. */
  product(d: number, m: number, i: number): Term[] {
    const term = this.insertion(d, m, i);
    return term === undefined ? [] : [term];
  }

  divisors(d: number, index: number): Division[] {
    const letters = this.trie.letters(d, index);
    return letters.map((generator, at) => ({
      generator,
      index: this.trie.indexOf(without(letters, generator)),
      coefficient: (d - 1 - at) % 2 === 0 ? 1 : -1,
    }));
  }

  removals(d: number, index: number): Division[] {
    return this.divisors(d, index);
  }

  insertion(d: number, m: number, j: number): Term | undefined {
    const letters = this.trie.letters(d, m);
    if (letters.includes(j)) return undefined;
    const above = letters.filter(letter => letter > j).length;
    return { index: this.trie.indexOf(inserted(letters, j)), coefficient: above % 2 === 0 ? 1 : -1 };
  }
}
