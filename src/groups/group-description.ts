/**
 * A group as a user wrote it: a name of the catalog ("S(3) x Z(2)"), permutations in cycle notation on the points
 * 1..degree, or square matrices of exact numbers, row by row. Plain data: it crosses threads.
 */
export type GroupDescription =
  | { readonly name: string }
  | { readonly permutations: { readonly degree: number; readonly generators: readonly string[] } }
  | { readonly matrices: { readonly generators: readonly (readonly (readonly string[])[])[] } };
