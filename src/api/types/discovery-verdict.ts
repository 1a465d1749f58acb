import { registerEnumType } from 'type-graphql';

export const DiscoveryVerdict = {
  FOUND: 'FOUND',
  NO_SYMMETRY_FOUND: 'NO_SYMMETRY_FOUND',
  UNCERTAIN: 'UNCERTAIN',
} as const;
export type DiscoveryVerdict = keyof typeof DiscoveryVerdict;

registerEnumType(DiscoveryVerdict, {
  name: 'DiscoveryVerdict',
  description: 'NO_SYMMETRY_FOUND: the subspace is all of Z. UNCERTAIN: the evidence does not settle it.',
});
