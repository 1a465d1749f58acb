import { affine } from './affine';
import { addBiasGradient, addGradient } from './gradients';
import { fillNormals } from './normals';
import { biasOf, Layer, layerOf, Plan } from './plan';
import { apply } from './programs';
import {
  clear,
  loadSplat,
  maskAll,
  maskOf,
  packsPerGroup,
  splat,
  strideOf,
  sumLanes,
  VECTOR,
} from './vectors';

/**
 * The passes of a machine in precision F. Particles lie in groups of four: [group, parameter, 4]. A pack is as many of them as a
 * vector has lanes: all work is done for the particles of a pack side by side, so that no sum crosses lanes but the mean over
 * particles. Forward goes through stages over as many packs and points as stay in the first cache, so that each stage is one
 * loop over vectors.
 */

/** Where a pack's first parameter lies. */
@inline
function packAt<F>(plan: Plan, base: usize, pack: i32): usize {
  const perGroup = packsPerGroup<F>();
  const group = pack / perGroup;
  return base + <usize>(group * plan.parameters) * strideOf<F>() + <usize>(pack % perGroup) * VECTOR;
}

/** Points of the block that starts at a point. */
@inline
function blockAt(plan: Plan, point: i32): i32 {
  return min(plan.block, plan.segment - (point % plan.segment));
}

/** Where a layer's stored values begin for a block and a pack. */
@inline
function storedAt<F>(plan: Plan, base: usize, rows: i32, point: i32, pack: i32, n: i32): usize {
  const packs = plan.groups * packsPerGroup<F>();
  return base + <usize>((point * packs + pack * n) * rows) * VECTOR;
}

/** The mask of the particles among the lanes of a pack. */
@inline
function maskOfPack<F>(plan: Plan, pack: i32): v128 {
  return maskOf<F>(pack * <i32>(VECTOR / sizeof<F>()), plan.particles);
}

/** outputs_b <- (1/N) sum_i sigma_*(x_b, theta_i). */
export function forward<F>(plan: Plan): void {
  if (plan.seenThrough != 0) {
    project<F>(plan, plan.seenThrough, plan.particlesAt, plan.seenAt, plan.groups);
  }
  const packs = plan.groups * packsPerGroup<F>();
  const outputs = layerOf(plan, plan.layers - 1).rows;
  for (let point = 0; point < plan.points; ) {
    const n = blockAt(plan, point);
    clear(plan.sums, outputs * n);
    for (let first = 0; first < packs; first += plan.chunk) {
      forwardChunk<F>(plan, point, n, first, min(packs, first + plan.chunk));
    }
    writeMeans<F>(plan, plan.sums, outputs, n, plan.outputs + <usize>point * sizeof<F>());
    point += n;
  }
}

function forwardChunk<F>(plan: Plan, point: i32, n: i32, first: i32, end: i32): void {
  const stride = strideOf<F>();
  let source: usize = 0;
  let columns = 0;
  for (let l = 0; l < plan.layers; l++) {
    const layer = layerOf(plan, l);
    const rows = layer.rows;
    const out = l == plan.layers - 1 ? plan.values : storedAt<F>(plan, layer.values, rows, point, first, n);
    for (let pack = first; pack < end; pack++) {
      const particle = packAt<F>(plan, plan.seenAt, pack);
      const w = particle + <usize>layer.offset * stride;
      const bias = biasOf(layer, particle, stride);
      const rowStride = <usize>layer.columns * stride;
      const to = out + <usize>((pack - first) * rows * n) * VECTOR;
      if (l == 0) {
        const from = plan.inputs + <usize>point * sizeof<F>();
        const pointStride = <usize>plan.points * sizeof<F>();
        affine<F>(
          true,
          rows,
          layer.columns,
          w,
          rowStride,
          stride,
          layer.scale,
          bias,
          stride,
          from,
          pointStride,
          to,
          n,
        );
      } else {
        const from = source + <usize>((pack - first) * columns * n) * VECTOR;
        const pointStride = <usize>n * VECTOR;
        affine<F>(
          false,
          rows,
          layer.columns,
          w,
          rowStride,
          stride,
          layer.scale,
          bias,
          stride,
          from,
          pointStride,
          to,
          n,
        );
      }
    }
    if (layer.activated != 0) {
      const slopes = storedAt<F>(plan, layer.slopes, rows, point, first, n);
      const vectors = (end - first) * rows * n;
      apply<F>(plan.activation, plan.valueProgram, plan.slopeProgram, plan.stack, out, slopes, vectors);
    }
    source = out;
    columns = rows;
  }
  const vectors = columns * n;
  for (let pack = max(first, (plan.particles * <i32>sizeof<F>()) / 16); pack < end; pack++) {
    maskAll(source + <usize>((pack - first) * vectors) * VECTOR, vectors, maskOfPack<F>(plan, pack));
  }
  addPacks<F>(plan.sums, source, vectors, end - first);
}

