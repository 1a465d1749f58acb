import type { Random } from '../../numeric/random.js';
import type { MachineOptions } from '../ensemble-machine.js';
import type { MachineFactory } from '../machines.js';
import { DIVERGED } from '../run-failure.js';
import { averages } from '../settings.js';
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
 * time scale of ResidualSettings. From an SI start the noise is projected on E^G in every scheme, and the drift in FA and averaged
 * DA, where it lies there but for rounding (see confinementOf). Cost of a step: a forward and a backward pass of every layer.
 */
export class ResidualSgd {
  readonly network: ResidualNetwork;
  private readonly predictor: ResidualPredictor;
  private readonly data: ResidualData;

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
      driftProjection: averages(settings) ? confined : null,
      inputGradients: true,
      segment: settings.batchSize,
      noiseKeys: start.map((_, l): MachineOptions['noiseKey'] => streams.noise.split(l).words()),
    };
    const kind = predictorKind(settings.scheme, problem.average, problem.unit.inputDimension);
    const machines = machinesOfLayers(problem.unit, start, kind.images * this.data.count, machine, options);
    this.network = new ResidualNetwork(machines, problem.scale);
    this.predictor = kind.on(this.network);
  }

  /** One step; false where the particles have diverged after it. */
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
