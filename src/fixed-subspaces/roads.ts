/**
 * The choice of road to V^G, of the road that its dimension is checked on, and what each refuses; scripts/bench/roads.ts and
 * scripts/bench/orbits.ts measure them beside each other.
 *
 * To the basis, in this order:
 * 1. Words. R is a sum of tensor products of legs; equal ones are solved once and placed (wordsOf, placeWords). For S(6) on
 *    Hom(100*1+100*V+20*V^2, same), 2016400 weights, 0.04 s instead of the orbits of all of them.
 * 2. Factors. A word of G1 x G2 is solved on each of them (solveWords): Z(64) x Z(64) on Hom(V1*V2,V1*V2), 16.7 million
 *    weights, takes twice the time of one loop over the images of its generators.
 * 3. Orbits, where all generators permute the basis of a word with phases, and for what does so elsewhere: monomial
 *    elements of Lie groups and of small matrix groups, diagonal algebra elements. No arithmetic.
 * 4. The kernel on the orbits, for what is left: SO(3) on V^6 leaves 31 unknowns of 729, and is 15 to 30 times faster than
 *    the kernel of all equations; D(5) on V^8 12 times. Algebra elements are taken one by one, as long as one is violated.
 * The mean over the elements of a matrix group (isotypic projection), modulo a prime, was tried for the fourth step: to
 * project enough basis vectors costs as much as the elimination does (C(5) on V^10 0.1 s beside 0.2 s, the icosahedral group
 * on V^8 0.6 s beside 0.9 s), and the exact check, which both need, costs more than either.
 *
 * To the dimension: characters or weights of the whole of R, else of each part; else the rank of equations modulo a prime;
 * else, for small kernels that no orbit shortened, plain elimination (secondDimension).
 */
export type Road = 'orbits' | 'kernel' | 'orbits, kernel';

/** Whether there is more to solve after the orbits, and whether they have shortened it. */
export function roadOf(hasDemands: boolean, positions: number, orbits: number): Road {
  if (!hasDemands) return 'orbits';
  return orbits === positions ? 'kernel' : 'orbits, kernel';
}

/** dim R for which positions are numbered: those of a basis fit in 31 bits, with room for sums. */
export const AMBIENT_LIMIT = 2 ** 30;
/** Terms that are told apart; where powers of sums have more of them, R is taken as one leg. */
export const TERM_LIMIT = 2 ** 16;
/** Legs whose rows are compared with those of their duals, at most of this dimension. */
export const COMPARED_DIMENSION = 2_000;
/** Entries of a basis: 8 bytes each. */
export const ENTRY_LIMIT = 2 ** 25;
/** Products of one value from each part of a word: numbers of 31 bits. */
export const PRODUCT_LIMIT = 2 ** 31 - 1;
/** Positions of one word: 10 bytes each for the orbits, 14 for the basis and its check. */
export const ORBIT_LIMIT = 2 ** 24;
/** Elements of a matrix group that are listed in search of monomial ones. */
export const SEARCHED_ORDER = 1_000n;
/** Unknowns of a kernel; what is not sparse meets its deadline before this bound. */
export const KERNEL_LIMIT = 20_000;
/** Entries of the equations that generators give which don't permute the basis: 8 bytes each, and seconds to read. */
export const EQUATION_LIMIT = 2 ** 26;
/** Columns of a plain elimination over the exact field, which costs their cube. */
export const ELIMINATION_LIMIT = 64;
/** Positions of a word for the rank road, where a row of a permutation has two entries. */
export const RANK_LIMIT = 2 ** 22;
/** Columns of the dense matrix of the definition. */
export const DENSE_LIMIT = 2_000;
