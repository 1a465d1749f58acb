import { expect, test } from '@jest/globals';
import { equallySpaced, gaussJacobi } from '../../../src/mean-field/averaging/gauss-jacobi.js';

const sizes = [1, 2, 3, 6];
const heights = [1, 2, 3, 7];

test.each(sizes.flatMap(n => heights.map(h => [n, h] as const)))(
  '%i nodes are exact below degree 2 n under the density %i u^(h-1), and not at 2 n',
  (n, h) => {
    const { nodes, weights } = gaussJacobi(n, h);
    const moment = (k: number) => nodes.reduce((sum, u, i) => sum + weights[i] * u ** k, 0);
    for (let k = 0; k < 2 * n; k++) expect(moment(k)).toBeCloseTo(h / (h + k), 13);
    expect(Math.abs(moment(2 * n) - h / (h + 2 * n))).toBeGreaterThan(1e-9);
    expect(nodes.every(u => u > 0 && u < 1)).toBe(true);
  },
);

test('equally spaced nodes are exact for frequencies below their number', () => {
  const { nodes, weights } = equallySpaced(5, 2 * Math.PI);
  const mean = (m: number) => nodes.reduce((sum, t, k) => sum + weights[k] * Math.cos(m * t), 0);
  for (const m of [1, 2, 3, 4]) expect(mean(m)).toBeCloseTo(0, 14);
  expect([mean(0), mean(5)].map(x => x.toFixed(12))).toEqual(['1.000000000000', '1.000000000000']);
});
