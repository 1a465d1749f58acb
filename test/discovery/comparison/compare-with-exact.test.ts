import { describe, expect, test } from '@jest/globals';
import { compareWithExact } from '../../../src/discovery/comparison/compare-with-exact.js';
import { relationOf } from '../../../src/discovery/comparison/relate-to-exact.js';
import { DomainError } from '../../../src/domain-error.js';
import { fromInteger, rootOfUnity, squareRoot } from '../../../src/exact/cyclotomic.js';
import { basisFromRows } from '../../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';

const basis = (rows: number[][], ambient = 4) =>
  basisFromRows(
    ambient,
    rows.map(row => sparseRow(row.map(x => fromInteger(x)))),
  );

/** [[a, b], [b, a]]. */
const plane = basis([
  [1, 0, 0, 1],
  [0, 1, 1, 0],
]);

describe('compareWithExact', () => {
  test.each<[string, number[][], string, number, number[]]>([
    [
      'another basis of the same',
      [
        [1, 2, 2, 1],
        [3, -1, -1, 3],
        [4, 1, 1, 4],
      ],
      'EQUAL',
      2,
      [0, 0],
    ],
    ['a line inside', [[1, 1, 1, 1]], 'FOUND_INSIDE_EXACT', 1, [0]],
    ['nothing', [], 'FOUND_INSIDE_EXACT', 0, []],
    ['zeros', [[0, 0, 0, 0]], 'FOUND_INSIDE_EXACT', 0, []],
    [
      'all of Z',
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
      'EXACT_INSIDE_FOUND',
      4,
      [0, 0],
    ],
    [
      'a plane that shares a line',
      [
        [1, 0, 0, 1],
        [0, 1, -1, 0],
      ],
      'OVERLAPPING',
      2,
      [0, Math.PI / 2],
    ],
    ['a line at 45 degrees', [[1, 0, 0, 0]], 'DISJOINT', 1, [Math.PI / 4]],
    [
      'the orthogonal plane',
      [
        [1, 0, 0, -1],
        [0, 1, -1, 0],
      ],
      'DISJOINT',
      2,
      [Math.PI / 2, Math.PI / 2],
    ],
  ])('%s', (_, found, relation, foundDimension, angles) => {
    const comparison = compareWithExact(plane, found, 0.05);
    expect(comparison).toMatchObject({ exactDimension: 2, foundDimension, relation, tolerance: 0.05 });
    expect(comparison.principalAngles).toHaveLength(angles.length);
    comparison.principalAngles.forEach((angle, k) => {
      expect(angle).toBeCloseTo(angles[k], 14);
    });
  });

  test('the tolerance decides, and small angles are resolved', () => {
    const tilted = [
      [1, 0, 0, 1],
      [0, 1 + 1e-11, 1 - 1e-11, 0],
    ];
    const found = compareWithExact(plane, tilted, 1e-10);
    expect(found.relation).toBe('EQUAL');
    expect(found.principalAngles[1]).toBeCloseTo(1e-11, 15);
    expect(compareWithExact(plane, tilted, 1e-12).relation).toBe('OVERLAPPING');
  });

  test('an exact subspace of dimension 0', () => {
    const zero = basis([], 3);
    expect(compareWithExact(zero, [], 0)).toMatchObject({ relation: 'EQUAL', principalAngles: [] });
    expect(compareWithExact(zero, [[1, 0, 0]], 0)).toMatchObject({ relation: 'EXACT_INSIDE_FOUND' });
  });

  test('irrational entries are rounded to the nearest double', () => {
    const line = basisFromRows(2, [sparseRow([fromInteger(1), squareRoot(2n)])]);
    expect(compareWithExact(line, [[1, Math.SQRT2]], 1e-15).relation).toBe('EQUAL');
  });

  test.each<[string, () => unknown, string]>([
    [
      'a short row',
      () =>
        compareWithExact(
          plane,
          [
            [1, 0, 0, 1],
            [1, 2],
          ],
          0.05,
        ),
      'basis.1',
    ],
    ['NaN', () => compareWithExact(plane, [[1, 0, Number.NaN, 1]], 0.05), 'basis.0.2'],
    ['a negative tolerance', () => compareWithExact(plane, [], -1), 'tolerance'],
    [
      'a complex subspace',
      () =>
        compareWithExact(basisFromRows(2, [sparseRow([fromInteger(1), rootOfUnity(4, 1)])]), [[1, 0]], 0.05),
      'representation',
    ],
  ])('%s is refused', (_, compare, path) => {
    try {
      compare();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect((error as DomainError).code).toBe('BAD_INPUT');
      expect((error as DomainError).details.path?.join('.')).toBe(path);
      return;
    }
    throw new Error('expected a refusal');
  });
});

