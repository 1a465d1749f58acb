import type { CodeTarget } from '../architectures/emit/emit.js';
import type { Nonlinearity } from '../architectures/nonlinearities/nonlinearity.js';
import type { CoordinateKind } from '../architectures/nonlinearities/nonlinearity-fit.js';
import type { GroupDescription } from '../groups/group-description.js';

/** A network that is asked for; null: chosen. */
export interface NetworkSource {
  readonly of: GroupDescription;
  readonly input: string;
  readonly output: string;
  readonly hidden: string | null;
  readonly depth: number;
  readonly width: number;
  readonly nonlinearity: Nonlinearity | null;
  readonly bilinear: boolean | null;
  readonly bias: boolean;
}

/** Representations of successive stages, and the nonlinearities on them. */
export interface StagesToCheck {
  readonly of: GroupDescription;
  readonly representations: readonly string[];
  readonly nonlinearities: readonly Nonlinearity[];
}

export type NetworkQuestion =
  | { readonly ask: 'network'; readonly network: NetworkSource }
  | { readonly ask: 'networkSvg'; readonly network: NetworkSource }
  | { readonly ask: 'networkJson'; readonly network: NetworkSource }
  | { readonly ask: 'networkCode'; readonly network: NetworkSource; readonly target: CodeTarget }
  | { readonly ask: 'checkNetwork'; readonly stages: StagesToCheck };

/** A planned network with its representations as text. */
export interface NetworkFacts {
  readonly group: string;
  readonly input: string;
  readonly output: string;
  /** null where it was chosen. */
  readonly hidden: string | null;
  readonly inputRuns: readonly RunFacts[];
  readonly nonlinearity: Nonlinearity;
  readonly bias: boolean;
  /** The hidden stages and, last, the output. */
  readonly stages: readonly StageFacts[];
  readonly parameterCount: number;
  readonly unconstrainedParameterCount: number;
  readonly report: readonly string[];
}

/** Copies of one representation, one after the other. */
export interface RunFacts {
  readonly representation: string;
  readonly copies: number;
  /** Of one copy. */
  readonly size: number;
}

export interface StageRunFacts extends RunFacts {
  readonly kind: CoordinateKind;
  readonly why: string;
  /** null at the output. */
  readonly nonlinearity: Nonlinearity | null;
}

export interface StageFacts {
  readonly from: string;
  readonly to: string;
  readonly dimension: number;
  /** Fixed coordinates that the linear step gives beside, one a gated copy. */
  readonly gates: number;
  readonly parameterCount: number;
  readonly biasParameterCount: number;
  readonly unconstrainedParameterCount: number;
  readonly runs: readonly StageRunFacts[];
  readonly products: readonly ProductFacts[];
}

/** Equivariant bilinear maps left (x) right -> to between single copies, `dimension` of them. */
export interface ProductFacts {
  readonly left: string;
  readonly right: string;
  readonly to: string;
  readonly dimension: number;
}
