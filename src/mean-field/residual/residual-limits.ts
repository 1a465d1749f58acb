/** What a residual network and its training may cost at most. */
export const residualLimits = {
  layers: 1000,
  particles: 10_000,
  batchSize: 10_000,
  /** L M dim Z. */
  particleNumbers: 4_000_000,
  /** Values of the activation that a forward pass keeps: 256 MiB. */
  activations: 2 ** 25,
  /** Values of the activation in a run. */
  work: 1e12,
} as const;
