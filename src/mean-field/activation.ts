import { DomainError } from '../domain-error.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { exp, tanh: hyperbolicTangent } = Math;

/** A function of one real variable, applied in place to a stretch of a buffer. */
export interface Activation {
  readonly name: ActivationName;
  /** Whether it is odd, so that it commutes with signs too. */
  readonly odd: boolean;
  /** values[k] <- sigma(values[k]) for from <= k < to. */
  apply(values: Float64Array, from: number, to: number): void;
  /** slopes[b] <- sigma'(t_b) for b < count, from the values sigma(t_b) that start at `from`. */
  slopes(values: Float64Array, from: number, count: number, slopes: Float64Array): void;
}

export type ActivationName = 'sigmoid' | 'tanh';

const sigmoid: Activation = {
  name: 'sigmoid',
  odd: false,
  apply(values, from, to) {
    for (let k = from; k < to; k++) values[k] = 1 / (1 + exp(-values[k]));
  },
  slopes(values, from, count, slopes) {
    for (let b = 0; b < count; b++) slopes[b] = values[from + b] * (1 - values[from + b]);
  },
};

const tanh: Activation = {
  name: 'tanh',
  odd: true,
  apply(values, from, to) {
    for (let k = from; k < to; k++) values[k] = hyperbolicTangent(values[k]);
  },
  slopes(values, from, count, slopes) {
    for (let b = 0; b < count; b++) slopes[b] = 1 - values[from + b] * values[from + b];
  },
};

const activations: Record<ActivationName, Activation> = { sigmoid, tanh };

export function activation(name: string): Activation {
  return activations[parseActivation(name)];
}

/** The activation that a user named. */
export function parseActivation(name: string): ActivationName {
  if (Object.hasOwn(activations, name)) return name as ActivationName;
  throw new DomainError(
    'BAD_INPUT',
    `The activation "${name}" is unknown. Choose one of ${Object.keys(activations).join(', ')}.`,
    { path: ['activation'], value: name },
  );
}