/** sums [vectors] += the sum over packs of values [packs, vectors]. */
function addPacks<F>(sums: usize, values: usize, vectors: i32, packs: i32): void {
  const bytes = <usize>vectors * VECTOR;
  const last = values + <usize>packs * bytes;
  for (let at = sums; at < sums + bytes; at += VECTOR) {
    let sum = v128.load(at);
    for (let from = values + (at - sums); from < last; from += bytes) {
      sum = v128.add<F>(sum, v128.load(from));
    }
    v128.store(at, sum);
  }
}

/** target [rows, points] <- sums [rows, n] over N, at n points. */
function writeMeans<F>(plan: Plan, sums: usize, rows: i32, n: i32, target: usize): void {
  let from = sums;
  for (let r = 0; r < rows; r++) {
    const to = target + <usize>(r * plan.points) * sizeof<F>();
    for (let b = 0; b < n; b++) {
      store<F>(to + <usize>b * sizeof<F>(), <F>(sumLanes<F>(v128.load(from)) / <f64>plan.particles));
      from += VECTOR;
    }
  }
}

/** gradient_i <- sum_b D_z sigma_*(x_b, theta_i)^T residual_b, and the gradient by the inputs where it is asked for. */
export function backward<F>(plan: Plan): void {
  const perGroup = packsPerGroup<F>();
  const packs = plan.groups * perGroup;
  const segmented = plan.segment < plan.points;
  if (plan.inputGradient != 0) clear(plan.sums, layerOf(plan, 0).columns * plan.points);
  clear(plan.gradientAt, plan.groups * perGroup * plan.parameters);
  for (let pack = 0; pack < packs; pack++) {
    const gradient = packAt<F>(plan, plan.gradientAt, pack);
    const part = segmented ? plan.segmentGradient : gradient;
    for (let from = 0; from < plan.points; from += plan.segment) {
      if (segmented) clear(part, plan.parameters * perGroup);
      const end = from + plan.segment;
      for (let point = from; point < end; ) {
        const n = min(plan.block, end - point);
        backwardBlock<F>(plan, pack, point, n, part);
        point += n;
      }
      if (segmented) addTo<F>(plan.parameters, gradient, part);
    }
  }
  if (plan.seenThrough != 0) projectInPlace<F>(plan, plan.seenThrough, plan.gradientAt);
  if (plan.inputGradient != 0) {
    writeMeans<F>(plan, plan.sums, layerOf(plan, 0).columns, plan.points, plan.inputGradient);
  }
}

/** Of one pack: target += part. */
function addTo<F>(parameters: i32, target: usize, part: usize): void {
  for (let k = 0; k < parameters; k++) {
    const shift = <usize>k * strideOf<F>();
    v128.store(target + shift, v128.add<F>(v128.load(target + shift), v128.load(part + shift)));
  }
}

