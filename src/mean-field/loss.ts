import type { FloatArray } from '../numeric/float-array.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, exp, log1p, max, sqrt } = Math;

/**
 * l(f, y) of a prediction f and a label y in R^c. SQUARED |f - y|^2; HUBER |f - y|^2 up to |f - y| = delta, beyond it
 * 2 delta |f - y| - delta^2; LOGISTIC the sum over k of log(1 + exp(f_k)) - y_k f_k, with f as logits and labels in [0, 1].
 */
export const LOSSES = ['SQUARED', 'LOGISTIC', 'HUBER'] as const;
export type LossKind = (typeof LOSSES)[number];

/** Over a batch: outputs, labels and residuals are [c, count]. */
export interface Loss {
  readonly kind: LossKind;
  /** residuals <- D_1 l(outputs, labels) / count. */
  residuals(outputs: FloatArray, labels: FloatArray, count: number, residuals: FloatArray): void;
  /** The sum over the batch of l. */
  total(outputs: FloatArray, labels: FloatArray, count: number): number;
}

/** `delta` is read by HUBER alone. */
export function lossOf(kind: LossKind, delta: number): Loss {
  switch (kind) {
    case 'SQUARED':
      return squared;
    case 'LOGISTIC':
      return logistic;
    case 'HUBER':
      return huber(delta);
  }
}

const squared: Loss = {
  kind: 'SQUARED',
  residuals(outputs, labels, count, residuals) {
    const weight = 2 / count;
    for (let k = 0; k < labels.length; k++) residuals[k] = weight * (outputs[k] - labels[k]);
  },
  total(outputs, labels) {
    let sum = 0;
    for (let k = 0; k < labels.length; k++) sum += (outputs[k] - labels[k]) ** 2;
    return sum;
  },
};

const logistic: Loss = {
  kind: 'LOGISTIC',
  residuals(outputs, labels, count, residuals) {
    for (let k = 0; k < labels.length; k++) residuals[k] = (logisticFunction(outputs[k]) - labels[k]) / count;
  },
  total(outputs, labels) {
    let sum = 0;
    for (let k = 0; k < labels.length; k++) {
      const f = outputs[k];
      sum += max(f, 0) + log1p(exp(-abs(f))) - labels[k] * f;
    }
    return sum;
  },
};

export function logisticFunction(t: number): number {
  return 1 / (1 + exp(-t));
}

function huber(delta: number): Loss {
  const lengthAt = (outputs: FloatArray, labels: FloatArray, count: number, b: number): number => {
    let square = 0;
    for (let k = b; k < labels.length; k += count) square += (outputs[k] - labels[k]) ** 2;
    return sqrt(square);
  };
  return {
    kind: 'HUBER',
    residuals(outputs, labels, count, residuals) {
      for (let b = 0; b < count; b++) {
        const length = lengthAt(outputs, labels, count, b);
        const weight = (2 / count) * (length <= delta ? 1 : delta / length);
        for (let k = b; k < labels.length; k += count) residuals[k] = weight * (outputs[k] - labels[k]);
      }
    },
    total(outputs, labels, count) {
      let sum = 0;
      for (let b = 0; b < count; b++) {
        const length = lengthAt(outputs, labels, count, b);
        sum += length <= delta ? length * length : 2 * delta * length - delta * delta;
      }
      return sum;
    },
  };
}
