import { defineProblem, type Problem, type ProblemInput } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';

/** The published problem: S(2) on the plane, a sigmoid of z x, X of standard deviation 4. */
export function publishedInput(kind: TeacherKind): ProblemInput {
  return {
    group: { name: 'S(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'sigmoid',
    teacher: { kind, preset: 'PAPER_C2' },
    inputStd: 4,
  };
}

export function publishedProblem(kind: TeacherKind): Problem {
  return defineProblem(publishedInput(kind), 0);
}

/** The published settings. */
export const publishedSettings: TrainSettings = {
  scheme: 'VANILLA',
  augmentation: 'SAMPLED',
  particles: 200,
  initialisation: 'SI',
  horizon: 20,
  alpha: 50,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
};
