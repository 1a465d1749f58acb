/** Parameters of a map, and of a program. */
export const PARAMETER_LIMIT = 2 ** 22;
/** Dimension of a space that is cut into runs: arrays of its length are made. */
export const SPACE_LIMIT = 2 ** 17;
/** Pairs of an input and an output run: each is a block. */
export const PAIR_LIMIT = 4096;
