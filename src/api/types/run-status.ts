import { registerEnumType } from 'type-graphql';

export const RunStatus = { FINISHED: 'FINISHED', DIVERGED: 'DIVERGED' } as const;
export type RunStatus = keyof typeof RunStatus;

registerEnumType(RunStatus, {
  name: 'RunStatus',
  description: 'A run that DIVERGED has no numbers and no particles at its end, but its snapshots before.',
});
