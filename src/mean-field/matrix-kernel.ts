import { activation } from './activation.js';
import type { Unit } from './unit.js';
import type { UnitKernel } from './unit-kernel.js';

/** sigma(z x): D_z sigma_*(x, z)^T r = (sigma'(z x) * r) x^T. */
export function matrixKernel(unit: Unit): UnitKernel {
  const { inputDimension: d, outputDimension: c } = unit;
  const sigma = activation(unit.activation);
  return {
    forward(particles, { inputs, count }, values, outputs) {
      const ensemble = particles.length / (c * d);
      const stretch = count * c;
      outputs.fill(0, 0, stretch);
      for (let i = 0; i < ensemble; i++) {
        const start = i * stretch;
        const end = start + stretch;
        for (let b = 0, at = start; b < count; b++) {
          for (let k = 0, z = i * c * d; k < c; k++, at++) {
            let sum = 0;
            for (let j = 0; j < d; j++, z++) sum += particles[z] * inputs[b * d + j];
            values[at] = sum;
          }
        }
        sigma.apply(values, start, end);
        for (let at = start, k = 0; at < end; at++, k++) outputs[k] += values[at];
      }
      for (let k = 0; k < stretch; k++) outputs[k] /= ensemble;
    },

    backward(particles, { inputs, count }, values, residuals, gradient) {
      const ensemble = particles.length / (c * d);
      const stretch = count * c;
      gradient.fill(0);
      for (let i = 0; i < ensemble; i++) {
        for (let b = 0, k = 0, at = i * stretch; b < count; b++) {
          for (let row = 0, z = i * c * d; row < c; row++, k++, at++) {
            const pulled = sigma.slope(values[at]) * residuals[k];
            for (let j = 0; j < d; j++, z++) gradient[z] += pulled * inputs[b * d + j];
          }
        }
      }
    },
  };
}
