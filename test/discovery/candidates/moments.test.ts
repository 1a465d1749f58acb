import { describe, expect, test } from '@jest/globals';
import { momentEvidence, type PointMover } from '../../../src/discovery/candidates/moments.js';
import { Random } from '../../../src/numeric/random.js';

const swap: PointMover = {
  name: '(1,2)',
  infinitesimal: false,
  operator: {
    size: 2,
    rows: [
      { indices: [1], values: [1] },
      { indices: [0], values: [1] },
    ],
  },
};

/** The moments of rows of the plane under the swap. */
function evidence(rows: readonly (readonly [number, number])[]) {
  return momentEvidence([swap], { count: rows.length, dimension: 2, values: Float64Array.from(rows.flat()) });
}

describe('the moments of rows under a swap of the coordinates', () => {
  test.each<[string, readonly [number, number], boolean]>([
    ['that it moves', [0.1, 0.7], false],
    ['that it fixes', [0.3, 0.3], true],
  ])('of rows that are all one point %s have no spread', (_, point, invariant) => {
    const [x, y] = point;
    expect(evidence(Array.from({ length: 5000 }, () => point))).toMatchObject({
      invariant,
      mean: { shift: expect.closeTo(Math.SQRT2 * Math.abs(x - y), 12), error: 0 },
      covariance: { shift: 0, error: 0 },
    });
  });

  test('are the same far from 0', () => {
    const random = Random.fromSeed(2);
    const rows = Array.from({ length: 2000 }, () => [random.normal(), 2 * random.normal()] as const);
    const near = evidence(rows)!;
    const far = evidence(rows.map(([x, y]) => [x + 1e6, y + 1e6] as const))!;
    expect(near.invariant).toBe(false);
    expect(far.mean.shift).toBeCloseTo(near.mean.shift, 6);
    expect(far.covariance.shift).toBeCloseTo(near.covariance.shift, 6);
    expect(far.covariance.error).toBeCloseTo(near.covariance.error, 6);
  });
});
