import { type System, TANH_TRAINING } from './system.js';

const POINTS = 5;
/** Of inputs. */
const UNIT = 1 / 2;

/**
 * How far each of some numbers lies from their location, saturating. The location is a weighted mean, in which outliers count for less, so
 * that it is no function of the sum: a MATRIX unit on E^G, which sees each number and the sum, can only come near.
 */
export const setFunction: System = {
  name: 'set-function',
  title: 'Deviations from a robust mean of five numbers',
  law:
    `x_1, .., x_${POINTS} ~ N(0, 1), independent, recorded in units of 1/${1 / UNIT}. With Cauchy's weights w_j = 1/(1 + x_j^2) the location is m = sum_j w_j x_j / sum_j w_j, ` +
    'and the label y_i = u_i/sqrt(1 + u_i^2) with u_i = x_i - m.',
  problem: {
    group: { name: `S(${POINTS})` },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'tanh',
  },
  inputDimension: POINTS,
  outputDimension: POINTS,
  noise: 0.2,
  training: TANH_TRAINING,
  drawInput(random, x) {
    random.fillNormal(x, 1 / UNIT);
  },
  evaluate(x, y) {
    let total = 0;
    let weights = 0;
    for (const recorded of x) {
      const value = UNIT * recorded;
      const weight = 1 / (1 + value * value);
      total += weight * value;
      weights += weight;
    }
    x.forEach((recorded, i) => {
      const deviation = UNIT * recorded - total / weights;
      y[i] = deviation / Math.sqrt(1 + deviation * deviation);
    });
  },
};
