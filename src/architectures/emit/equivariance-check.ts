/** Relative error in double precision above which an emitted module doesn't count as equivariant. */
export const CHECK_TOLERANCE = '1e-12';

/** Linear maps of up to this many columns are checked on 0 and the unit vectors, .. */
export const UNIT_VECTOR_LIMIT = 512;
/** .. others, and maps that aren't linear, on this many generic inputs. */
export const GENERIC_INPUTS = 64;
