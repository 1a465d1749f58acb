import type { Random } from '../../numeric/random.js';
import { keepsDrift } from '../confinement.js';
import type { MachineOptions } from '../ensemble-machine.js';
import type { MachineFactory } from '../machines.js';
import { areFinite } from '../noisy-sgd.js';
import { DIVERGED } from '../run-failure.js';
import { type ResidualData, residualTrainingData } from './residual-data.js';
import { machinesOfLayers } from './residual-machines.js';
import { ResidualNetwork } from './residual-network.js';
import { predictorKind, type ResidualPredictor } from './residual-predictor.js';
import type { ResidualProblem } from './residual-problem.js';
import type { ResidualSettings } from './residual-settings.js';

/** The independent streams of a run: start and noise are split again by the layer. */
export interface ResidualStreams {
  readonly data: Random;
  readonly elements: Random;
  readonly noise: Random;
}

/**
 * Noisy SGD on all layers of a residual network, with the loss |prediction - y|^2 averaged over the batch, r(z) = |z|^2 and the
 * time scale of ResidualSettings. From an SI start the noise is projected on E^G in every scheme, and the drift where it lies there
 * but for rounding: in FA and averaged DA, unless the average is over SAMPLES (see keepsDrift). Cost of a step: a forward and a backward pass of every layer.
 */
export class ResidualSgd {
  readonly network: ResidualNetwork;
  private readonly predictor: ResidualPredictor;
  private readonly data: ResidualData;
  private undefinedAtLast = false;

  constructor(
    problem: ResidualProblem,
    private readonly settings: ResidualSettings,
    start: readonly Float64Array[],
    streams: ResidualStreams,
    machine: MachineFactory,
  ) {
    this.data = residualTrainingData(problem, settings, streams, machine);
    const confined = settings.initialisation === 'SI' ? problem.projection : null;
    const options = {
      seenThrough: settings.scheme === 'EA' ? problem.projection : null,
      noiseProjection: confined,
      driftProjection: keepsDrift(problem, settings) ? confined : null,
      inputGradients: true,
      segment: settings.batchSize,
      noiseKeys: start.map((_, l): MachineOptions['noiseKey'] => streams.noise.split(l).words()),
    };
    const kind = predictorKind(settings.scheme, problem, problem.unit.inputDimension);
    const machines = machinesOfLayers(problem.unit, start, kind.images * this.data.count, machine, options);
    this.network = new ResidualNetwork(machines, problem.scale);
    this.predictor = kind.on(this.network);
  }

  /** Whether the last step was not made because the predictor, or its labels, were not finite. */
  get isUndefined(): boolean {
    return this.undefinedAtLast;
  }

  /** One step; false where the particles have diverged after it, or it could not be made: see isUndefined. */
  step(): boolean {
    const { alpha, tau, beta, particles } = this.settings;
    const { data, predictor } = this;
    data.draw();
    predictor.inputs.set(data.inputs);
    predictor.predict();
    const { outputs, residuals } = predictor;
    for (let k = 0; k < residuals.length; k++) {
      residuals[k] = 2 * data.weights[k % data.count] * (outputs[k] - data.targets[k]);
    }
    this.undefinedAtLast = !areFinite(residuals);
    if (this.undefinedAtLast) return false;
    predictor.differentiate();
    const size = alpha / particles;
    const update = { size, tau, amplitude: Math.sqrt(2 * beta * size) };
    let bounded = true;
    for (const machine of this.network.machines)
      bounded = machine.update(update) < DIVERGED * particles && bounded;
    return bounded;
  }

  /** The particles of each layer, [M, p], as copies. */
  layers(): Float64Array[] {
    return this.network.machines.map(machine => machine.read());
  }
}
