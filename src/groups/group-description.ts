import type { GraphDescription } from './graphs/read-graph.js';
import type { PresentationDescription } from './presentations/presentation.js';

/** Square matrices of exact numbers, row by row. */
type MatrixTexts = readonly (readonly (readonly string[])[])[];

/**
 * A group as a user wrote it, in exactly one of these forms. Plain data: it crosses threads.
 */
export type GroupDescription =
  /** A name of the catalog: "S(3) x Z(2)". */
  | { readonly name: string }
  /** Permutations in cycle notation on the points 1..degree. */
  | { readonly permutations: { readonly degree: number; readonly generators: readonly string[] } }
  /** Generators of a finite group; with a basis of a Lie algebra, representatives of the components of a Lie group. */
  | { readonly matrices: { readonly generators: MatrixTexts } }
  /** The automorphism group of a graph, on its vertices. */
  | { readonly graph: GraphDescription }
  /** Generators and relations. */
  | { readonly presentation: PresentationDescription };
