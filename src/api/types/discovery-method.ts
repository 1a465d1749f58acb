import { registerEnumType } from 'type-graphql';

export const DiscoveryMethod = { PAPER: 'PAPER', ROBUST: 'ROBUST' } as const;
export type DiscoveryMethod = keyof typeof DiscoveryMethod;

registerEnumType(DiscoveryMethod, {
  name: 'DiscoveryMethod',
  description:
    'PAPER follows particles: those released on E_j that leave it add the direction of their mean displacement. ROBUST reads velocities at ' +
    'points of E_j: the directions in which they leave it, above what noise shows, join it; repetitions must agree.',
});
