import { registerEnumType } from 'type-graphql';

export const ExperimentKind = { TRAIN: 'TRAIN', DISCOVER: 'DISCOVER' } as const;
export type ExperimentKind = keyof typeof ExperimentKind;

registerEnumType(ExperimentKind, { name: 'ExperimentKind' });
