import { loadSplat, splat, VECTOR } from './vectors';

/**
 * The products of one pack of particles, as many as a vector has lanes, with `n` points: W [rows, columns] of each particle lies
 * with `rowStride` and `columnStride` bytes between its entries, each a vector. Points are scalars that all particles share,
 * spread when they are loaded (`spread`), or vectors. Rows of points lie `pointStride` bytes apart.
 */

/** A tile of one or two rows and up to four columns: out (+)= W a. */
@inline
function affineTile<F>(
  spread: bool,
  rows: i32,
  columns: i32,
  added: bool,
  w: usize,
  rowStride: usize,
  columnStride: usize,
  scale: v128,
  bias0: v128,
  bias1: v128,
  points: usize,
  pointStride: usize,
  out: usize,
  outStride: usize,
  n: i32,
): void {
  const none = splat<F>(0);
  const w00 = v128.mul<F>(scale, v128.load(w));
  const w01 = columns > 1 ? v128.mul<F>(scale, v128.load(w + columnStride)) : none;
  const w02 = columns > 2 ? v128.mul<F>(scale, v128.load(w + 2 * columnStride)) : none;
  const w03 = columns > 3 ? v128.mul<F>(scale, v128.load(w + 3 * columnStride)) : none;
  const v = w + rowStride;
  const w10 = rows > 1 ? v128.mul<F>(scale, v128.load(v)) : none;
  const w11 = rows > 1 && columns > 1 ? v128.mul<F>(scale, v128.load(v + columnStride)) : none;
  const w12 = rows > 1 && columns > 2 ? v128.mul<F>(scale, v128.load(v + 2 * columnStride)) : none;
  const w13 = rows > 1 && columns > 3 ? v128.mul<F>(scale, v128.load(v + 3 * columnStride)) : none;
  const step = spread ? sizeof<F>() : VECTOR;
  const end = out + <usize>n * VECTOR;
  let x = points;
  const to1 = outStride;
  for (let at = out; at < end; at += VECTOR) {
    const a0 = spread ? loadSplat<F>(x) : v128.load(x);
    let sum0 = added ? v128.load(at) : bias0;
    let sum1 = rows > 1 ? (added ? v128.load(at + to1) : bias1) : none;
    sum0 = v128.add<F>(sum0, v128.mul<F>(w00, a0));
    if (rows > 1) sum1 = v128.add<F>(sum1, v128.mul<F>(w10, a0));
    if (columns > 1) {
      const a1 = spread ? loadSplat<F>(x + pointStride) : v128.load(x + pointStride);
      sum0 = v128.add<F>(sum0, v128.mul<F>(w01, a1));
      if (rows > 1) sum1 = v128.add<F>(sum1, v128.mul<F>(w11, a1));
    }
    if (columns > 2) {
      const a2 = spread ? loadSplat<F>(x + 2 * pointStride) : v128.load(x + 2 * pointStride);
      sum0 = v128.add<F>(sum0, v128.mul<F>(w02, a2));
      if (rows > 1) sum1 = v128.add<F>(sum1, v128.mul<F>(w12, a2));
    }
    if (columns > 3) {
      const a3 = spread ? loadSplat<F>(x + 3 * pointStride) : v128.load(x + 3 * pointStride);
      sum0 = v128.add<F>(sum0, v128.mul<F>(w03, a3));
      if (rows > 1) sum1 = v128.add<F>(sum1, v128.mul<F>(w13, a3));
    }
    v128.store(at, sum0);
    if (rows > 1) v128.store(at + to1, sum1);
    x += step;
  }
}

/** One or two rows of out <- scale W a + bias, four columns at a time. */
@inline
function affineRows<F>(
  spread: bool,
  rows: i32,
  columns: i32,
  w: usize,
  rowStride: usize,
  columnStride: usize,
  scale: v128,
  bias0: v128,
  bias1: v128,
  points: usize,
  pointStride: usize,
  out: usize,
  n: i32,
): void {
  const outStride = <usize>n * VECTOR;
  // The first tile starts from the bias, the others from what is there.
  const first = columns & 3;
  let at = w;
  let x = points;
  let left = columns;
  let added = false;
  switch (first) {
    case 1:
      affineTile<F>(
        spread,
        rows,
        1,
        false,
        at,
        rowStride,
        columnStride,
        scale,
        bias0,
        bias1,
        x,
        pointStride,
        out,
        outStride,
        n,
      );
      break;
    case 2:
      affineTile<F>(
        spread,
        rows,
        2,
        false,
        at,
        rowStride,
        columnStride,
        scale,
        bias0,
        bias1,
        x,
        pointStride,
        out,
        outStride,
        n,
      );
      break;
    case 3:
      affineTile<F>(
        spread,
        rows,
        3,
        false,
        at,
        rowStride,
        columnStride,
        scale,
        bias0,
        bias1,
        x,
        pointStride,
        out,
        outStride,
        n,
      );
      break;
    default:
      affineTile<F>(
        spread,
        rows,
        4,
        false,
        at,
        rowStride,
        columnStride,
        scale,
        bias0,
        bias1,
        x,
        pointStride,
        out,
        outStride,
        n,
      );
  }
  const done = first == 0 ? 4 : first;
  at += <usize>done * columnStride;
  x += <usize>done * pointStride;
  for (left -= done; left > 0; left -= 4) {
    affineTile<F>(
      spread,
      rows,
      4,
      true,
      at,
      rowStride,
      columnStride,
      scale,
      bias0,
      bias1,
      x,
      pointStride,
      out,
      outStride,
      n,
    );
    at += 4 * columnStride;
    x += 4 * pointStride;
  }
}

/** out [rows, n] <- scale W a + b; `bias` is 0 for none, else where b lies with `biasStride` between entries. */
export function affine<F>(
  spread: bool,
  rows: i32,
  columns: i32,
  w: usize,
  rowStride: usize,
  columnStride: usize,
  scale: f64,
  bias: usize,
  biasStride: usize,
  points: usize,
  pointStride: usize,
  out: usize,
  n: i32,
): void {
  const factor = splat<F>(scale);
  const none = splat<F>(0);
  let r = 0;
  for (; r + 1 < rows; r += 2) {
    const at = w + <usize>r * rowStride;
    const to = out + <usize>(r * n) * VECTOR;
    const b = bias + <usize>r * biasStride;
    const bias0 = bias == 0 ? none : v128.load(b);
    const bias1 = bias == 0 ? none : v128.load(b + biasStride);
    if (spread)
      affineRows<F>(
        true,
        2,
        columns,
        at,
        rowStride,
        columnStride,
        factor,
        bias0,
        bias1,
        points,
        pointStride,
        to,
        n,
      );
    else
      affineRows<F>(
        false,
        2,
        columns,
        at,
        rowStride,
        columnStride,
        factor,
        bias0,
        bias1,
        points,
        pointStride,
        to,
        n,
      );
  }
  if (r < rows) {
    const at = w + <usize>r * rowStride;
    const to = out + <usize>(r * n) * VECTOR;
    const bias0 = bias == 0 ? none : v128.load(bias + <usize>r * biasStride);
    if (spread)
      affineRows<F>(
        true,
        1,
        columns,
        at,
        rowStride,
        columnStride,
        factor,
        bias0,
        none,
        points,
        pointStride,
        to,
        n,
      );
    else
      affineRows<F>(
        false,
        1,
        columns,
        at,
        rowStride,
        columnStride,
        factor,
        bias0,
        none,
        points,
        pointStride,
        to,
        n,
      );
  }
}
