import { combineRows, segmentedProduct, segmentedSum } from '../numeric/batch-rows.js';
import { NormalStream } from '../numeric/normal-stream.js';
import { activation } from './activation.js';
import type { EnsembleMachine, MachineOptions, UpdateStep } from './ensemble-machine.js';
import { projectEnsemble } from './ensemble-projection.js';
import { particleDimension, type UnitLayer } from './unit.js';

/** Particles of a block: the noise is drawn in the layout [ceil(N/4)][p][4]. */
const BLOCK = 4;

/** A layer with the places of what belongs to it. */
interface PlacedLayer extends UnitLayer {
  /** Of W inside a particle. */
  readonly weight: number;
  /** Of b inside a particle; -1 for none. */
  readonly bias: number;
  /** Its first row among the rows of values that one particle makes. */
  readonly row: number;
}

/** The machine in plain Float64: the definition, that compiled ones are compared with. Cost: productsPerPoint N points, twice. */
export function referenceMachine(options: MachineOptions): EnsembleMachine {
  return new ReferenceMachine(options);
}

class ReferenceMachine implements EnsembleMachine {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
  readonly residuals: Float64Array;
  readonly inputGradient: Float64Array;
  private readonly sigma;
  private readonly layers: readonly PlacedLayer[];
  /** p. */
  private readonly size: number;
  /** Rows of values that one particle makes. */
  private readonly rows: number;
  private readonly particles: Float64Array;
  /** P theta_i for EA, as of the last forward; else the particles themselves. */
  private readonly seen: Float64Array;
  private readonly gradients: Float64Array;
  /** Image of a projection. */
  private readonly image: Float64Array;
  /** What each layer gives at each point, and the slopes of the activation there; [N, rows, points]. */
  private readonly values: Float64Array;
  private readonly slopes: Float64Array;
  /** The derivatives by what a layer gives, and by what it takes; each as wide as the widest layer. */
  private above: Float64Array;
  private below: Float64Array;
  private readonly stream: NormalStream;
  /** [ceil(N/4)][p][4] and [N, p]. */
  private readonly blockedNoise: Float64Array;
  private readonly noise: Float64Array;

  constructor(private readonly options: MachineOptions) {
    const { unit, particles, points, segment } = options;
    if (points % segment !== 0) throw new Error(`expected a divisor of ${points} as segment, got ${segment}`);
    this.sigma = activation(unit.activation);
    this.layers = placed(unit.layers);
    this.size = particleDimension(unit);
    this.rows = unit.layers.reduce((sum, { rows }) => sum + rows, 0);
    const widest = Math.max(unit.inputDimension, ...unit.layers.map(({ rows }) => rows));
    const numbers = (count: number) => new Float64Array(count);
    this.inputs = numbers(unit.inputDimension * points);
    this.outputs = numbers(unit.outputDimension * points);
    this.residuals = numbers(unit.outputDimension * points);
    this.inputGradient = numbers(options.inputGradients ? unit.inputDimension * points : 0);
    this.particles = numbers(particles * this.size);
    this.seen = options.seenThrough ? numbers(particles * this.size) : this.particles;
    this.gradients = numbers(particles * this.size);
    this.image = numbers(particles * this.size);
    this.values = numbers(particles * this.rows * points);
    this.slopes = numbers(particles * this.rows * points);
    this.above = numbers(widest * points);
    this.below = numbers(widest * points);
    this.stream = new NormalStream(options.noiseKey);
    this.blockedNoise = numbers(Math.ceil(particles / BLOCK) * BLOCK * this.size);
    this.noise = numbers(particles * this.size);
  }

  read(): Float64Array {
    return this.particles.slice();
  }

  write(particles: Float64Array): void {
    if (particles.length !== this.particles.length) {
      throw new Error(`expected ${this.particles.length} coordinates of particles, got ${particles.length}`);
    }
    this.particles.set(particles);
  }

  gradient(): Float64Array {
    return this.gradients.slice();
  }

  forward(): void {
    const { outputs, particles, seen, values, options } = this;
    const { points, seenThrough } = options;
    const terms = outputs.length;
    if (seenThrough) projectEnsemble(seenThrough, particles, seen);
    outputs.fill(0);
    for (let i = 0; i < options.particles; i++) {
      this.forwardParticle(i);
      const last = (i + 1) * this.rows * points - terms;
      for (let k = 0; k < terms; k++) outputs[k] += values[last + k];
    }
    for (let k = 0; k < terms; k++) outputs[k] /= options.particles;
  }

