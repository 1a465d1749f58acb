/** Positions of W up to which its runs aren't cut: one block with the canonical basis of E_G, filled and multiplied as it is. */
export const UNCUT_POSITIONS = 4096;
