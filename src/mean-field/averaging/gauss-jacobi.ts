import { symmetricEigen } from './symmetric-eigen.js';

/** Nodes with weights of sum 1. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The rule with n nodes in (0, 1) that is exact for polynomials of degree 2 n - 1 and below under the density
 * h u^(h - 1), h >= 1, as eigenvalues of the Jacobi matrix of the orthogonal polynomials. Cost O(n^3).
 * Source: Golub, Welsch, Calculation of Gauss quadrature rules, Math. Comp. 23 (1969).
 */
export function gaussJacobi(n: number, h: number): Rule {
  const b = h - 1;
  const jacobi = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const sum = 2 * k + b;
    jacobi[k * n + k] = b === 0 ? 0 : (b * b) / (sum * (sum + 2));
    if (k === 0) continue;
    const beside = (2 * k * (k + b)) / (sum * Math.sqrt((sum + 1) * (sum - 1)));
    jacobi[k * n + k - 1] = beside;
    jacobi[(k - 1) * n + k] = beside;
  }
  const { values, vectors } = symmetricEigen(jacobi, n);
  return {
    nodes: values.map(x => (1 + x) / 2),
    weights: vectors.map(vector => vector[0] ** 2),
  };
}

/** n equally spaced nodes from 0 below the period, exact for exp(2 pi i m x / period) with |m| < n. */
export function equallySpaced(n: number, period: number): Rule {
  return {
    nodes: Array.from({ length: n }, (_, k) => (k * period) / n),
    weights: new Array<number>(n).fill(1 / n),
  };
}
