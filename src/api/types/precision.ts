import { registerEnumType } from 'type-graphql';
import type { Precision as Known } from '../../mean-field/settings.js';

export const Precision = { FLOAT64: 'FLOAT64', FLOAT32: 'FLOAT32' } as const satisfies Record<Known, string>;
export type Precision = keyof typeof Precision;

registerEnumType(Precision, {
  name: 'Precision',
  description: 'The arithmetic of a run.',
});
