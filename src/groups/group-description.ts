import type { GraphDescription } from './graphs/read-graph.js';
import type { PresentationDescription } from './presentations/presentation.js';
import type { MatrixText } from './square-matrix.js';

/** A group as a user wrote it, in exactly one of these forms. Plain data: it crosses threads. */
export type GroupDescription =
  /** A name of the catalog: "S(3) x Z(2)". */
  | { readonly name: string }
  /** Permutations in cycle notation on the points 1..degree. */
  | { readonly permutations: { readonly degree: number; readonly generators: readonly string[] } }
  /** Generators of a finite group; with a basis of a Lie algebra, representatives of a Lie group's components. */
  | {
      readonly matrices: {
        readonly generators: readonly MatrixText[];
        readonly lieAlgebra?: readonly MatrixText[];
      };
    }
  /** The automorphism group of a graph, on its vertices. */
  | { readonly graph: GraphDescription }
  /** Generators and relations. */
  | { readonly presentation: PresentationDescription }
  | { readonly subgroup: SubgroupDescription };

/** A subgroup of a finite group, on the group's V. */
export interface SubgroupDescription {
  readonly of: GroupDescription;
  /** Words in the generators g1, g2, .. of the group ("g1*g2^-1"), or cycles where it permutes basis vectors. */
  readonly generators: readonly string[];
}
