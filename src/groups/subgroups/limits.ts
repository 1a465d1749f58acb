/** What this folder refuses, in one place, with the reason. */

/** Elements of a public Cayley table: 40 000 numbers, which a page still shows. */
export const CAYLEY_TABLE_LIMIT = 200;

/** Elements of a group whose products are looked up: the table takes 2 n^2 bytes, 134 MB at the limit. */
export const PRODUCT_TABLE_LIMIT = 8192;

/** Images of points that a list of all elements may hold: 64 MB. */
export const ELEMENT_IMAGES_LIMIT = 2 ** 24;

/** Subgroups in a lattice: the elementary abelian group of order 2^7 has 29 212, that of order 2^8 has 417 199. */
export const SUBGROUPS_LIMIT = 100_000;

/** Elementary steps in one lattice, some ten seconds; the lattice of S(7) takes 10^8. */
export const LATTICE_WORK_LIMIT = 4_000_000_000;

/** Pairs of a class and a subgroup that are held against each other for the edges of a lattice, some seconds. */
export const INCLUSIONS_LIMIT = 200_000_000;

/** Normal subgroups among which direct factors are sought; elementary abelian parts have very many. */
export const NORMAL_SUBGROUPS_LIMIT = 150;

/** Random elements whose orders are held against a bound of the exponent before the classes are sought. */
export const EXPONENT_DRAWS = 4_000;
