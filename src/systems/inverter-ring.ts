import type { Flow } from './runge-kutta.js';
import { stateAfter } from './state-after.js';
import { type System, TANH_TRAINING } from './system.js';

// A local name: in a vm context, where tests run, each look-up of a global costs more than the call.
const { tanh } = Math;

/** An odd number of inverters, which oscillate. */
const INVERTERS = 5;
const GAIN = 2;
const STEP = 1 / 16;
const STEPS = 16;
/** Of inputs, and of labels, so that these lie within the range of tanh. */
const [INPUT_UNIT, LABEL_UNIT] = [1 / 2, 3];

/** dx_i/dt = -x_i - tanh(GAIN x_{i-1}), indices modulo INVERTERS. */
const flow: Flow = (state, derivative) => {
  for (let i = 0; i < INVERTERS; i++) {
    derivative[i] = -state[i] - tanh(GAIN * state[(i + INVERTERS - 1) % INVERTERS]);
  }
};

/** A ring oscillator: each inverter drives the next one alone, so that the ring has its rotations and no reflection. */
export const inverterRing: System = {
  name: 'inverter-ring',
  title: 'A ring of five inverters',
  law:
    `Voltages x_i of ${INVERTERS} inverters in a ring, dx_i/dt = -x_i - tanh(${GAIN} x_(i-1)): each drives the next alone, so that rotations of the ring are symmetries and reflections are not. ` +
    `x_i ~ N(0, 1), independent, recorded in units of 1/${1 / INPUT_UNIT}; the label is the state after the time ${STEP * STEPS}, in units of ${LABEL_UNIT} (Runge-Kutta of order 4, step 1/${1 / STEP}).`,
  problem: {
    group: { name: `Z(${INVERTERS})` },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'tanh',
  },
  inputDimension: INVERTERS,
  outputDimension: INVERTERS,
  noise: 0.05,
  training: TANH_TRAINING,
  ...stateAfter(flow, { inputUnit: INPUT_UNIT, labelUnit: LABEL_UNIT, step: STEP, steps: STEPS }),
};
