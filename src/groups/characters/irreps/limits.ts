/** What the explicit irreducible representations refuse, in one place, with the reason. */

/** Degree of a matrix in Young's seminormal form; S(10) has none above 768, S(9) none above 216. */
export const SEMINORMAL_DEGREE_LIMIT = 256;

/** Elements up to which all subgroups are searched for the smallest field; above, only if nothing else is found. */
export const ALL_SUBGROUPS_LIMIT = 400;

/** Images of elements that are kept for each irreducible representation. */
export const KEPT_IMAGES = 64;
