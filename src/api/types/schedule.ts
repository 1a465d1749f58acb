import { registerEnumType } from 'type-graphql';
import type { Schedule as Known } from '../../mean-field/settings.js';

export const Schedule = {
  CONSTANT: 'CONSTANT',
  LINEAR: 'LINEAR',
  COSINE: 'COSINE',
  INVERSE: 'INVERSE',
} as const satisfies Record<Known, string>;
export type Schedule = keyof typeof Schedule;

registerEnumType(Schedule, {
  name: 'Schedule',
  description:
    'How the step alpha/N falls along u = t/T: CONSTANT times 1, LINEAR 1 - u, COSINE (1 + cos(pi u))/2, INVERSE 1/(1 + t); ' +
    'the noise goes with it.',
});
