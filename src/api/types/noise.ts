import { registerEnumType } from 'type-graphql';
import type { Noise as Known } from '../../mean-field/settings.js';

export const Noise = { PROJECTED: 'PROJECTED', FREE: 'FREE' } as const satisfies Record<Known, string>;
export type Noise = keyof typeof Noise;

registerEnumType(Noise, {
  name: 'Noise',
  description:
    'From an SI start: whether the noise is PROJECTED on E^G, as in the published experiment, or FREE.',
});
