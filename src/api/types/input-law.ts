import { registerEnumType } from 'type-graphql';
import type { InputLaw as Known } from '../../mean-field/input-law.js';

export const InputLaw = { GAUSSIAN: 'GAUSSIAN', SPHERE: 'SPHERE' } as const satisfies Record<Known, string>;
export type InputLaw = keyof typeof InputLaw;

registerEnumType(InputLaw, {
  name: 'InputLaw',
  description:
    'Of X, with s = inputStd and d = dim X: GAUSSIAN N(0, s^2 I); SPHERE uniform on the sphere of radius s sqrt(d).',
});
