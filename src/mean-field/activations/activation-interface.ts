import type { DifferentiableProgram } from '../../numeric/kernels/scalar-program.js';

/**
 * How sigma behaves under t -> -t: ODD sigma(-t) = -sigma(t), EVEN sigma(-t) = sigma(t), LINEAR sigma(t) = a t (odd, and it
 * commutes with every matrix); NONE where none is known.
 */
export type Parity = 'ODD' | 'EVEN' | 'LINEAR' | 'NONE';

/** A function sigma of one real variable with its derivative, applied to each coordinate of a layer. */
export interface Activation {
  /** The text that names it, canonical: the same function written in the same way has the same name. */
  readonly name: string;
  readonly symmetry: Parity;
  /** Why, in words. */
  readonly reason: string;
  /** Whether sup |sigma| is finite; UNKNOWN where no proof was found. */
  readonly range: 'BOUNDED' | 'UNBOUNDED' | 'UNKNOWN';
  readonly program: DifferentiableProgram;
  /** values[k]: t -> sigma(t) and slopes[k] <- sigma'(t) for from <= k < to; nothing is allocated. */
  apply(values: Float64Array, slopes: Float64Array, from: number, to: number): void;
}
