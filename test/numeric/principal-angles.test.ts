import { describe, expect, test } from '@jest/globals';
import { largestAngle, orthonormalRows, principalAngles } from '../../src/numeric/principal-angles.js';
import { Random } from '../../src/numeric/random.js';

const randomRows = (count: number, ambient: number, label: string): number[][] => {
  const random = Random.fromSeed(1).split(label);
  return Array.from({ length: count }, () => Array.from({ length: ambient }, () => random.normal()));
};

const angles = (a: number[][], b: number[][], ambient: number) =>
  principalAngles(orthonormalRows(a, ambient), orthonormalRows(b, ambient));

describe('orthonormalRows', () => {
  test('is orthonormal and spans the same', () => {
    for (const [count, ambient] of [
      [1, 1],
      [3, 7],
      [7, 7],
      [20, 5],
    ]) {
      const rows = randomRows(count, ambient, `${count}`);
      const basis = orthonormalRows(rows, ambient);
      expect(basis).toHaveLength(Math.min(count, ambient));
      basis.forEach((a, i) => {
        basis.forEach((b, j) => {
          expect(a.reduce((sum, x, k) => sum + x * b[k], 0)).toBeCloseTo(i === j ? 1 : 0, 12);
        });
      });
      for (const angle of angles(rows, basis, ambient)) expect(angle).toBeLessThan(1e-13);
    }
  });

  test('numerical rank: dependent rows, zeros, none, tiny and huge scales', () => {
    const [a, b] = randomRows(2, 5, 'rank');
    const sum = a.map((x, k) => 3 * x - 2 * b[k]);
    expect(orthonormalRows([a, b, sum], 5)).toHaveLength(2);
    expect(orthonormalRows([], 5)).toEqual([]);
    expect(orthonormalRows([[0, 0, 0]], 3)).toEqual([]);
    expect(orthonormalRows([a.map(x => 1e300 * x), b.map(x => 1e300 * x)], 5)).toHaveLength(2);
    expect(orthonormalRows([a.map(x => 1e-300 * x), b.map(x => 1e-300 * x)], 5)).toHaveLength(2);
  });
});

describe('principalAngles', () => {
  test('of two lines in the plane, from 1e-15 to a right angle, to full relative accuracy', () => {
    for (const angle of [1e-15, 1e-12, 1e-8, 1e-4, 0.1, 0.7, 0.8, 1, 1.5, Math.PI / 2]) {
      const [found] = angles([[1, 0]], [[Math.cos(angle), Math.sin(angle)]], 2);
      expect(Math.abs(found - angle)).toBeLessThan(1e-14 * angle + 1e-16);
    }
  });

  test('of planes with known angles in a rotated space, small and large beside each other', () => {
    const known = [1e-12, 0.3, 1.2];
    const frame = orthonormalRows(randomRows(6, 6, 'frame'), 6);
    const combine = (weights: number[]) =>
      frame[0].map((_, k) => weights.reduce((sum, w, i) => sum + w * frame[i][k], 0));
    const first = [0, 1, 2].map(i => combine([0, 1, 2, 3, 4, 5].map(k => (k === i ? 1 : 0))));
    const second = known.map((angle, i) =>
      combine([0, 1, 2, 3, 4, 5].map(k => (k === i ? Math.cos(angle) : k === i + 3 ? Math.sin(angle) : 0))),
    );
    const mixed = [
      second[0].map((x, k) => x + second[1][k]),
      second[1].map((x, k) => x - 2 * second[2][k]),
      second[2],
    ];
    const found = angles(first, mixed, 6);
    expect(Math.abs(found[0] - 1e-12)).toBeLessThan(2e-15);
    expect(found[1]).toBeCloseTo(0.3, 13);
    expect(found[2]).toBeCloseTo(1.2, 13);
  });

  test('are symmetric, ascending, as many as the smaller dimension', () => {
    const a = randomRows(2, 6, 'a');
    const b = randomRows(4, 6, 'b');
    const found = angles(a, b, 6);
    expect(found).toHaveLength(2);
    expect(found[0]).toBeLessThanOrEqual(found[1]);
    angles(b, a, 6).forEach((angle, k) => {
      expect(angle).toBeCloseTo(found[k], 12);
    });
    expect(angles([], b, 6)).toEqual([]);
  });

  test('of a subspace inside another are 0, of orthogonal ones right', () => {
    const rows = randomRows(3, 8, 'inside');
    for (const angle of angles(rows.slice(0, 2), rows, 8)) expect(angle).toBeLessThan(1e-14);
    expect(
      angles(
        [[1, 0, 0]],
        [
          [0, 1, 0],
          [0, 0, 1],
        ],
        3,
      ),
    ).toEqual([Math.PI / 2]);
  });
});

describe('largestAngle', () => {
  const axis = (k: number) => Float64Array.from({ length: 3 }, (_, j) => (j === k ? 1 : 0));
  test.each([
    [[], [], 0],
    [[axis(0)], [], Math.PI / 2],
    [[axis(0)], [axis(0), axis(1)], Math.PI / 2],
    [[axis(0)], [axis(0).map(x => -x)], 0],
    [[axis(0)], [Float64Array.of(Math.cos(0.1), Math.sin(0.1), 0)], 0.1],
    [[axis(0), axis(1)], [axis(1), axis(2)], Math.PI / 2],
    [[axis(0), axis(1)], [Float64Array.of(0, Math.cos(0.2), Math.sin(0.2)), axis(0)], 0.2],
  ] as [Float64Array[], Float64Array[], number][])('case %#, either way', (a, b, angle) => {
    expect(largestAngle(a, b)).toBeCloseTo(angle, 12);
    expect(largestAngle(b, a)).toBeCloseTo(angle, 12);
  });
});
