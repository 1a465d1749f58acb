/** The published experiment's numbers: the defaults of what `train` and `discover` ask for. */
export const PUBLISHED_EXPERIMENT = {
  inputRepresentation: 'V',
  outputRepresentation: 'V',
  unit: 'MATRIX',
  activation: 'sigmoid',
  inputStd: 4,
  teacherParticles: 5,
  horizon: 20,
  alpha: 50,
  tau: 0.0001,
  beta: 0.000001,
  batchSize: 20,
} as const;
