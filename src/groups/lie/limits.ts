/** dim V of a classical group: the bases of their algebras then have at most 576 matrices of this size. */
export const LIE_DEGREE_LIMIT = 24;

/** Terms of a Weyl density, |W|: up to U(8), SO(13) and Sp(6). Above, characters are not integrated over the torus. */
export const DENSITY_TERM_LIMIT = 50_000;

/** Matrices of a Lie algebra given by the user; as many as the largest algebra in these dimensions has over R. */
export const ALGEBRA_GENERATOR_LIMIT = 2 * LIE_DEGREE_LIMIT * LIE_DEGREE_LIMIT;

/** Products of coefficients while an algebra is closed under brackets, about half a minute. */
export const CLOSURE_WORK_LIMIT = 30_000_000;