  backward(): void {
    const { gradients, inputGradient, image, options } = this;
    inputGradient.fill(0);
    for (let i = 0; i < options.particles; i++) this.backwardParticle(i);
    for (let k = 0; k < inputGradient.length; k++) inputGradient[k] /= options.particles;
    if (options.seenThrough) {
      // P is symmetric, so that the chain rule applies P itself.
      projectEnsemble(options.seenThrough, gradients, image);
      gradients.set(image);
    }
  }

  update({ size, tau, amplitude }: UpdateStep): number {
    const { particles, seen, options } = this;
    const drift = this.projected(options.driftProjection, this.gradients);
    for (let k = 0; k < particles.length; k++) particles[k] -= size * (drift[k] + 2 * tau * seen[k]);
    if (amplitude !== 0) {
      this.drawNoise(amplitude);
      const noise = this.projected(options.noiseProjection, this.noise);
      for (let k = 0; k < particles.length; k++) particles[k] += noise[k];
    }
    let sum = 0;
    for (let k = 0; k < particles.length; k++) sum += particles[k] * particles[k];
    return sum;
  }

  private forwardParticle(i: number): void {
    const { layers, seen, values, slopes, sigma } = this;
    const { points } = this.options;
    const first = i * this.rows * points;
    let source = this.inputs;
    let from = 0;
    for (const { rows, columns, scale, activated, weight, bias, row } of layers) {
      const at = first + row * points;
      for (let r = 0; r < rows; r++) {
        const to = at + r * points;
        const w = i * this.size + weight + r * columns;
        combineRows(seen, w, 1, columns, source, from, values, to, points);
        const shift = bias < 0 ? 0 : seen[i * this.size + bias + r];
        if (scale === 1 && shift === 0) continue;
        for (let b = to; b < to + points; b++) values[b] = scale * values[b] + shift;
      }
      if (activated) sigma.apply(values, slopes, at, at + rows * points);
      source = values;
      from = at;
    }
  }

  private backwardParticle(i: number): void {
    const { layers, seen, values, slopes, gradients, inputs, options } = this;
    const { points, segment } = options;
    const start = i * this.size;
    const first = i * this.rows * points;
    this.above.set(this.residuals);
    for (let l = layers.length - 1; l >= 0; l--) {
      const { rows, columns, scale, activated, weight, bias, row } = layers[l];
      const { above, below } = this;
      const source = l > 0 ? values : inputs;
      const from = l > 0 ? first + layers[l - 1].row * points : 0;
      if (activated) {
        const at = first + row * points;
        for (let k = 0; k < rows * points; k++) above[k] *= slopes[at + k];
      }
      for (let r = 0, to = start + weight; r < rows; r++) {
        for (let j = 0; j < columns; j++, to++) {
          gradients[to] =
            scale * segmentedProduct(above, r * points, source, from + j * points, points, segment);
        }
        if (bias >= 0) gradients[start + bias + r] = segmentedSum(above, r * points, points, segment);
      }
      if (l === 0 && !options.inputGradients) return;
      for (let j = 0; j < columns; j++) {
        combineRows(seen, start + weight + j, columns, rows, above, 0, below, j * points, points);
      }
      if (scale !== 1) for (let k = 0; k < columns * points; k++) below[k] *= scale;
      this.above = below;
      this.below = above;
    }
    const { inputGradient, above } = this;
    for (let k = 0; k < inputGradient.length; k++) inputGradient[k] += above[k];
  }

  /** noise <- amplitude xi, N vectors of p independent normals. */
  private drawNoise(amplitude: number): void {
    const { blockedNoise, noise, size } = this;
    this.stream.fill(blockedNoise, amplitude);
    for (let i = 0, k = 0; i < this.options.particles; i++) {
      const lane = i % BLOCK;
      for (let at = (i - lane) * size + lane, end = at + BLOCK * size; at < end; at += BLOCK) {
        noise[k++] = blockedNoise[at];
      }
    }
  }

  /** The vectors [N, p] projected, where there is a projection; valid until the next call. */
  private projected(projection: Float64Array | null, vectors: Float64Array): Float64Array {
    if (!projection) return vectors;
    projectEnsemble(projection, vectors, this.image);
    return this.image;
  }
}

function placed(layers: readonly UnitLayer[]): PlacedLayer[] {
  let weight = 0;
  let row = 0;
  return layers.map(layer => {
    const bias = weight + layer.rows * layer.columns;
    const at = { ...layer, weight, bias: layer.biased ? bias : -1, row };
    weight = bias + (layer.biased ? layer.rows : 0);
    row += layer.rows;
    return at;
  });
}
