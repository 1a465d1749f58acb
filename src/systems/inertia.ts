import { TENSOR_ALGEBRA, TENSOR_REFLECTION, TENSOR_SIZE, traceOf, writeSquare } from './symmetric-tensors.js';
import type { System } from './system.js';

/** Masses m_i, and the standard deviations s_i of each coordinate of the positions. */
const MASSES = [1, 2, 3];
const SCALES = [0.8, 0.5, 0.3];

/**
 * The inertia tensor of point masses from their second moments. It is linear in these; O(3) moves positions, hence both sides as
 * symmetric tensors. E^G = Hom over O(3) of 3 Sym^2 and Sym^2: multiples of the trace part and of the traceless part for each point.
 */
export const inertia: System = {
  name: 'inertia',
  title: 'Inertia tensor of three point masses',
  law:
    `Point i of three has the mass m_i = ${MASSES.join(', ')} and a position x_i ~ N(0, s_i^2 I) in R^3 with s_i = ${SCALES.join(', ')}, all independent. ` +
    'Recorded are the second moments m_i x_i x_i^T, each by its 6 coordinates in an orthonormal basis of the symmetric matrices. ' +
    'The label is the inertia tensor sum_i m_i (|x_i|^2 I - x_i x_i^T) in the same basis.',
  problem: {
    group: { matrices: { generators: [TENSOR_REFLECTION], lieAlgebra: TENSOR_ALGEBRA } },
    inputRepresentation: '3*V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 't',
  },
  inputDimension: MASSES.length * TENSOR_SIZE,
  outputDimension: TENSOR_SIZE,
  noise: 0.5,
  // Of a linear unit the mean of the particles counts alone.
  training: {
    ...{ particles: 4, horizon: 1250, alpha: 0.08, tau: 1e-4, beta: 0, batchSize: 20 },
    schedule: 'COSINE',
  },
  drawInput(random, x) {
    MASSES.forEach((mass, point) => {
      const position = SCALES.map(() => SCALES[point] * random.normal());
      writeSquare(position, mass, x.subarray(point * TENSOR_SIZE, (point + 1) * TENSOR_SIZE));
    });
  },
  evaluate(x, y) {
    y.fill(0);
    for (let point = 0; point < MASSES.length; point++) {
      const moment = x.subarray(point * TENSOR_SIZE, (point + 1) * TENSOR_SIZE);
      const trace = traceOf(moment);
      for (let k = 0; k < TENSOR_SIZE; k++) y[k] += (k < 3 ? trace : 0) - moment[k];
    }
  },
};
