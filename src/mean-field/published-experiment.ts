/** The published experiment's numbers, where docs/mean-field.md says they are from: the defaults of whatever is asked for. */
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
