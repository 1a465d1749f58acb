import type { Random } from '../../numeric/random.js';
import type { MachineFactory } from '../machines.js';
import { rmdToProjected, rmdToSymmetrised } from '../measures.js';
import type { Scheme } from '../settings.js';
import { freshResidualData } from './residual-data.js';
import { machinesOfLayers } from './residual-machines.js';
import { ResidualNetwork } from './residual-network.js';
import { predictorKind } from './residual-predictor.js';
import type { ResidualProblem } from './residual-problem.js';

/** Fresh points of the estimate of the risk, and how many at once. */
const RESIDUAL_EVALUATION = { points: 10_000, batch: 20 } as const;

/** How far the law of one layer is from its symmetrisations. */
export interface LayerDistance {
  /** RMD^2 to the law projected on E^G. */
  readonly rmdToProjected: number;
  /** RMD^2 to the symmetrised law; null where its points are too many to be matched exactly, or G is infinite. */
  readonly rmdToSymmetrised: number | null;
}

export function layerDistances(problem: ResidualProblem, layers: readonly Float64Array[]): LayerDistance[] {
  return layers.map(particles => ({
    rmdToProjected: rmdToProjected(problem.projection, particles),
    rmdToSymmetrised: rmdToSymmetrised(problem, particles),
  }));
}

/** E |predictor(X) - f_*(X)|^2 of the scheme's predictor with these layers, over RESIDUAL_EVALUATION.points fresh points. */
export function residualRisk(
  problem: ResidualProblem,
  scheme: Scheme,
  layers: readonly Float64Array[],
  random: Random,
  machine: MachineFactory,
): number {
  const { points, batch } = RESIDUAL_EVALUATION;
  const source = freshResidualData(problem, batch, random, machine);
  const kind = predictorKind(scheme, problem, problem.unit.inputDimension);
  const seenThrough = scheme === 'EA' ? problem.projection : null;
  const machines = machinesOfLayers(problem.unit, layers, kind.images * batch, machine, { seenThrough });
  const predictor = kind.on(new ResidualNetwork(machines, problem.scale));
  let sum = 0;
  for (let done = 0; done < points; done += batch) {
    source.draw();
    predictor.inputs.set(source.inputs);
    predictor.predict();
    for (let k = 0; k < predictor.outputs.length; k++) sum += (predictor.outputs[k] - source.targets[k]) ** 2;
  }
  return sum / points;
}
