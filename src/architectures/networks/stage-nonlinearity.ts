import type { Nonlinearity } from '../nonlinearities/nonlinearity.js';
import type { CoordinateKind, NonlinearityFit } from '../nonlinearities/nonlinearity-fit.js';

/**
 * What a network's nonlinearity means on one of its runs: GATED leaves to SILU, which is x sigmoid(x), what the group permutes,
 * so that a coordinate is its own gate, as in EMLP; NORM leaves to it single fixed coordinates.
 */
export function nonlinearityOn({ kind, size }: NonlinearityFit, nonlinearity: Nonlinearity): Nonlinearity {
  if (kind !== 'PERMUTATION') return nonlinearity;
  if (nonlinearity === 'GATED' || (nonlinearity === 'NORM' && size === 1)) return 'SILU';
  return nonlinearity;
}

/** SILU where all is permuted, TANH where it is up to signs, else gates. */
export function chosenNonlinearity(kinds: readonly CoordinateKind[]): Nonlinearity {
  if (kinds.every(kind => kind === 'PERMUTATION')) return 'SILU';
  return kinds.every(kind => kind === 'PERMUTATION' || kind === 'SIGNED_PERMUTATION') ? 'TANH' : 'GATED';
}
