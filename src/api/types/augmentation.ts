import { registerEnumType } from 'type-graphql';

export const Augmentation = { SAMPLED: 'SAMPLED', AVERAGED: 'AVERAGED' } as const;
export type Augmentation = keyof typeof Augmentation;

registerEnumType(Augmentation, {
  name: 'Augmentation',
  description:
    'Of DA: one random g per data point, or the average over G. Of an infinite group both take the nodes or samples that stand for it.',
});