function backwardBlock<F>(plan: Plan, pack: i32, point: i32, n: i32, gradient: usize): void {
  const stride = strideOf<F>();
  const particle = packAt<F>(plan, plan.seenAt, pack);
  const residuals = plan.residuals + <usize>point * sizeof<F>();
  const inputs = plan.inputs + <usize>point * sizeof<F>();
  const scalarStride = <usize>plan.points * sizeof<F>();
  const vectorStride = <usize>n * VECTOR;
  let layer = layerOf(plan, plan.layers - 1);
  if (plan.layers == 1 && layer.activated != 0 && plan.inputGradient == 0) {
    const slopes = storedAt<F>(plan, layer.slopes, layer.rows, point, pack, n);
    addGradient<F>(
      true,
      layer.rows,
      layer.columns,
      gradient,
      layer.scale,
      slopes,
      residuals,
      scalarStride,
      inputs,
      scalarStride,
      n,
    );
    if (layer.biased != 0) {
      spreadResiduals<F>(layer.rows, residuals, scalarStride, plan.deltas, n);
      multiply<F>(plan.deltas, slopes, layer.rows * n);
      addBiasGradient<F>(layer.rows, biasOf(layer, gradient, stride), plan.deltas, n);
    }
    return;
  }
  let deltas = plan.deltas;
  let others = plan.otherDeltas;
  spreadResiduals<F>(layer.rows, residuals, scalarStride, deltas, n);
  for (let l = plan.layers - 1; ; l--) {
    layer = layerOf(plan, l);
    const rows = layer.rows;
    const columns = layer.columns;
    if (layer.activated != 0)
      multiply<F>(deltas, storedAt<F>(plan, layer.slopes, rows, point, pack, n), rows * n);
    const to = gradient + <usize>layer.offset * stride;
    if (l == 0) {
      addGradient<F>(true, rows, columns, to, layer.scale, deltas, 0, 0, inputs, scalarStride, n);
    } else {
      const values = storedAt<F>(plan, layerOf(plan, l - 1).values, columns, point, pack, n);
      addGradient<F>(false, rows, columns, to, layer.scale, deltas, 0, 0, values, vectorStride, n);
    }
    if (layer.biased != 0) addBiasGradient<F>(rows, biasOf(layer, gradient, stride), deltas, n);
    if (l == 0 && plan.inputGradient == 0) return;
    // W^T: rows and columns change places.
    const w = particle + <usize>layer.offset * stride;
    affine<F>(
      false,
      columns,
      rows,
      w,
      stride,
      <usize>columns * stride,
      layer.scale,
      0,
      0,
      deltas,
      vectorStride,
      others,
      n,
    );
    if (l == 0) return addInputGradient<F>(plan, pack, point, n, columns, others);
    const swapped = deltas;
    deltas = others;
    others = swapped;
  }
}

/** deltas [rows, n] <- the residuals in all lanes. */
function spreadResiduals<F>(rows: i32, residuals: usize, stride: usize, deltas: usize, n: i32): void {
  let to = deltas;
  for (let r = 0; r < rows; r++) {
    const from = residuals + <usize>r * stride;
    for (let b = 0; b < n; b++) {
      v128.store(to, loadSplat<F>(from + <usize>b * sizeof<F>()));
      to += VECTOR;
    }
  }
}

function multiply<F>(target: usize, factors: usize, vectors: i32): void {
  const shift = factors - target;
  for (let at = target; at < target + <usize>vectors * VECTOR; at += VECTOR) {
    v128.store(at, v128.mul<F>(v128.load(at), v128.load(at + shift)));
  }
}

function addInputGradient<F>(plan: Plan, pack: i32, point: i32, n: i32, columns: i32, parts: usize): void {
  const mask = maskOfPack<F>(plan, pack);
  let from = parts;
  for (let j = 0; j < columns; j++) {
    const to = plan.sums + <usize>(j * plan.points + point) * VECTOR;
    for (let b = 0; b < n; b++) {
      const at = to + <usize>b * VECTOR;
      v128.store(at, v128.add<F>(v128.load(at), v128.and(mask, v128.load(from))));
      from += VECTOR;
    }
  }
}

/** target_i <- P source_i for the particles of some groups. */
function project<F>(plan: Plan, projection: usize, source: usize, target: usize, groups: i32): void {
  const p = plan.parameters;
  const packs = groups * packsPerGroup<F>();
  for (let pack = 0; pack < packs; pack++) {
    const from = packAt<F>(plan, source, pack);
    projectPack<F>(p, projection, from, packAt<F>(plan, target, pack), strideOf<F>());
  }
}

/** At `target` P's product with the pack at `source`, entries `stride` bytes apart. */
@inline
function projectPack<F>(p: i32, projection: usize, source: usize, target: usize, stride: usize): void {
  let entry = projection;
  for (let i = 0; i < p; i++) {
    let sum = splat<F>(0);
    for (let j = 0; j < p; j++) {
      sum = v128.add<F>(sum, v128.mul<F>(loadSplat<F>(entry), v128.load(source + <usize>j * strideOf<F>())));
      entry += sizeof<F>();
    }
    v128.store(target + <usize>i * stride, sum);
  }
}

