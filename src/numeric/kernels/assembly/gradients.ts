import { loadSplat, splat, strideOf, VECTOR } from './vectors';

/** Sums over points of one pack of particles, in the layout of affine.ts. */

/** target += scale sum. */
@inline
function addScaled<F>(target: usize, sum: v128, scale: v128): void {
  v128.store(target, v128.add<F>(v128.load(target), v128.mul<F>(sum, scale)));
}

/**
 * A tile of one or two rows and up to four columns of gradient += scale sum_b delta_b a_b^T. With `fused`, delta is slope times
 * residual: slopes as vectors, residuals as scalars.
 */
@inline
function gradientTile<F>(
  spread: bool,
  fused: bool,
  rows: i32,
  columns: i32,
  gradient: usize,
  rowStride: usize,
  scale: v128,
  deltas: usize,
  residuals: usize,
  residualStride: usize,
  points: usize,
  pointStride: usize,
  n: i32,
): void {
  const zero = splat<F>(0);
  let s00 = zero;
  let s01 = zero;
  let s02 = zero;
  let s03 = zero;
  let s10 = zero;
  let s11 = zero;
  let s12 = zero;
  let s13 = zero;
  const step = spread ? sizeof<F>() : VECTOR;
  const next = <usize>n * VECTOR;
  const end = deltas + next;
  let x = points;
  let r = residuals;
  for (let at = deltas; at < end; at += VECTOR) {
    let d0 = v128.load(at);
    if (fused) d0 = v128.mul<F>(d0, loadSplat<F>(r));
    let d1 = zero;
    if (rows > 1) {
      d1 = v128.load(at + next);
      if (fused) d1 = v128.mul<F>(d1, loadSplat<F>(r + residualStride));
    }
    const a0 = spread ? loadSplat<F>(x) : v128.load(x);
    s00 = v128.add<F>(s00, v128.mul<F>(d0, a0));
    if (rows > 1) s10 = v128.add<F>(s10, v128.mul<F>(d1, a0));
    if (columns > 1) {
      const a1 = spread ? loadSplat<F>(x + pointStride) : v128.load(x + pointStride);
      s01 = v128.add<F>(s01, v128.mul<F>(d0, a1));
      if (rows > 1) s11 = v128.add<F>(s11, v128.mul<F>(d1, a1));
    }
    if (columns > 2) {
      const a2 = spread ? loadSplat<F>(x + 2 * pointStride) : v128.load(x + 2 * pointStride);
      s02 = v128.add<F>(s02, v128.mul<F>(d0, a2));
      if (rows > 1) s12 = v128.add<F>(s12, v128.mul<F>(d1, a2));
    }
    if (columns > 3) {
      const a3 = spread ? loadSplat<F>(x + 3 * pointStride) : v128.load(x + 3 * pointStride);
      s03 = v128.add<F>(s03, v128.mul<F>(d0, a3));
      if (rows > 1) s13 = v128.add<F>(s13, v128.mul<F>(d1, a3));
    }
    x += step;
    if (fused) r += sizeof<F>();
  }
  const entry = strideOf<F>();
  addScaled<F>(gradient, s00, scale);
  if (columns > 1) addScaled<F>(gradient + entry, s01, scale);
  if (columns > 2) addScaled<F>(gradient + 2 * entry, s02, scale);
  if (columns > 3) addScaled<F>(gradient + 3 * entry, s03, scale);
  if (rows > 1) {
    const below = gradient + rowStride;
    addScaled<F>(below, s10, scale);
    if (columns > 1) addScaled<F>(below + entry, s11, scale);
    if (columns > 2) addScaled<F>(below + 2 * entry, s12, scale);
    if (columns > 3) addScaled<F>(below + 3 * entry, s13, scale);
  }
}

@inline
function gradientRows<F>(
  spread: bool,
  fused: bool,
  rows: i32,
  columns: i32,
  gradient: usize,
  rowStride: usize,
  scale: v128,
  deltas: usize,
  residuals: usize,
  residualStride: usize,
  points: usize,
  pointStride: usize,
  n: i32,
): void {
  let to = gradient;
  let x = points;
  let left = columns;
  for (; left >= 4; left -= 4) {
    gradientTile<F>(
      spread,
      fused,
      rows,
      4,
      to,
      rowStride,
      scale,
      deltas,
      residuals,
      residualStride,
      x,
      pointStride,
      n,
    );
    to += 4 * strideOf<F>();
    x += 4 * pointStride;
  }
  switch (left) {
    case 1:
      gradientTile<F>(
        spread,
        fused,
        rows,
        1,
        to,
        rowStride,
        scale,
        deltas,
        residuals,
        residualStride,
        x,
        pointStride,
        n,
      );
      break;
    case 2:
      gradientTile<F>(
        spread,
        fused,
        rows,
        2,
        to,
        rowStride,
        scale,
        deltas,
        residuals,
        residualStride,
        x,
        pointStride,
        n,
      );
      break;
    case 3:
      gradientTile<F>(
        spread,
        fused,
        rows,
        3,
        to,
        rowStride,
        scale,
        deltas,
        residuals,
        residualStride,
        x,
        pointStride,
        n,
      );
  }
}

/** gradient [rows, columns] += scale sum_b delta_b a_b^T; the residuals of fused deltas are 0 for plain ones. */
export function addGradient<F>(
  spread: bool,
  rows: i32,
  columns: i32,
  gradient: usize,
  scale: f64,
  deltas: usize,
  residuals: usize,
  residualStride: usize,
  points: usize,
  pointStride: usize,
  n: i32,
): void {
  const factor = splat<F>(scale);
  const rowStride = <usize>columns * strideOf<F>();
  const fused = residuals != 0;
  let r = 0;
  for (; r + 1 < rows; r += 2) {
    const to = gradient + <usize>r * rowStride;
    const from = deltas + <usize>(r * n) * VECTOR;
    const weights = residuals + <usize>r * residualStride;
    if (fused)
      gradientRows<F>(
        true,
        true,
        2,
        columns,
        to,
        rowStride,
        factor,
        from,
        weights,
        residualStride,
        points,
        pointStride,
        n,
      );
    else if (spread)
      gradientRows<F>(true, false, 2, columns, to, rowStride, factor, from, 0, 0, points, pointStride, n);
    else gradientRows<F>(false, false, 2, columns, to, rowStride, factor, from, 0, 0, points, pointStride, n);
  }
  if (r < rows) {
    const to = gradient + <usize>r * rowStride;
    const from = deltas + <usize>(r * n) * VECTOR;
    const weights = residuals + <usize>r * residualStride;
    if (fused)
      gradientRows<F>(
        true,
        true,
        1,
        columns,
        to,
        rowStride,
        factor,
        from,
        weights,
        residualStride,
        points,
        pointStride,
        n,
      );
    else if (spread)
      gradientRows<F>(true, false, 1, columns, to, rowStride, factor, from, 0, 0, points, pointStride, n);
    else gradientRows<F>(false, false, 1, columns, to, rowStride, factor, from, 0, 0, points, pointStride, n);
  }
}

/** gradient [rows] += sum_b delta_b. */
export function addBiasGradient<F>(rows: i32, gradient: usize, deltas: usize, n: i32): void {
  let from = deltas;
  for (let r = 0; r < rows; r++) {
    let sum = splat<F>(0);
    for (const end = from + <usize>n * VECTOR; from < end; from += VECTOR) {
      sum = v128.add<F>(sum, v128.load(from));
    }
    const to = gradient + <usize>r * strideOf<F>();
    v128.store(to, v128.add<F>(v128.load(to), sum));
  }
}
