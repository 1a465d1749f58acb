import { registerEnumType } from 'type-graphql';
import type { LossKind } from '../../mean-field/loss.js';

export const Loss = { SQUARED: 'SQUARED', LOGISTIC: 'LOGISTIC', HUBER: 'HUBER' } as const satisfies Record<
  LossKind,
  string
>;
export type Loss = keyof typeof Loss;

registerEnumType(Loss, {
  name: 'Loss',
  description:
    'l(f, y) of a prediction and a label: SQUARED |f - y|^2; HUBER |f - y|^2 up to |f - y| = delta, beyond it 2 delta |f - y| - delta^2; ' +
    'LOGISTIC the sum over outputs of log(1 + e^f) - y f, with f as logits and labels y in [0, 1].',
});
