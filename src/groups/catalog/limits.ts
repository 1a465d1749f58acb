/** What the families refuse, with the reason; the limits of the whole room stand in ../limits.ts. */

/** Axial point groups: crystals stop at 6, molecules seldom pass 12. */
export const AXIS_LIMIT = 12;

/** Five qubits are matrices of size 32, the largest power of 2 below MATRIX_SIZE_LIMIT. */
export const QUBIT_LIMIT = 5;

/** F_2^13 is the largest space over the smallest field that has at most DEGREE_LIMIT vectors. */
export const FINITE_SPACE_LIMIT = 13;

/** Order of N in N : H; N acts on the functions on itself, and its elements are numbered. */
export const NORMAL_ORDER_LIMIT = 5_000;

/** Order of H in N : H; that the automorphisms obey the relations of H is checked along all its elements. */
export const TOP_ORDER_LIMIT = 20_000;
