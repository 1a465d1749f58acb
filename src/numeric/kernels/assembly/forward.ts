import { affine } from './affine';
import { maskOfPack, packAt, storedAt, writeMeans } from './packs';
import { biasOf, layerOf, Plan } from './plan';
import { apply } from './programs';
import { project } from './projections';
import { clear, maskAll, packsPerGroup, strideOf, VECTOR } from './vectors';

/** Points of the block that starts at a point. */
@inline
function blockAt(plan: Plan, point: i32): i32 {
  return min(plan.block, plan.segment - (point % plan.segment));
}

/**
 * outputs_b <- (1/N) sum_i sigma_*(x_b, theta_i). It goes through stages over as many packs and points as stay in the first cache,
 * so that each stage is one loop over vectors.
 */
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
