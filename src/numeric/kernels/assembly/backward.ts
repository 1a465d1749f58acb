import { affine } from './affine';
import { addBiasGradient, addGradient } from './gradients';
import { maskOfPack, packAt, storedAt, writeMeans } from './packs';
import { biasOf, layerOf, Plan } from './plan';
import { projectInPlace } from './projections';
import { clear, loadSplat, packsPerGroup, strideOf, VECTOR } from './vectors';

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
