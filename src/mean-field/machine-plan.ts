import type { FloatArray } from '../numeric/float-array.js';
import type { Arena, Placed } from '../numeric/kernels/arena.js';
import { layOutFunction } from '../numeric/kernels/function-layout.js';
import { type Kernels, normalState } from '../numeric/kernels/kernels.js';
import { activation } from './activation.js';
import type { MachineOptions } from './ensemble-machine.js';
import { particleDimension } from './unit.js';

/** Particles of a group. */
export const GROUP = 4;

const VECTOR = 16;
/** Vectors that a stage works on at once, so that they stay in the first cache. */
const CHUNK = 1024;
/** Points of a block, at most, for each row of the widest layer. */
const BLOCK = 256;

/** A machine laid out in memory. */
export interface LaidMachine {
  /** The address of the plan. */
  readonly plan: number;
  /** [ceil(N/4), p, 4]. */
  readonly particles: FloatArray;
  readonly gradient: FloatArray;
  readonly inputs: FloatArray;
  readonly outputs: FloatArray;
  readonly residuals: FloatArray;
  readonly inputGradient: FloatArray;
}

/**
 * Lays out the memory of a machine of numbers of `width` bytes, with the fields of assembly/plan.ts in their order.
 * Cost: slopes of all activations, values of all layers but the last, and three or four times the particles.
 */
export function layOutMachine(kernels: Kernels, width: 4 | 8, options: MachineOptions) {
  return kernels.layOut(arena => layOut(arena, width, options));
}

function layOut(arena: Arena, width: 4 | 8, options: MachineOptions): LaidMachine {
  const { unit, particles, points, segment } = options;
  const p = particleDimension(unit);
  const groups = Math.ceil(particles / GROUP);
  const packs = (groups * width) / 4;
  const widest = Math.max(unit.inputDimension, ...unit.layers.map(({ rows }) => rows));
  const block = Math.min(segment, Math.max(4, Math.floor(BLOCK / widest)));
  const chunk = Math.max(1, Math.floor(CHUNK / (block * unit.outputDimension)));
  const updateChunk = Math.max(1, Math.floor(CHUNK / (2 * p)));
  const floats = (count: number) => arena.floats(width, count);
  const vectors = (count: number) => arena.bytes(VECTOR * count);
  const matrix = (source: Float64Array | null) => (source ? arena.copied(width, source).at : 0);
  const ensemble = () => floats(GROUP * groups * p);
  const chunkOf = (wanted: unknown) => (wanted ? floats(GROUP * updateChunk * p).at : 0);

  const plan = arena.integers(PLAN_FIELDS);
  const sigma = layOutFunction(arena, activation(unit.activation).program);
  const firstLayer = layOutLayers(arena, options, packs);
  const theta = ensemble();
  const seen = options.seenThrough ? ensemble() : theta;
  const gradient = ensemble();
  const inputs = floats(unit.inputDimension * points);
  const outputs = floats(unit.outputDimension * points);
  const residuals = floats(unit.outputDimension * points);
  const inputGradient = floats(options.inputGradients ? unit.inputDimension * points : 0);
  const sums = Math.max(
    unit.outputDimension * block,
    options.inputGradients ? unit.inputDimension * points : 0,
  );
  plan.values.set([
    ...[particles, groups, p, points, segment, block, chunk, updateChunk, unit.layers.length, firstLayer],
    ...sigma,
    ...[theta.at, seen.at, matrix(options.seenThrough)],
    ...[matrix(options.driftProjection), matrix(options.noiseProjection)],
    ...[gradient.at, floats(GROUP * p).at, inputs.at, outputs.at, residuals.at],
    ...[options.inputGradients ? inputGradient.at : 0, vectors(sums)],
    ...[vectors(chunk * unit.outputDimension * block), vectors(widest * block), vectors(widest * block)],
    ...[chunkOf(true), chunkOf(options.noiseProjection), chunkOf(options.driftProjection)],
    normalState(arena, options.noiseKey, width),
  ]);
  return {
    plan: plan.at,
    particles: theta.values,
    gradient: gradient.values,
    inputs: inputs.values,
    outputs: outputs.values,
    residuals: residuals.values,
    inputGradient: inputGradient.values,
  };
}

const PLAN_FIELDS = 33;
const LAYER_WORDS = 10;

/** The layers, one after another, with places for what each keeps for the gradient; the address of the first. */
function layOutLayers(arena: Arena, { unit, points }: MachineOptions, packs: number): number {
  const { layers } = unit;
  const place: Placed<Int32Array> = arena.integers(LAYER_WORDS * layers.length);
  let offset = 0;
  layers.forEach(({ rows, columns, scale, biased, activated }, l) => {
    const kept = (wanted: boolean) => (wanted ? arena.bytes(VECTOR * packs * rows * points) : 0);
    const slopes = kept(activated);
    const values = kept(l < layers.length - 1);
    const words = place.values.subarray(LAYER_WORDS * l, LAYER_WORDS * (l + 1));
    words.set(new Int32Array(Float64Array.of(scale).buffer));
    words.set([rows, columns, biased ? 1 : 0, activated ? 1 : 0, offset, slopes, values], 2);
    offset += rows * (columns + (biased ? 1 : 0));
  });
  return place.at;
}
