import type { Flow } from './runge-kutta.js';
import { stateAfter } from './state-after.js';
import { type System, TANH_TRAINING } from './system.js';

/** Of H = sum_i (p_i^2/2 + q_i^2/2 + CUBIC q_i^4/4) + COUPLING (q_1 - q_2)^2/2. */
const CUBIC = 0.25;
const COUPLING = 0.8;
const STEP = 1 / 32;
const STEPS = 32;
/** Of inputs, and of labels, so that nearly all of these lie within the range of tanh. */
const [INPUT_UNIT, LABEL_UNIT] = [1 / 2, 6];

/** Places of q_1, q_2, p_1, p_2 in a record (p_2, q_1, p_1, q_2). */
const [Q1, Q2, P1, P2] = [1, 3, 2, 0];

/** Hamilton's equations. */
const flow: Flow = (state, derivative) => {
  const pull = COUPLING * (state[Q1] - state[Q2]);
  derivative[Q1] = state[P1];
  derivative[Q2] = state[P2];
  derivative[P1] = -(state[Q1] + CUBIC * state[Q1] ** 3 + pull);
  derivative[P2] = -(state[Q2] + CUBIC * state[Q2] ** 3 - pull);
};

/**
 * Two oscillators of Duffing, coupled by a spring: the exchange of the two, a reflection, is hidden in the order of the coordinates.
 */
export const coupledOscillators: System = {
  name: 'coupled-oscillators',
  title: 'Two coupled oscillators in scrambled coordinates',
  law:
    `H = sum_i (p_i^2/2 + q_i^2/2 + ${CUBIC} q_i^4/4) + ${COUPLING} (q_1 - q_2)^2/2: two equal anharmonic oscillators and a spring. q_i, p_i ~ N(0, 1), independent. ` +
    `The state is recorded in the order (p_2, q_1, p_1, q_2), in units of 1/${1 / INPUT_UNIT}; the label is the state after the time ${STEP * STEPS} in the same order, ` +
    `in units of ${LABEL_UNIT} (Runge-Kutta of order 4, step 1/${1 / STEP}). The exchange of the oscillators is the permutation (1 3)(2 4) of the coordinates.`,
  problem: {
    group: { permutations: { degree: 4, generators: ['(1 3)(2 4)'] } },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'tanh',
  },
  inputDimension: 4,
  outputDimension: 4,
  noise: 0.05,
  training: TANH_TRAINING,
  ...stateAfter(flow, { inputUnit: INPUT_UNIT, labelUnit: LABEL_UNIT, step: STEP, steps: STEPS }),
};
