/**
 * What the powers of an operator refuse, with the reason. The dimension of a power is bounded by those who ask; these are
 * bounds on what lies between an operator and its power.
 */

/** k of Sym^k, Alt^k and L(k): rows of degree k are found from rows of degree k - 1. */
export const POWER_LIMIT = 1000;

/** Monomials in all degrees up to k, a quarter of a gigabyte: for Sym^k of the plane k^2/2. */
export const MONOMIAL_LIMIT = 16_000_000;

/** Entries of rows of lower degree that are kept, some hundred megabytes and some seconds. */
export const KEPT_ENTRIES_LIMIT = 1_000_000;
