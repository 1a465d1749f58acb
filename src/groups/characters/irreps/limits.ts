/** What the explicit irreducible representations refuse, in one place, with the reason. */

/** Degree of a matrix in Young's seminormal form; S(10) has none above 768, S(9) none above 216. */
export const SEMINORMAL_DEGREE_LIMIT = 256;

/** Elements up to which all subgroups are searched for the smallest field; above, only if nothing else is found. */
export const ALL_SUBGROUPS_LIMIT = 500;

/** Elements of a group that are numbered for Dixon's method, whatever its image costs; of larger groups subgroups are. */
export const NUMBERED_GROUP_LIMIT = 8192;

/** Elements of the subgroups of larger groups among which a linear character is sought. */
export const NUMBERED_SUBGROUP_LIMIT = 1024;

/** Elements whose class one image by Dixon's method asks for in a group that isn't numbered: degree^2 |H|, some seconds. */
export const IMAGE_WORK_LIMIT = 300_000;

/** Random elements among which a basis is sought in a group that isn't numbered. */
export const BASIS_DRAWS = 4_000;

/** Values of a matrix coefficient that are kept. */
export const KEPT_VALUES = 2 ** 16;

/** Images of elements that are kept for each irreducible representation. */
export const KEPT_IMAGES = 64;
