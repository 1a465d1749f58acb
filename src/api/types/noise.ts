import { registerEnumType } from 'type-graphql';

export const Noise = { PROJECTED: 'PROJECTED', FREE: 'FREE' } as const;
export type Noise = keyof typeof Noise;

registerEnumType(Noise, {
  name: 'Noise',
  description:
    'From an SI start: whether the noise is PROJECTED on E^G, as in the published experiment, or FREE.',
});
