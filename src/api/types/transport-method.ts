import { registerEnumType } from 'type-graphql';

export const TransportMethod = { EXACT: 'EXACT', SINKHORN: 'SINKHORN' } as const;
export type TransportMethod = keyof typeof TransportMethod;

registerEnumType(TransportMethod, {
  name: 'TransportMethod',
  description:
    'EXACT proves W2^2 by a dual solution; SINKHORN is the debiased entropic approximation, with bounds.',
});
