import { registerEnumType } from 'type-graphql';

export const ExperimentState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type ExperimentState = keyof typeof ExperimentState;

registerEnumType(ExperimentState, { name: 'ExperimentState' });
