import type { Unit } from '../../src/mean-field/unit.js';
import { erf } from '../../src/numeric/erf.js';

/** A value and its derivative in one direction: forward-mode differentiation, in Float64. */
export type Dual = readonly [value: number, slope: number];

const { exp, sin, cos, tanh, PI, sqrt, log } = Math;
const logistic = (t: number) => 1 / (1 + exp(-t));

/** sigma(t) and sigma'(t), as textbooks write them. */
export const textbook: Readonly<Record<string, (t: number) => Dual>> = {
  sigmoid: t => [logistic(t), logistic(t) * logistic(-t)],
  tanh: t => [tanh(t), 1 / Math.cosh(t) ** 2],
  relu: t => [Math.max(t, 0), t > 0 ? 1 : 0],
  softplus: t => [log(1 + exp(t)), logistic(t)],
  gelu: t => [
    (t * (1 + erf(t / sqrt(2)))) / 2,
    (1 + erf(t / sqrt(2))) / 2 + (t * exp((-t * t) / 2)) / sqrt(2 * PI),
  ],
  sin: t => [sin(t), cos(t)],
  cos: t => [cos(t), -sin(t)],
  't*sigmoid(t)': t => [t * logistic(t), logistic(t) + t * logistic(t) * logistic(-t)],
  't/(1 + abs(t))': t => [t / (1 + Math.abs(t)), (1 + Math.abs(t)) ** -2],
  '0.5*t^3 - t': t => [0.5 * t ** 3 - t, 1.5 * t * t - 1],
};

/** sigma_*(x, theta) with its derivative along (dx, dtheta), by the definition: layer after layer, one number after the other. */
export function unitAlong(unit: Unit, theta: readonly Dual[], x: readonly Dual[]): Dual[] {
  let at = 0;
  let values = [...x];
  for (const { rows, columns, scale, biased, activated } of unit.layers) {
    const weights = theta.slice(at, at + rows * columns);
    at += rows * columns;
    const biases = biased ? theta.slice(at, at + rows) : [];
    at += biases.length;
    values = Array.from({ length: rows }, (_, r) => {
      let [sum, slope] = [0, 0];
      for (let j = 0; j < columns; j++) {
        const [w, dw] = weights[r * columns + j];
        const [a, da] = values[j];
        sum += w * a;
        slope += dw * a + w * da;
      }
      const [b, db] = biases[r] ?? [0, 0];
      const [t, dt] = [scale * sum + b, scale * slope + db];
      if (!activated) return [t, dt] as const;
      const [value, derivative] = textbook[unit.activation](t);
      return [value, derivative * dt] as const;
    });
  }
  return values;
}
