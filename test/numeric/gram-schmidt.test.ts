import { describe, expect, test } from '@jest/globals';
import { dot } from '../../src/numeric/dot.js';
import { orthogonalPart, orthonormalised, unitPart } from '../../src/numeric/gram-schmidt.js';
import { orthonormalRows, principalAngles } from '../../src/numeric/principal-angles.js';
import { Random } from '../../src/numeric/random.js';

const randomRows = (count: number, p: number) => {
  const random = Random.fromSeed(count).split(p);
  return Array.from({ length: count }, () => Array.from({ length: p }, () => random.normal()));
};

describe('orthonormalised', () => {
  test.each([
    ['none', []],
    ['one', randomRows(1, 3)],
    ['some', randomRows(5, 9)],
    ['a basis', randomRows(12, 12)],
    [
      'nearly the same direction',
      [
        [1, 0, 0],
        [1, 1e-10, 0],
        [1, 1e-10, 1e-10],
      ],
    ],
    [
      'of very different lengths',
      [
        [1e150, 1, 0],
        [0, 1e-150, 0],
      ],
    ],
  ])('%s: orthonormal to rounding errors, each in the span of those up to it', (_, rows) => {
    const found = orthonormalised(rows);
    expect(found).toHaveLength(rows.length);
    found.forEach((a, i) => {
      found.slice(0, i + 1).forEach((b, j) => {
        expect(Math.abs(dot(a, b) - (i === j ? 1 : 0))).toBeLessThan(1e-14);
      });
      expect(dot(a, rows[i])).toBeGreaterThan(0);
    });
  });

  test('spans what singular vectors span', () => {
    const rows = randomRows(4, 10);
    for (const angle of principalAngles(orthonormalised(rows), orthonormalRows(rows, 10))) {
      expect(angle).toBeLessThan(1e-13);
    }
  });

  test.each([
    [
      'dependent',
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
    ],
    [
      'dependent but for rounding',
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.1, 0.7],
        [0.4, 0.3, 1],
      ],
    ],
    ['zero', [[0, 0]]],
  ])('refuses rows that are %s', (_, rows) => {
    expect(() => orthonormalised(rows)).toThrow('expected numerically independent rows');
  });
});

test('the orthogonal part is what is left, and its unit vector points along it', () => {
  const rows = [Float64Array.of(0.6, 0.8, 0), Float64Array.of(0, 0, 1)];
  const vector = [3, -1, 5];
  const part = orthogonalPart(vector, rows);
  // (0.8, -0.6, 0) is the direction left.
  expect(part[0]).toBeCloseTo(3 * 0.8, 14);
  expect(part[1]).toBeCloseTo(-3 * 0.6, 14);
  expect(part[2]).toBe(0);
  expect(unitPart(vector, rows)[0]).toBeCloseTo(0.8, 14);
  expect(vector).toEqual([3, -1, 5]);
  expect(() => unitPart([0, 0, 2], rows)).toThrow('expected linearly independent rows');
});
