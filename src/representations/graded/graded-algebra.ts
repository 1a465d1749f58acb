import type { MonomialTrie } from './monomial-trie.js';

/** A basis monomial with a coefficient, a small integer. */
export interface Term {
  readonly index: number;
  readonly coefficient: number;
}

/** A basis monomial of degree d - 1 beside a generator, with a coefficient. */
export interface Division extends Term {
  readonly generator: number;
}

/**
 * A graded algebra that V = <e_0, .., e_(n-1)> generates, with a basis of monomials: the symmetric algebra, the exterior
 * algebra, or the symmetric algebra modulo a quadratic form. A linear map g of V (that keeps the form) acts on it by
 * g(a b) = g(a) g(b), a derivation D by D(a b) = D(a) b + a D(b).
 */
export interface GradedAlgebra {
  readonly trie: MonomialTrie;
  /** The product e_m e_i of a monomial of degree d with a generator, in the basis of degree d + 1. */
  product(d: number, m: number, i: number): readonly Term[];
  /** The transpose: all (m, i) in whose product e_m e_i the monomial `index` of degree d >= 1 occurs. */
  divisors(d: number, index: number): readonly Division[];
  /** All (m, j, w) with D(e_c) = sum w e_m D(e_j), for c = `index` of degree d >= 1. */
  removals(d: number, index: number): readonly Division[];
  /** The transpose: the c of degree d + 1 in whose derivative e_m D(e_j) occurs, with its coefficient w, if there is one. */
  insertion(d: number, m: number, j: number): Term | undefined;
}
