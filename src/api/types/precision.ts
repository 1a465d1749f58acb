import { registerEnumType } from 'type-graphql';

export const Precision = { FLOAT64: 'FLOAT64', FLOAT32: 'FLOAT32' } as const;
export type Precision = keyof typeof Precision;

registerEnumType(Precision, {
  name: 'Precision',
  description: 'The arithmetic of a run.',
});
