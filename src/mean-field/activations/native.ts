import { erf } from '../../numeric/erf.js';
import type { DifferentiableProgram, ScalarProgram } from '../../numeric/kernels/scalar-program.js';
import type { Activation } from './activation-interface.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, cos: cosine, exp, log1p, max, sin: sine, SQRT1_2, sqrt, PI, tanh: hyperbolicTangent } = Math;
const DENSITY_AT_0 = 1 / sqrt(2 * PI);

const SIGMOID: ScalarProgram = [1, 1, 't', 'negate', 'exp', 'add', 'divide'];
const RELU: ScalarProgram = ['t', 't', 'abs', 'add', 2, 'divide'];
/** 1 where t > 0, else 0: at 0 the slope of relu is 0. */
const STEP: ScalarProgram = ['t', 'sign', 1, 't', 'sign', 'add', 'multiply', 2, 'divide'];
/** Phi(t), the standard normal law's distribution function. */
const NORMAL: ScalarProgram = [1, 't', SQRT1_2, 'multiply', 'erf', 'add', 2, 'divide'];
const DENSITY: ScalarProgram = ['t', 't', 'multiply', -2, 'divide', 'exp', DENSITY_AT_0, 'multiply'];

const programs: Record<NonNullable<DifferentiableProgram['native']>, [ScalarProgram, ScalarProgram]> = {
  sigmoid: [SIGMOID, [...SIGMOID, 1, ...SIGMOID, 'subtract', 'multiply']],
  tanh: [
    ['t', 'tanh'],
    [1, 't', 'tanh', 't', 'tanh', 'multiply', 'subtract'],
  ],
  relu: [RELU, STEP],
  softplus: [[...RELU, 1, 't', 'abs', 'negate', 'exp', 'add', 'log', 'add'], SIGMOID],
  gelu: [
    ['t', ...NORMAL, 'multiply'],
    [...NORMAL, 't', ...DENSITY, 'multiply', 'add'],
  ],
  sin: [
    ['t', 'sin'],
    ['t', 'cos'],
  ],
  cos: [
    ['t', 'cos'],
    ['t', 'sin', 'negate'],
  ],
};

export type NativeName = keyof typeof programs;

function native(
  name: NativeName,
  facts: Pick<Activation, 'symmetry' | 'reason' | 'range'>,
  apply: Activation['apply'],
): Activation {
  const [value, slope] = programs[name];
  return { ...facts, name, program: { native: name, value, slope }, apply };
}

/** The activations that have a name, with passes of their own. */
export const nativeActivations: Record<NativeName, Activation> = {
  sigmoid: native(
    'sigmoid',
    {
      symmetry: 'NONE',
      reason: 'sigma(-t) = 1 - sigma(t) for the sigmoid, which is neither sigma(t) nor -sigma(t)',
      range: 'BOUNDED',
    },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const value = 1 / (1 + exp(-values[k]));
        values[k] = value;
        slopes[k] = value * (1 - value);
      }
    },
  ),
  tanh: native(
    'tanh',
    { symmetry: 'ODD', reason: 'tanh is odd: sigma(-t) = -sigma(t)', range: 'BOUNDED' },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const value = hyperbolicTangent(values[k]);
        values[k] = value;
        slopes[k] = 1 - value * value;
      }
    },
  ),
  relu: native(
    'relu',
    {
      symmetry: 'NONE',
      reason: 'relu keeps t > 0 and sends t < 0 to 0: it is neither odd nor even',
      range: 'UNBOUNDED',
    },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        // A number that is none stays none.
        slopes[k] = values[k] > 0 ? 1 : 0;
        if (values[k] < 0) values[k] = 0;
      }
    },
  ),
  softplus: native(
    'softplus',
    {
      symmetry: 'NONE',
      reason: 'sigma(-t) = sigma(t) - t for softplus, which is neither sigma(t) nor -sigma(t)',
      range: 'UNBOUNDED',
    },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const t = values[k];
        values[k] = max(t, 0) + log1p(exp(-abs(t)));
        slopes[k] = 1 / (1 + exp(-t));
      }
    },
  ),
  gelu: native(
    'gelu',
    {
      symmetry: 'NONE',
      reason: 'sigma(-t) = sigma(t) - t for gelu, which is neither sigma(t) nor -sigma(t)',
      range: 'UNBOUNDED',
    },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const t = values[k];
        const law = (1 + erf(t * SQRT1_2)) / 2;
        values[k] = t * law;
        slopes[k] = law + t * DENSITY_AT_0 * exp((t * t) / -2);
      }
    },
  ),
  sin: native(
    'sin',
    { symmetry: 'ODD', reason: 'sin is odd: sigma(-t) = -sigma(t)', range: 'BOUNDED' },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const t = values[k];
        values[k] = sine(t);
        slopes[k] = cosine(t);
      }
    },
  ),
  cos: native(
    'cos',
    { symmetry: 'EVEN', reason: 'cos is even: sigma(-t) = sigma(t)', range: 'BOUNDED' },
    (values, slopes, from, to) => {
      for (let k = from; k < to; k++) {
        const t = values[k];
        values[k] = cosine(t);
        slopes[k] = -sine(t);
      }
    },
  ),
};
