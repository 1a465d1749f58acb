import { addPulledBack, allColumns, columnBlocks, mapColumns } from '../numeric/columns.js';
import type { FloatArray } from '../numeric/float-array.js';
import type { Confinement } from './confinement.js';
import type { EnsembleMachine, MachineOptions } from './ensemble-machine.js';
import type { MachineFactory } from './machines.js';
import type { Scheme } from './settings.js';
import type { Problem } from './teacher-student.js';

/**
 * The predictor that a scheme trains, on batches of `count` points: Phi for VANILLA and DA, Q_G Phi for FA, Phi of the projected
 * particles for EA. Buffers are made once; nothing is allocated in a pass.
 */
export interface SchemePredictor {
  /** Holds the particles, and moves them by the gradient of the last backward. */
  readonly machine: EnsembleMachine;
  /** [c, count], the predictor at the inputs of the last predict. */
  readonly outputs: FloatArray;
  /** inputs [d, count]. */
  predict(inputs: Float64Array): void;
  /** The machine's gradient <- N times the derivative by theta_i of sum_b residual_b . predictor(x_b); residuals [c, count]. */
  backward(residuals: Float64Array): void;
}

export interface PredictorOptions {
  readonly particles: number;
  /** Points of a batch. */
  readonly count: number;
  /** The gradient is summed over each run of this many points apart; a divisor of count. */
  readonly segment?: number;
  readonly confinement?: Confinement | null;
  readonly noiseKey?: MachineOptions['noiseKey'];
}

export function schemePredictor(
  problem: Pick<Problem, 'unit' | 'projection' | 'average'>,
  scheme: Scheme,
  options: PredictorOptions,
  machines: MachineFactory,
): SchemePredictor {
  const { particles, count, segment = count, confinement = null, noiseKey = [0, 0, 0, 0] } = options;
  const images = scheme === 'FA' ? nodesOf(problem).count : 1;
  const machine = machines({
    unit: problem.unit,
    particles,
    points: images * count,
    segment,
    seenThrough: scheme === 'EA' ? problem.projection : null,
    driftProjection: confinement?.driftProjection ?? null,
    noiseProjection: confinement?.noiseProjection ?? null,
    inputGradients: false,
    noiseKey,
  });
  return scheme === 'FA' ? averaged(problem, machine, count) : plain(machine);
}

function plain(machine: EnsembleMachine): SchemePredictor {
  return {
    machine,
    outputs: machine.outputs,
    predict(inputs) {
      machine.inputs.set(inputs);
      machine.forward();
    },
    backward(residuals) {
      machine.residuals.set(residuals);
      machine.backward();
    },
  };
}

/**
 * (Q_G Phi)(x) = sum over the nodes g of w_g rho'_g^T Phi(rho_g x), all images of a batch in one pass.
 *
 * The gradient is summed over the batch for each g apart, and then over g. For a group of order 2 that makes it lie in E^G
 * bit for bit where the particles do, since a sum of two does not depend on their order: there FA stays on E^G by itself. A
 * sum of more terms does depend on it, so that for larger groups the projection of the drift holds it (confinementOf).
 */
function averaged(
  problem: Pick<Problem, 'unit' | 'average'>,
  machine: EnsembleMachine,
  count: number,
): SchemePredictor {
  const { inputDimension: d, outputDimension: c } = problem.unit;
  const average = nodesOf(problem);
  const input = average.spaces[0];
  const output = average.spaces[average.spaces.length - 1];
  const blocks = columnBlocks(average.count, count);
  const all = allColumns(count);
  const outputs = new Float64Array(c * count);
  const weighted = new Float64Array(c * count);
  return {
    machine,
    outputs,
    predict(inputs) {
      for (let g = 0; g < average.count; g++) {
        mapColumns(input, g * d * d, d, inputs, all, machine.inputs, blocks[g]);
      }
      machine.forward();
      outputs.fill(0);
      for (let g = 0; g < average.count; g++) {
        addPulledBack(output, g * c * c, c, machine.outputs, blocks[g], outputs, all, average.weights[g]);
      }
    },
    backward(residuals) {
      for (let g = 0; g < average.count; g++) {
        for (let k = 0; k < weighted.length; k++) weighted[k] = residuals[k] * average.weights[g];
        mapColumns(output, g * c * c, c, weighted, all, machine.residuals, blocks[g]);
      }
      machine.backward();
    },
  };
}

function nodesOf({ average }: Pick<Problem, 'average'>) {
  if (!average) throw new Error('expected the elements of the group, got none: settings are checked first');
  return average;
}
