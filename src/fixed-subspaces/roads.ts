/** A road to what a group fixes of a word. */
export type Road = 'orbits' | 'kernel' | 'orbits, kernel';

/** dim R for which positions are numbered: those of a basis fit in 31 bits, with room for sums. */
export const AMBIENT_LIMIT = 2 ** 30;
/** Entries of a basis: 8 bytes each. */
export const ENTRY_LIMIT = 2 ** 25;
/** Products of one value from each part of a word: numbers of 31 bits. */
export const PRODUCT_LIMIT = 2 ** 31 - 1;
/** Positions of one word: 10 bytes each for the orbits, 14 for the basis and its check. */
export const ORBIT_LIMIT = 2 ** 24;
/** Unknowns of a kernel; what is not sparse meets its deadline before this bound. */
export const KERNEL_LIMIT = 20_000;
/** Entries of the equations that generators give which don't permute the basis: 8 bytes each, and seconds to read. */
export const EQUATION_LIMIT = 2 ** 26;
/** Columns of a plain elimination over the exact field, which costs their cube. */
export const ELIMINATION_LIMIT = 64;
/** Positions of a word for the rank road on signed permutations, where a row has two entries. */
export const RANK_LIMIT = 2 ** 22;
