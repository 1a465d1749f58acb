/**
 * What TypeScript lays down in memory for a machine: machine-plan.ts writes the same fields in the same order. Addresses
 * of what is absent are 0.
 */
@unmanaged
export class Plan {
  /** N, and the groups of four that they take, padding included. */
  particles: i32;
  groups: i32;
  /** p. */
  parameters: i32;
  points: i32;
  segment: i32;
  /** Points that are taken at once; a block never crosses the end of a segment. */
  block: i32;
  /** Packs that are taken at once forward, and groups in an update. */
  chunk: i32;
  updateChunk: i32;
  layers: i32;
  /** The first of the layers, one after another. */
  firstLayer: usize;
  /** A native activation's number, or -1 for a program. */
  activation: i32;
  valueProgram: usize;
  slopeProgram: usize;
  /** The blocks of the stack that programs work on. */
  stack: usize;
  particlesAt: usize;
  /** The particles that the unit sees: P theta_i, or the particles themselves. */
  seenAt: usize;
  seenThrough: usize;
  driftProjection: usize;
  noiseProjection: usize;
  gradientAt: usize;
  /** The gradient of a segment, [p] of one pack; the whole one, where there is one segment. */
  segmentGradient: usize;
  inputs: usize;
  outputs: usize;
  residuals: usize;
  inputGradient: usize;
  /** [max(c, d), points] of vectors, the sums over particles before their lanes are added. */
  sums: usize;
  /** The last layer's values of a chunk. */
  values: usize;
  /** Two buffers for the deltas of a pack at a block. */
  deltas: usize;
  otherDeltas: usize;
  noise: usize;
  /** Where the chunks of the projected noise and drift go. */
  projectedNoise: usize;
  projectedDrift: usize;
  normals: usize;
}

@unmanaged
export class Layer {
  scale: f64;
  rows: i32;
  columns: i32;
  biased: i32;
  activated: i32;
  /** Of W among the parameters. */
  offset: i32;
  /** sigma' at [block, pack, row, point], where activated; and the values, but of the last layer. */
  slopes: usize;
  values: usize;
  /** Nothing, so that layers lie a multiple of 8 bytes apart. */
  unused: i32;
}

@inline
export function layerOf(plan: Plan, index: i32): Layer {
  return changetype<Layer>(plan.firstLayer + <usize>index * offsetof<Layer>());
}

/** Where the bias of a layer lies in a particle at `particle`; 0 for none. */
@inline
export function biasOf(layer: Layer, particle: usize, stride: usize): usize {
  return layer.biased != 0 ? particle + <usize>(layer.offset + layer.rows * layer.columns) * stride : 0;
}
