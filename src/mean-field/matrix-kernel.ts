import { combineRows, weighColumns } from '../numeric/batch-products.js';
import { activation } from './activation.js';
import type { Unit } from './unit.js';
import type { UnitKernel } from './unit-kernel.js';

/** sigma(z x): D_z sigma_*(x, z)^T r = (sigma'(z x) * r) x^T. The size of batches is `count`. */
export function matrixKernel(unit: Unit, count: number): UnitKernel {
  const { inputDimension: d, outputDimension: c } = unit;
  const sigma = activation(unit.activation);
  const pulled = new Float64Array(count);
  let slopes = new Float64Array(0);
  return {
    forward(particles, inputs, values, outputs) {
      const rows = particles.length / d;
      outputs.fill(0, 0, c * count);
      if (slopes.length < values.length) slopes = new Float64Array(values.length);
      // Row k of particle i is row i c + k of all, and adds to row k of the outputs.
      for (let row = 0; row < rows; row++) {
        const at = row * count;
        const to = (row % c) * count;
        combineRows(particles, row * d, inputs, d, count, values, at);
        sigma.apply(values, slopes, at, at + count);
        for (let b = 0; b < count; b++) outputs[to + b] += values[at + b];
      }
      const ensemble = rows / c;
      for (let k = 0; k < c * count; k++) outputs[k] /= ensemble;
    },

    backward(particles, inputs, _values, residuals, gradient) {
      const rows = particles.length / d;
      for (let row = 0; row < rows; row++) {
        const from = (row % c) * count;
        for (let b = 0; b < count; b++) pulled[b] = slopes[row * count + b] * residuals[from + b];
        weighColumns(pulled, 0, inputs, d, count, gradient, row * d);
      }
    },
  };
}
