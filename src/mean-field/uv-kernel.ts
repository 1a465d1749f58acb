import { activation } from './activation.js';
import type { Unit } from './unit.js';
import type { UnitKernel } from './unit-kernel.js';

/** v sigma(u.x/d): the gradient in v is sigma(u.x/d) r, in u it is sigma'(u.x/d) (v.r) x/d. */
export function uvKernel(unit: Unit): UnitKernel {
  const { inputDimension: d, outputDimension: c } = unit;
  const p = d + c;
  const sigma = activation(unit.activation);
  return {
    forward(particles, { inputs, count }, values, outputs) {
      const ensemble = particles.length / p;
      outputs.fill(0, 0, count * c);
      for (let i = 0; i < ensemble; i++) {
        const u = i * p;
        const start = i * count;
        for (let b = 0; b < count; b++) {
          let sum = 0;
          for (let j = 0; j < d; j++) sum += particles[u + j] * inputs[b * d + j];
          values[start + b] = sum / d;
        }
        sigma.apply(values, start, start + count);
        for (let b = 0, k = 0; b < count; b++) {
          for (let row = 0; row < c; row++, k++) outputs[k] += particles[u + d + row] * values[start + b];
        }
      }
      for (let k = 0; k < count * c; k++) outputs[k] /= ensemble;
    },

    backward(particles, { inputs, count }, values, residuals, gradient) {
      const ensemble = particles.length / p;
      gradient.fill(0);
      for (let i = 0; i < ensemble; i++) {
        const u = i * p;
        for (let b = 0, k = 0; b < count; b++) {
          const value = values[i * count + b];
          let along = 0;
          for (let row = 0; row < c; row++, k++) {
            along += particles[u + d + row] * residuals[k];
            gradient[u + d + row] += value * residuals[k];
          }
          const pulled = (sigma.slope(value) * along) / d;
          for (let j = 0; j < d; j++) gradient[u + j] += pulled * inputs[b * d + j];
        }
      }
    },
  };
}
