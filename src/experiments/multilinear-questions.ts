import type { CodeTarget } from '../architectures/emit/emit.js';
import type { GroupDescription } from '../groups/group-description.js';

/** The product of representations that a map is linear in each of, and where it leads, as expressions. */
export interface MultilinearSource {
  readonly of: GroupDescription;
  readonly from: readonly string[];
  readonly to: string;
}

export interface MultilinearLayerSource extends MultilinearSource {
  readonly bias: boolean;
}

export type MultilinearQuestion =
  | { readonly ask: 'multilinear'; readonly multilinear: MultilinearSource }
  | { readonly ask: 'multilinearCertificate'; readonly multilinear: MultilinearSource }
  | { readonly ask: 'multilinearLayer'; readonly multilinear: MultilinearLayerSource }
  | { readonly ask: 'multilinearJson'; readonly multilinear: MultilinearLayerSource }
  | {
      readonly ask: 'multilinearCode';
      readonly multilinear: MultilinearLayerSource;
      readonly target: CodeTarget;
    };

/** Representations in canonical form, and what is known of the maps without a basis. */
export interface MultilinearFacts {
  readonly from: readonly string[];
  readonly to: string;
  readonly inputs: readonly bigint[];
  readonly rows: bigint;
  readonly dimension: bigint;
  readonly emptyReason: string | null;
}
