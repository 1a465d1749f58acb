import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import type { BasisChange } from '../changes/basis-change.js';
import type { SparseTriplets } from '../sparse-rows.js';

/**
 * What a module computes, step by step, as plain data: the one form in which layers, multilinear layers and networks reach
 * the emitters. The same question gives the same program.
 */
export interface Program {
  readonly kind: 'LINEAR' | 'MULTILINEAR' | 'NETWORK';
  /** Canonical name of the group; a text of the request, not to be trusted. */
  readonly group: string;
  /** One, but for MULTILINEAR. */
  readonly inputs: readonly ProgramSpace[];
  readonly output: ProgramSpace;
  readonly steps: readonly Step[];
  /** What the program can be checked against; null where the images are too large, not real or not known. */
  readonly generators: readonly ProgramGenerator[] | null;
  /** Sentences about this program for its docstring: how it was found, what it lacks and why. May hold texts of the request. */
  readonly remarks: readonly string[];
  /** What it computes, in one sentence of our own words. */
  readonly definition: string;
  /** The law of the initial parameters, in sentences of our own words. */
  readonly initialLaw: string;
  /** Parameters without symmetry, at equal shapes. */
  readonly unconstrainedParameterCount: number;
}

export interface ProgramSpace {
  /** An expression; a text of the request, not to be trusted. */
  readonly representation: string;
  readonly size: number;
}

/** The images of one generator on every input and on the output. */
export interface ProgramGenerator {
  readonly name: string;
  readonly inputs: readonly SparseTriplets[];
  readonly output: SparseTriplets;
}

export type Step = OuterProductStep | ChangeStep | LinearStep | BilinearStep | NonlinearStep;

/** x = x_1 (x) x_2 (x) .., the first factor slowest: the first step of MULTILINEAR, and only there. */
export interface OuterProductStep {
  readonly step: 'OUTER_PRODUCT';
  readonly sizes: readonly number[];
}

/**
 * Into the coordinates of components, or out of them; without parameters.
 *
 * IN, from R^size to R^changedSize: u_c = C x_c for each copy x_c of each run, all u_c joined, and z[i] = u[order[i]]. OUT, from R^changedSize to
 * R^size: u[order[i]] = z[i], then x_c = C^T u_c. A LINEAR step stands between the two: together they are one equivariant map.
 */
export interface ChangeStep {
  readonly step: 'CHANGE';
  readonly direction: 'IN' | 'OUT';
  readonly change: BasisChange;
}

/** x -> W x + b. b is the bias map applied to the single number 1 (columns = 1); null or without parameters: no bias. */
export interface LinearStep {
  readonly step: 'LINEAR';
  readonly weight: BlockMap;
  readonly bias: BlockMap | null;
}

/** x -> x + q(x, x) with q the sum of its terms: equivariant bilinear maps, copy by copy. */
export interface BilinearStep {
  readonly step: 'BILINEAR';
  readonly size: number;
  readonly parameterCount: number;
  readonly bases: readonly BaseMaps[];
  readonly terms: readonly BilinearTerm[];
}

/**
 * q[row + c rowSize + s] += sum over k of w[c, k] sum over t, u of B_k[s, t rightSize + u] x[left.start + (c mod left.copies) left.size + t]
 * x[right.start + (c mod right.copies) right.size + u], for c < copies. w[c, k] is the parameter number `parameter` + c r + k.
 */
export interface BilinearTerm {
  readonly left: Run;
  readonly right: Run;
  readonly row: number;
  readonly copies: number;
  readonly parameter: number;
  /** The place of its maps in `bases`: rows = rowSize, columns = left.size * right.size; none is POOLED. */
  readonly base: number;
  /** [r]. */
  readonly deviations: Float64Array;
}

/** `copies` copies of a space of dimension `size`, one after the other from `start` on. */
export interface Run {
  readonly start: number;
  readonly copies: number;
  readonly size: number;
}

/** From R^columns to R^rows, part by part: the parts' outputs one after the other. */
export interface NonlinearStep {
  readonly step: 'NONLINEAR';
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly NonlinearPart[];
}

/** Functions of one number: the odd ones fit signed permutations, any fits permutations. */
export type PointwiseFunction =
  | 'RELU'
  | 'GELU'
  | 'SILU'
  | 'SIGMOID'
  | 'SOFTPLUS'
  | 'ELU'
  | 'SIN'
  | 'TANH'
  | 'IDENTITY';

/**
 * POINTWISE: f(x_i) for each coordinate. GELU is x Phi(x) exactly (erf), ELU has alpha = 1.
 * GATED: copy c becomes sigmoid(x[gate + c]) times itself; gates are coordinates of the input that stay fixed under the group.
 * NORM: copy c becomes itself divided by sqrt(1 + |copy|^2 / size).
 */
export type NonlinearPart =
  | { readonly part: 'POINTWISE'; readonly run: Run; readonly function: PointwiseFunction }
  | { readonly part: 'GATED'; readonly run: Run; readonly gate: number }
  | { readonly part: 'NORM'; readonly run: Run };
