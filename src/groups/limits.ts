import { MAX_CONDUCTOR } from '../exact/cyclotomic.js';

/**
 * What this room refuses, in one place, with the reason. Above a limit the answer is TOO_LARGE with the limit and the
 * value.
 */

/** Points of a permutation group, dimension of V: vectors on V and orbits on it stay within some megabytes. */
export const DEGREE_LIMIT = 10_000;

/** C(n) and D(n) have entries in Q(zeta_lcm(4,n)), and lcm(4, n) <= 4 n has to be a conductor of src/exact. */
export const PLANE_LIMIT = Math.floor(MAX_CONDUCTOR / 4);

/** Direct factors of a product; elements are tuples of as many parts. */
export const FACTOR_LIMIT = 16;

/** Generators given by the user: each is one block of equations in every system. */
export const GENERATOR_LIMIT = 64;

/** Size of matrix generators: a dense exact product of this size takes milliseconds over Q. */
export const MATRIX_SIZE_LIMIT = 48;

/** Images of the basis vectors under a matrix group; W(E8) has 2160 in its usual coordinates. */
export const BASIS_ORBIT_LIMIT = 20_000;

/** Characters of a group's name; also bounds the depth of its parentheses. */
export const NAME_LENGTH_LIMIT = 1_000;

/** Point images in one run of Schreier-Sims, about half a minute; S(100) takes 10^8. */
export const SCHREIER_SIMS_WORK_LIMIT = 10_000_000_000;

/** Products of coefficients while orbits of basis vectors grow, about half a minute. */
export const BASIS_ORBIT_WORK_LIMIT = 6_000_000_000;
