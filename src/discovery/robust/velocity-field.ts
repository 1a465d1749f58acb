import { activation } from '../../mean-field/activation.js';
import type { EnsembleMachine } from '../../mean-field/ensemble-machine.js';
import type { MachineFactory } from '../../mean-field/machines.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import { particleDimension } from '../../mean-field/unit.js';
import type { Random } from '../../numeric/random.js';
import type { Chunk, Replicate } from './replicates.js';

/** Points of one pass: more are taken in turns, so that its buffers stay small. */
const PARTICLES = 512;

/** A velocity is beyond all bounds. */
export class NotFinite extends Error {}

/** A point w of Z with points z at which the velocity of the law in w is asked for. */
export interface Places {
  /** [M, p]: the law is that of M particles. */
  readonly law: Float64Array;
  /** [n, p]. */
  readonly points: Float64Array;
}

/**
 * The mean-field velocity at z of the law in w, V_w(z) = -E D_z sigma_*(X, z)^T D_1 l(sigma_*(X, w), Y), estimated from data. From
 * a strongly invariant law it stays in E^G: V_w(z) lies in E^G for all w and z in E^G, where the data's law is invariant.
 */
export class VelocityField {
  /** p = dim Z. */
  readonly dimension: number;
  /** Whether D_z sigma_* does not depend on z: then a velocity depends on the law alone. */
  readonly isLinear: boolean;
  /** Whether the loss is SQUARED: then V is affine in the law. */
  readonly isSquared: boolean;
  private readonly made = new Map<string, EnsembleMachine>();
  private readonly residuals = new Map<number, Float64Array>();

  constructor(
    private readonly problem: Pick<Problem, 'unit' | 'loss'>,
    private readonly machines: MachineFactory,
    /** Told after each replicate; it may throw. */
    private readonly onPass: () => void = () => {},
  ) {
    const { layers, activation: name } = problem.unit;
    this.dimension = particleDimension(problem.unit);
    this.isSquared = problem.loss.kind === 'SQUARED';
    this.isLinear = layers.length === 1 && activation(name).symmetry === 'LINEAR';
  }

  /**
   * V_w(z) for places one after the other, their points in one matrix [K, p]: the mean over the replicate. With `signs`, each datum
   * counts with a random sign. Cost: a pass for each point, and a forward pass for each law, at each datum.
   */
  at(places: readonly Places[], replicate: Replicate, signs?: Random): Float64Array {
    const velocities = new Float64Array(places.reduce((sum, { points }) => sum + points.length, 0));
    const most = PARTICLES * this.dimension;
    let start = 0;
    for (const { law, points } of places) {
      for (let from = 0; from < points.length; from += most) {
        const some = points.subarray(from, from + most);
        const sum = velocities.subarray(start, start + some.length);
        this.addVelocities({ law, points: some }, replicate, sum, signs);
        start += some.length;
      }
    }
    this.onPass();
    if (!velocities.every(Number.isFinite)) throw new NotFinite();
    return velocities;
  }

  private addVelocities(
    { law, points }: Places,
    replicate: Replicate,
    sum: Float64Array,
    signs?: Random,
  ): void {
    const { count } = replicate[0];
    const network = this.machine('law', law.length / this.dimension, count);
    const machine = this.machine('points', points.length / this.dimension, count);
    network.write(law);
    machine.write(points);
    for (const chunk of replicate) {
      machine.inputs.set(chunk.inputs);
      machine.forward();
      machine.residuals.set(this.residualsOf(network, chunk, signs));
      machine.backward();
      const gradient = machine.gradient();
      for (let k = 0; k < gradient.length; k++) sum[k] -= gradient[k] / replicate.length;
    }
  }

  /** D_1 l(sigma_*(x_b, w), y_b) / count. */
  private residualsOf(
    network: EnsembleMachine,
    { inputs, targets, count }: Chunk,
    signs?: Random,
  ): Float64Array {
    network.inputs.set(inputs);
    network.forward();
    const residuals = this.residuals.get(targets.length) ?? new Float64Array(targets.length);
    this.residuals.set(targets.length, residuals);
    this.problem.loss.residuals(network.outputs, targets, count, residuals);
    if (!signs) return residuals;
    const drawn = Float64Array.from({ length: count }, () => (signs.bits() & 1 ? 1 : -1));
    return residuals.map((r, k) => r * drawn[k % count]);
  }

  private machine(use: 'law' | 'points', particles: number, points: number): EnsembleMachine {
    const key = `${use} ${particles} ${points}`;
    const found =
      this.made.get(key) ??
      this.machines({
        ...{ unit: this.problem.unit, particles, points, segment: points },
        ...{ seenThrough: null, driftProjection: null, noiseProjection: null },
        inputGradients: false,
        noiseKey: [0, 0, 0, 0],
      });
    this.made.set(key, found);
    return found;
  }
}
