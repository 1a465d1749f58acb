import { eulerPhi } from '../../exact/primes.js';

/**
 * How surprising a fraction is: -log2 of the chance that a number without pattern, uniform modulo 1, has within +-window a fraction of
 * a denominator up to d, which is at most 2 window Phi(d) with Phi(d) = phi(1) + .. + phi(d) such fractions modulo 1.
 */
export function bitsOfEvidence(window: number, denominator: number, fractions: FractionCounts): number {
  return -Math.log2(2 * window * fractions.upTo(denominator));
}

/** Phi(d), the number of fractions modulo 1 with denominators up to d; remembered, since a chart asks for few d many times. */
export class FractionCounts {
  readonly #counts: number[] = [0];

  /** Cost: what was not asked for before. */
  upTo(denominator: number): number {
    for (let d = this.#counts.length; d <= denominator; d++) {
      this.#counts.push(this.#counts[d - 1] + eulerPhi(d));
    }
    return this.#counts[denominator];
  }
}
