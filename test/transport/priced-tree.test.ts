import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PricedTree } from '../../src/transport/priced-tree.js';

const coordinate = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: -3, max: 3, noNaN: true }));
const problem = fc.integer({ min: 1, max: 4 }).chain(dimension =>
  fc.record({
    dimension: fc.constant(dimension),
    points: fc
      .integer({ min: 1, max: 80 })
      .chain(n => fc.array(coordinate, { minLength: n * dimension, maxLength: n * dimension })),
    source: fc.array(coordinate, { minLength: dimension, maxLength: dimension }),
    rises: fc.array(fc.tuple(fc.nat(79), fc.double({ min: 0, max: 9, noNaN: true })), { maxLength: 30 }),
    slope: fc.double({ min: -5, max: 5, noNaN: true }),
    refreshed: fc.boolean(),
  }),
);

test('the nearest by distance and price are those of a sorted list, whatever the slopes, fresh bounds or not', () => {
  fc.assert(
    fc.property(problem, ({ dimension, points, source, rises, slope, refreshed }) => {
      const tree = new PricedTree(Float64Array.from(points), dimension);
      tree.lean(tree.points.map((x, k) => slope * (1 + Math.sin(k)) * x));
      for (const [j, rise] of rises) tree.prices[j % tree.count] += rise;
      if (refreshed) tree.refresh();
      const costs = Array.from({ length: tree.count }, (_, j) =>
        source.reduce((sum, x, d) => sum + (x - tree.points[j * dimension + d]) ** 2, 0),
      );
      const sorted = costs.map((cost, j) => cost + tree.prices[j]).sort((x, y) => x - y);
      const wanted = Math.min(5, tree.count);
      const [indices, found, keys] = [new Int32Array(7), new Float64Array(7), new Float64Array(7)];
      tree.nearest(Float64Array.from(source), 0, wanted, 2, indices, found, keys);
      for (let k = 0; k < wanted; k++) {
        expect(keys[2 + k]).toBeCloseTo(sorted[k], 10);
        expect(found[2 + k]).toBeCloseTo(costs[indices[2 + k]], 12);
      }
      expect(tree.least(Float64Array.from(source), 0)).toBeCloseTo(sorted[0], 10);
      expect([...tree.order].sort((i, j) => i - j)).toEqual(costs.map((_, j) => j));
    }),
  );
});