describe('what is missing, and what is in excess', () => {
  const [h, line] = [Math.SQRT1_2, (angle: number) => [Math.cos(angle), Math.sin(angle)]];
  const axes = basis([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
  ]);

  test.each<[string, number[][], [number, number][], number[][]]>([
    [
      'nothing of either',
      [
        [1, 1, 0, 0],
        [1, -1, 0, 0],
      ],
      [],
      [],
    ],
    [
      'nothing found',
      [],
      [
        [0, Math.PI / 2],
        [1, Math.PI / 2],
      ],
      [],
    ],
    ['one axis', [[2, 0, 0, 0]], [[1, Math.PI / 2]], []],
    [
      'the diagonal misses both axes by 45 degrees',
      [[1, 1, 0, 0]],
      [
        [0, Math.PI / 4],
        [1, Math.PI / 4],
      ],
      [],
    ],
    [
      'a direction more',
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 0, 3],
      ],
      [],
      [[0, 0, 0, 1]],
    ],
    [
      'a direction more, mixed with a right one',
      [
        [1, 0, 0, 0],
        [1, 1, 1, 0],
        [0, 1, 0, 0],
      ],
      [],
      [[0, 0, 1, 0]],
    ],
    [
      'another for one',
      [
        [1, 0, 0, 0],
        [0, 0, -1, -1],
      ],
      [[1, Math.PI / 2]],
      [[0, 0, h, h]],
    ],
    [
      'one tilted by 0.3',
      [
        [1, 0, 0, 0],
        [0, ...line(0.3), 0],
      ],
      [[1, 0.3]],
      [[0, ...line(0.3), 0]],
    ],
    [
      'one tilted within the tolerance',
      [
        [1, 0, 0, 0],
        [0, ...line(0.04), 0],
      ],
      [],
      [],
    ],
    [
      'the farthest first',
      [
        [...line(0.3).slice(0, 1), 0, Math.sin(0.3), 0],
        [0, Math.cos(0.2), 0, Math.sin(0.2)],
      ],
      [
        [0, 0.3],
        [1, 0.2],
      ],
      [
        [Math.cos(0.3), 0, Math.sin(0.3), 0],
        [0, Math.cos(0.2), 0, Math.sin(0.2)],
      ],
    ],
  ])('%s', (_, found, missing, excess) => {
    const comparison = compareWithExact(axes, found, 0.05);
    expect(comparison.missing.map(({ index }) => index)).toEqual(missing.map(([index]) => index));
    comparison.missing.forEach(({ angle }, k) => {
      expect(angle).toBeCloseTo(missing[k][1], 12);
    });
    expect(comparison.excess).toHaveLength(excess.length);
    comparison.excess.forEach((row, k) => {
      row.forEach((x, j) => {
        expect(x).toBeCloseTo(excess[k][j], 12);
      });
    });
    expect(comparison.angleErrors).toBeNull();
  });

  test('of {0} is all that was found', () => {
    const { missing, excess } = compareWithExact(basis([], 3), [[0, -2, 0]], 0.05);
    expect(missing).toEqual([]);
    expect(excess).toEqual([[0, 1, 0].map(x => expect.closeTo(x, 12))]);
  });

  test('basis vectors that nearly agree are held each, though their difference is not', () => {
    const near = basisFromRows(3, [
      sparseRow([fromInteger(1), fromInteger(0), fromInteger(1000)]),
      sparseRow([fromInteger(0), fromInteger(1), fromInteger(1000)]),
    ]);
    const comparison = compareWithExact(near, [[0, 0, 1]], 0.05);
    expect(comparison).toMatchObject({ relation: 'FOUND_INSIDE_EXACT', missing: [] });
  });
});

test.each<[number, number, number[], string]>([
  [2, 2, [0, 0.1], 'EQUAL'],
  [2, 2, [0, 0.3], 'OVERLAPPING'],
  [2, 2, [0.3, 0.3], 'DISJOINT'],
  [3, 1, [0.1], 'FOUND_INSIDE_EXACT'],
  [3, 2, [0.1, 0.3], 'OVERLAPPING'],
  [1, 3, [0.1], 'EXACT_INSIDE_FOUND'],
  [1, 3, [0.3], 'DISJOINT'],
  [0, 0, [], 'EQUAL'],
  [2, 0, [], 'FOUND_INSIDE_EXACT'],
  [0, 2, [], 'EXACT_INSIDE_FOUND'],
])('e = %i, f = %i, angles %j: %s', (e, f, angles, relation) => {
  expect(relationOf(e, f, angles, 0.2)).toBe(relation);
});
