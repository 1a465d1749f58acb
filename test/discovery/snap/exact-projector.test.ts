import { describe, expect, test } from '@jest/globals';
import { projectorWork, verifyProjector } from '../../../src/discovery/snap/exact-projector.js';
import { fromInteger, fromRational } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { orthogonalProjection } from '../../../src/linear-algebra/orthogonal-projection.js';
import { basisFromRows } from '../../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';

const matrix = (rows: [number, number][][]) =>
  ExactMatrix.fromRows(rows.map(row => row.map(([n, d]) => fromRational(rational(n, d)))));

const basis = (rows: number[][]) =>
  basisFromRows(
    rows[0].length,
    rows.map(row => sparseRow(row.map(x => fromInteger(x)))),
  );

describe('verifyProjector', () => {
  test.each([
    [[[1, 1]], 2n],
    [[[1, 2, 2]], 9n],
    [
      [
        [1, 0, 0, 1],
        [0, 1, 1, 0],
      ],
      2n,
    ],
    [
      [
        [1, 0, 1],
        [0, 1, 1],
      ],
      3n,
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      1n,
    ],
  ])('finds the denominator of the projector on %j', (rows, denominator) => {
    expect(verifyProjector(orthogonalProjection(basis(rows)), rows.length)).toBe(denominator);
  });

  test.each<[string, [number, number][][], number, string]>([
    [
      'oblique',
      [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [0, 1],
          [0, 1],
        ],
      ],
      1,
      'symmetric',
    ],
    [
      'no projector',
      [
        [
          [1, 2],
          [1, 3],
        ],
        [
          [1, 3],
          [1, 2],
        ],
      ],
      1,
      'P^2 = P',
    ],
    [
      'no projector where its square has more entries',
      [
        [
          [0, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [0, 1],
        ],
      ],
      0,
      'P^2 = P',
    ],
    [
      'of another dimension',
      [
        [
          [1, 2],
          [1, 2],
        ],
        [
          [1, 2],
          [1, 2],
        ],
      ],
      2,
      'trace 2',
    ],
  ])('throws on a matrix that is %s', (_, rows, dimension, message) => {
    expect(() => verifyProjector(matrix(rows), dimension)).toThrow(message);
  });
});

test.each([
  ['each row alone', ['11000', '00111'], 4 + 9],
  ['two of three', ['10010', '01010', '00101'], 16 + 4],
  ['through others', ['10010', '01001', '00111'], 49],
])('the work of a projector counts rows that columns join together: %s', (_, rows, work) => {
  expect(projectorWork(basis(rows.map(row => Array.from(row, Number))))).toBe(work);
});
