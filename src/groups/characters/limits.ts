/** What the room of characters refuses, in one place, with the reason; above a limit the answer is TOO_LARGE. */

/** Rows of a character table: the values are as many as the square. S(18) has 385. */
export const CHARACTER_TABLE_LIMIT = 500;

/** Products of elements for the columns of one class matrix: some seconds. */
export const CLASS_MATRIX_LIMIT = 10_000_000;

/** Elements times points of a class that is held in memory for such columns. */
export const CLASS_IMAGES_LIMIT = 40_000_000;

/** The conductor of the field of all values of a table: some primes below 2^26 are 1 modulo it. */
export const COMMON_CONDUCTOR_LIMIT = 2 ** 20;

/** Between so few classes a search decides about as fast as a table. */
export const QUICK_AMBIGUITY = 3;
