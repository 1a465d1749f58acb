import type { Sharing } from '../sharing.js';

/**
 * A linear map from R^columns to R^rows whose parameters fill it block by block, as plain data.
 *
 * Both spaces are cut into runs, a run being the multiplicity of copies of one representation, one after the other. A block
 * maps one run to another; what it multiplies is the equivariant maps between a single copy of each, which several blocks may share.
 */
export interface BlockMap {
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
  readonly bases: readonly BaseMaps[];
  /** Ascending by row, then column; no two blocks fill the same position, and a pair of runs without maps has none. */
  readonly blocks: readonly Block[];
}

/**
 * W[row + a rowSize + s, column + b columnSize + t] = sum over k of w[a, b, k] B_k[s, t] for a < rowCopies, b < columnCopies.
 *
 * w[a, b, k] is the parameter number `parameter` + (a columnCopies + b) r + k, with r maps B_k: the parameters of a block are
 * an array of shape [rowCopies, columnCopies, r].
 */
export interface Block {
  readonly row: number;
  readonly rowCopies: number;
  readonly column: number;
  readonly columnCopies: number;
  readonly parameter: number;
  /** The place of its maps in `bases`. */
  readonly base: number;
  /** How it is to be applied: its part of W filled and multiplied, or each copy pooled, mixed and spread. */
  readonly form: 'WHOLE' | 'POOLED';
  /** Standard deviation of the initial w[a, b, k] for every a and b, [r]. */
  readonly deviations: Float64Array;
}

/** A basis B_0 .. B_{r-1} of the equivariant maps between single copies. */
export interface BaseMaps {
  /** rowSize, the dimension of a copy of the output; s counts it. */
  readonly rows: number;
  /** columnSize, the dimension of a copy of the input; t counts it. */
  readonly columns: number;
  /** r. */
  readonly count: number;
  /** Of the positions s * columns + t; parameter k stands for B_k. */
  readonly sharing: Sharing;
  /** One a map; null where no block of these maps is POOLED. */
  readonly pooled: readonly PooledMap[] | null;
}

/**
 * B_k as a sum over few coordinates, then a copy to many: rows of B_k that agree up to a factor are pooled once.
 *
 * z[i] = sum over c < width of coefficient[i width + c] x[columns[i width + c]] for i < pools, and
 * (B_k x)[s] = spreadCoefficients[s] z[spread[s]].
 */
export interface PooledMap {
  readonly pools: number;
  readonly width: number;
  /** [pools * width]; where a pool has fewer terms the rest point to column 0 with coefficient 0. */
  readonly columns: Int32Array;
  /** null: all are 1. */
  readonly coefficients: Float64Array | null;
  /** [rows]; a row of zeros points to pool 0 with coefficient 0. null: s itself, pools = rows. */
  readonly spread: Int32Array | null;
  /** null: all are 1. */
  readonly spreadCoefficients: Float64Array | null;
}
