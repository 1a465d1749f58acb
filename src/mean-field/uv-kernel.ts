import { combineRows, weighColumns } from '../numeric/batch-products.js';
import { activation } from './activation.js';
import type { Unit } from './unit.js';
import type { UnitKernel } from './unit-kernel.js';

/**
 * v sigma(u.x/d): the gradient in v is sigma(u.x/d) r, in u it is sigma'(u.x/d) (v.r) x/d. `count` is the size of all
 * batches.
 */
export function uvKernel(unit: Unit, count: number): UnitKernel {
  const { inputDimension: d, outputDimension: c } = unit;
  const p = d + c;
  const sigma = activation(unit.activation);
  const pulled = new Float64Array(count);
  let slopes = new Float64Array(0);
  const along = new Float64Array(count);
  return {
    forward(particles, inputs, values, outputs) {
      const ensemble = particles.length / p;
      outputs.fill(0, 0, c * count);
      if (slopes.length < values.length) slopes = new Float64Array(values.length);
      for (let i = 0; i < ensemble; i++) {
        const at = i * count;
        combineRows(particles, i * p, inputs, d, count, values, at);
        for (let b = 0; b < count; b++) values[at + b] /= d;
        sigma.apply(values, slopes, at, at + count);
        for (let k = 0; k < c; k++) {
          const weight = particles[i * p + d + k];
          for (let b = 0; b < count; b++) outputs[k * count + b] += weight * values[at + b];
        }
      }
      for (let k = 0; k < c * count; k++) outputs[k] /= ensemble;
    },

    backward(particles, inputs, values, residuals, gradient) {
      const ensemble = particles.length / p;
      for (let i = 0; i < ensemble; i++) {
        const u = i * p;
        const v = u + d;
        combineRows(particles, v, residuals, c, count, along, 0);
        for (let b = 0; b < count; b++) pulled[b] = (slopes[i * count + b] * along[b]) / d;
        weighColumns(pulled, 0, inputs, d, count, gradient, u);
        weighColumns(values, i * count, residuals, c, count, gradient, v);
      }
    },
  };
}
