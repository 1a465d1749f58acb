import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';

export const DEFAULT_PARTICLES = 1000;
/** Of the published experiment; where particles have more, up to 400, the bound on the numbers of a page holds the answer small. */
const NUMBERS_A_PARTICLE = 4;

/** What fields that page through particles have in common. */
export const PARTICLES_FIELD = {
  description: 'The particles, row-major; refused as TOO_LARGE above 100000 numbers a page.',
  complexity: ({ args }: ComplexityEstimatorArgs) =>
    1 + (NUMBERS_A_PARTICLE * Math.max(0, args.first ?? DEFAULT_PARTICLES)) / 100,
};
