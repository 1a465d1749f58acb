import type { Representation } from '../../representations/representation.js';
import type { RepresentationRun } from '../blocks/runs.js';
import type { Nonlinearity } from '../nonlinearities/nonlinearity.js';
import type { NonlinearityFit } from '../nonlinearities/nonlinearity-fit.js';

/** What is asked for: input -> [linear, bilinear?, nonlinear] x depth -> linear -> output. */
export interface NetworkRequest {
  readonly input: Representation;
  readonly output: Representation;
  /** Of every hidden stage; null: chosen from tensor powers of V. */
  readonly hidden: Representation | null;
  /** Hidden stages, 1 or more. */
  readonly depth: number;
  /** Coordinates that a hidden stage has at most, where its representation is chosen; gates come on top. */
  readonly width: number;
  /** null: chosen by what fits the hidden representations. */
  readonly nonlinearity: Nonlinearity | null;
  /** Whether products of coordinates are added; null: where not every run is permuted, or one gets NORM. */
  readonly bilinear: boolean | null;
  readonly bias: boolean;
}

/** A network as planned: everything but its basis maps. The same request gives the same plan. */
export interface Network {
  readonly group: string;
  readonly input: Representation;
  readonly output: Representation;
  readonly nonlinearity: Nonlinearity;
  readonly bias: boolean;
  /** The hidden stages and, last, the output. */
  readonly stages: readonly NetworkStage[];
  readonly parameterCount: number;
  /** Of linear maps and biases of the same shapes without symmetry. */
  readonly unconstrainedParameterCount: number;
  /** Where equivariance is used, and what the plan lacks and why. */
  readonly report: readonly string[];
}

export interface NetworkStage {
  readonly from: Representation;
  /** What the linear step gives: the stage's representation, and behind it one fixed coordinate a gate. */
  readonly linear: Representation;
  readonly gates: number;
  readonly products: readonly ProductTerm[];
  /** One a run; none at the output. */
  readonly runs: readonly StageRun[];
  /** What the stage gives. */
  readonly to: Representation;
  readonly dimension: number;
  readonly parameterCount: number;
  readonly biasParameterCount: number;
  readonly unconstrainedParameterCount: number;
  /** Dimensions of the spaces of equivariant maps between single copies, by pairs of runs. */
  readonly maps: readonly PairOfRuns[];
}

export interface StageRun extends NonlinearityFit {
  readonly of: Representation;
  readonly start: number;
  /** null at the output. */
  readonly nonlinearity: Nonlinearity | null;
}

/** How many maps there are from a copy of one run to a copy of another; 0 is a pair without maps. */
export interface PairOfRuns {
  readonly from: string;
  readonly to: string;
  readonly dimension: number;
}

/** Equivariant maps from left (x) right to a run: copy c gets the products of copies c mod leftCopies and c mod rightCopies. */
export interface ProductTerm {
  readonly left: RepresentationRun;
  readonly right: RepresentationRun;
  readonly to: RepresentationRun;
  readonly dimension: number;
}
