import { registerEnumType } from 'type-graphql';

export const ExperimentKind = { TRAIN: 'TRAIN', DISCOVER: 'DISCOVER', STUDY: 'STUDY' } as const;
export type ExperimentKind = keyof typeof ExperimentKind;

registerEnumType(ExperimentKind, {
  name: 'ExperimentKind',
  description: 'What an experiment does: one training, one discovery, or a grid of trainings.',
});
