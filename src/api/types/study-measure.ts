import { registerEnumType } from 'type-graphql';

export const StudyMeasure = {
  FINAL_RISK: 'finalRisk',
  RMD_TO_PROJECTED: 'rmdToProjected',
  RMD_TO_SYMMETRISED: 'rmdToSymmetrised',
  SQUARED_RMD: 'squaredRmd',
  SQUARED_MODEL_DISTANCE: 'squaredModelDistance',
} as const;
export type StudyMeasure = (typeof StudyMeasure)[keyof typeof StudyMeasure];

registerEnumType(StudyMeasure, {
  name: 'StudyMeasure',
  description:
    'What is measured of one run: FINAL_RISK, RMD_TO_PROJECTED and RMD_TO_SYMMETRISED as in TrainingRun. Between two schemes from the same ' +
    'start: SQUARED_RMD, RMD^2 of their particles, and SQUARED_MODEL_DISTANCE, E |f(X) - g(X)|^2 of their predictors.',
});
