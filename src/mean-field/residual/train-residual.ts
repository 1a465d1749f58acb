import { Random } from '../../numeric/random.js';
import type { MachineFactory } from '../machines.js';
import { startingParticles } from '../noisy-sgd.js';
import { diverged, type RunFailure, undefinedPredictor } from '../run-failure.js';
import { particleDimension } from '../unit.js';
import { type LayerDistance, layerDistances, residualRisk } from './residual-measures.js';
import type { ResidualProblem } from './residual-problem.js';
import { type ResidualSettings, residualSteps } from './residual-settings.js';
import { ResidualSgd } from './residual-sgd.js';

/** A finished training of a residual network. */
export interface ResidualRun {
  readonly status: 'FINISHED';
  readonly seed: number;
  /** Of the scheme's predictor, without the regulariser. */
  readonly finalRisk: number;
  /** Of the raw particles, layer by layer. */
  readonly distances: readonly LayerDistance[];
  /** [M, p] of each layer. */
  readonly layers: readonly Float64Array[];
}

/**
 * Layers with entries N(0, 1/16), projected on E^G from an SI start; noisy SGD to the horizon; evaluation. The numbers depend on
 * problem, settings and seed alone; schemes with one seed see the same start, data and noise. `onProgress` gets the part of
 * the steps that is done, about a hundred times, and may throw to abort the run.
 *
 * @pre settings checked by checkResidualSettings
 */
export function trainResidual(
  problem: ResidualProblem,
  settings: ResidualSettings,
  seed: number,
  onProgress: (fraction: number) => void,
  machine: MachineFactory,
): ResidualRun | RunFailure {
  const { activation } = problem.unit;
  const random = Random.fromSeed(seed).split('residual');
  const streams = {
    data: random.split('data'),
    elements: random.split('elements'),
    noise: random.split('noise'),
  };
  const start = startingLayers(problem, settings, random.split('start'));
  const sgd = new ResidualSgd(problem, settings, start, streams, machine);
  const steps = residualSteps(settings);
  const interval = Math.ceil(steps / 100);
  for (let step = 1; step <= steps; step++) {
    if (!sgd.step()) return sgd.isUndefined ? undefinedPredictor(activation, step) : diverged(step);
    if (step % interval === 0 || step === steps) onProgress(step / steps);
  }
  const layers = sgd.layers();
  const finalRisk = residualRisk(problem, settings.scheme, layers, random.split('evaluation'), machine);
  if (!Number.isFinite(finalRisk)) return undefinedPredictor(activation, steps);
  return { status: 'FINISHED', seed, finalRisk, distances: layerDistances(problem, layers), layers };
}

/** The start of each layer, from its own stream. */
export function startingLayers(
  problem: ResidualProblem,
  settings: ResidualSettings,
  random: Random,
): Float64Array[] {
  const { layers, particles, initialisation } = settings;
  const size = particles * particleDimension(problem.unit);
  const onto = initialisation === 'SI' ? problem.projection : null;
  return Array.from({ length: layers }, (_, l) => startingParticles(size, onto, random.split(l)));
}