function projectInPlace<F>(plan: Plan, projection: usize, values: usize): void {
  const p = plan.parameters;
  const packs = plan.groups * packsPerGroup<F>();
  const image = plan.segmentGradient;
  for (let pack = 0; pack < packs; pack++) {
    const at = packAt<F>(plan, values, pack);
    projectPack<F>(p, projection, at, image, VECTOR);
    for (let k = 0; k < p; k++) {
      v128.store(at + <usize>k * strideOf<F>(), v128.load(image + <usize>k * VECTOR));
    }
  }
}

/** theta_i <- theta_i - size (drift_i + 2 tau seen_i) + amplitude xi_i; returns sum |theta_i|^2. */
export function update<F>(plan: Plan, size: f64, tau: f64, amplitude: f64): f64 {
  const p = plan.parameters;
  const groupBytes = <usize>p * strideOf<F>();
  const full = plan.particles >> 2;
  let squares: f64 = 0;
  for (let first = 0; first < plan.groups; first += plan.updateChunk) {
    const groups = min(plan.updateChunk, plan.groups - first);
    const shift = <usize>first * groupBytes;
    let noise: usize = 0;
    if (amplitude != 0) {
      noise = plan.noise;
      fillNormals<F>(plan.normals, noise, groups * p, amplitude);
      if (plan.noiseProjection != 0) {
        project<F>(plan, plan.noiseProjection, noise, plan.projectedNoise, groups);
        noise = plan.projectedNoise;
      }
    }
    let drift = plan.gradientAt + shift;
    if (plan.driftProjection != 0) {
      project<F>(plan, plan.driftProjection, drift, plan.projectedDrift, groups);
      drift = plan.projectedDrift;
    }
    const at = plan.particlesAt + shift;
    const seen = plan.seenAt + shift;
    const whole = min(groups, full - first);
    const vectors = whole * p * packsPerGroup<F>();
    const all = i32x4.splat(-1);
    squares += move<F>(at, seen, drift, noise, vectors, VECTOR, size, tau, all);
    if (whole < groups) {
      for (let pack = 0; pack < packsPerGroup<F>(); pack++) {
        const part = <usize>whole * groupBytes + <usize>pack * VECTOR;
        const mask = maskOfPack<F>(plan, full * packsPerGroup<F>() + pack);
        const from: usize = noise == 0 ? 0 : noise + part;
        squares += move<F>(at + part, seen + part, drift + part, from, p, strideOf<F>(), size, tau, mask);
      }
    }
  }
  return squares;
}

/** Moves some vectors, `step` bytes apart, and clears the lanes outside of the mask; the sum of their squares. */
function move<F>(
  particles: usize,
  seen: usize,
  drift: usize,
  noise: usize,
  vectors: i32,
  step: usize,
  size: f64,
  tau: f64,
  mask: v128,
): f64 {
  const s = splat<F>(size);
  const decay = splat<F>(2 * tau);
  const end = particles + <usize>vectors * step;
  let squares = splat<F>(0);
  if (noise != 0) {
    for (let at = particles; at < end; at += step) {
      const far = at - particles;
      const pull = v128.add<F>(v128.load(drift + far), v128.mul<F>(decay, v128.load(seen + far)));
      const moved = v128.add<F>(v128.sub<F>(v128.load(at), v128.mul<F>(s, pull)), v128.load(noise + far));
      const kept = v128.and(moved, mask);
      v128.store(at, kept);
      squares = v128.add<F>(squares, v128.mul<F>(kept, kept));
    }
  } else {
    for (let at = particles; at < end; at += step) {
      const far = at - particles;
      const pull = v128.add<F>(v128.load(drift + far), v128.mul<F>(decay, v128.load(seen + far)));
      const kept = v128.and(v128.sub<F>(v128.load(at), v128.mul<F>(s, pull)), mask);
      v128.store(at, kept);
      squares = v128.add<F>(squares, v128.mul<F>(kept, kept));
    }
  }
  return sumLanes<F>(squares);
}
