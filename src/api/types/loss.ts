import { registerEnumType } from 'type-graphql';

export const Loss = { SQUARED: 'SQUARED', LOGISTIC: 'LOGISTIC', HUBER: 'HUBER' } as const;
export type Loss = keyof typeof Loss;

registerEnumType(Loss, {
  name: 'Loss',
  description:
    'l(f, y), summed over outputs: SQUARED (f - y)^2; LOGISTIC log(1 + e^f) - y f for labels y in [0, 1], where f is a logit; ' +
    'HUBER r^2/2 for |r| <= delta and delta (|r| - delta/2) beyond, with r = f - y.',
});
