import { dot } from '../../numeric/dot.js';

/** Square matrices [n, n] in Float64, row-major. */

/** A B. */
export function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      if (x === 0) continue;
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
  }
  return c;
}

export function transpose(a: Float64Array, n: number): Float64Array {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)]);
}

/** A B - B A. */
export function bracket(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const back = product(b, a, n);
  return product(a, b, n).map((x, k) => x - back[k]);
}

/** sum of weights_k vectors_k, of length n. */
export function combination(
  weights: ArrayLike<number>,
  vectors: readonly Float64Array[],
  n: number,
): Float64Array {
  const sum = new Float64Array(n);
  vectors.forEach((vector, k) => {
    if (weights[k] !== 0) for (let i = 0; i < n; i++) sum[i] += weights[k] * vector[i];
  });
  return sum;
}

/** The largest entry of A A^T - I in absolute value. */
export function orthogonalityError(a: Float64Array, n: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const expected = i === j ? 1 : 0;
      const found = dot(a.subarray(i * n, (i + 1) * n), a.subarray(j * n, (j + 1) * n));
      largest = Math.max(largest, Math.abs(found - expected));
    }
  }
  return largest;
}
