/** What is refused of presentations, with the reason; above a limit the answer is TOO_LARGE with the limit and the value. */

/** Characters of one word or relation; also bounds the depth of its parentheses together with DEPTH_LIMIT. */
export const WORD_TEXT_LIMIT = 10_000;

/** Parentheses, brackets and exponents inside each other. */
export const DEPTH_LIMIT = 100;

/** |k| in a^k. */
export const EXPONENT_LIMIT = 1_000_000;

/** Letters of a word written out: a^10000 presents the largest cyclic group that is answered. */
export const WORD_LENGTH_LIMIT = 20_000;

/** Relations and words of the subgroup. */
export const RELATION_LIMIT = 2_500;

/** Letters of all words together. */
export const PRESENTATION_LENGTH_LIMIT = 100_000;

/** Cosets alive at one time, and rows of the table. */
export const COSET_LIMIT = 1_000_000;

/** Entries of the coset table, 4 bytes each. */
export const COSET_TABLE_LIMIT = 32_000_000;

/** Table look-ups of one enumeration, about half a minute. */
export const ENUMERATION_WORK_LIMIT = 2_000_000_000;

/**
 * Generators, and letters of the relators, times the index of a derived subgroup, up to which its abelianisation is
 * looked at where an enumeration doesn't end: some 0.1 s.
 */
export const DERIVED_EDGE_LIMIT = 2_000;
export const DERIVED_LETTER_LIMIT = 200_000;

/** Members of the derived series that are looked at. */
export const DERIVED_SERIES_LIMIT = 3;
