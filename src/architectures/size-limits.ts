import { refuseAbove } from '../domain-error.js';
import type { Layer } from './layer.js';

/** Weights of a layer that is written out as text. */
const WEIGHT_LIMIT = 1_000_000;
/** Entries of its sharing: each becomes a few characters. */
const ENTRY_LIMIT = 1_000_000;

/**
 * Bounds a text that holds the whole layer.
 *
 * @throws DomainError TOO_LARGE
 */
export function refuseLarge({ rows, columns, weight, bias }: Layer): void {
  const advice = 'Use smaller representations.';
  refuseAbove('The number of weights (rows * columns)', rows * columns, WEIGHT_LIMIT, advice);
  refuseAbove('The number of entries of the weight and bias sharing', entryCount(), ENTRY_LIMIT, advice);

  function entryCount(): number {
    return weight.positions.length + (bias?.positions.length ?? 0);
  }
}
