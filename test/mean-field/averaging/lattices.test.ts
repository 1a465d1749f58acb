import { describe, expect, test } from '@jest/globals';
import { parseExact } from '../../../src/exact/parser.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { circleFrequency } from '../../../src/mean-field/averaging/circle.js';
import { dualBasis, latticeBasis } from '../../../src/mean-field/averaging/weight-lattice.js';

/** Block diagonal rotations with the given rates. */
function rotations(rates: readonly string[]): ExactMatrix {
  const values = rates.map(rate => parseExact(rate));
  const zero = parseExact('0');
  return ExactMatrix.generate(2 * rates.length, 2 * rates.length, (i, j) => {
    if (i >> 1 !== j >> 1 || i === j) return zero;
    const rate = values[i >> 1];
    return i < j ? parseExact(`-(${rates[i >> 1]})`) : rate;
  });
}

describe('circles', () => {
  test.each<[string[], number]>([
    [['1'], 1],
    [['2'], 2],
    [['2', '4', '0'], 2],
    [['2', '3'], 1],
    [['1/2', '1/3'], 1 / 6],
    [['sqrt(2)', '3*sqrt(2)'], Math.SQRT2],
  ])('rotations with the rates %j have the frequency %d', (rates, frequency) => {
    expect(circleFrequency(rotations(rates))).toBeCloseTo(frequency, 14);
  });

  test.each([[['1', 'sqrt(2)']], [['1', '1000000/1000001']], [['1', '355/113', 'sqrt(3)']]])(
    'rotations with the rates %j are no circle, or none with small ratios',
    rates => {
      expect(circleFrequency(rotations(rates))).toBeUndefined();
    },
  );
});

describe('lattices', () => {
  test.each<[number[][], number[][]]>([
    [[[1], [-1], [0]], [[1]]],
    [[[2], [-4], [6]], [[2]]],
    [
      [
        [1, 0],
        [-1, 2],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      [
        [4, 1],
        [6, 1],
      ],
      [
        [2, 0],
        [0, 1],
      ],
    ],
  ])('of %j: the basis spans the same, with its dual', (vectors, expected) => {
    const basis = latticeBasis(vectors, vectors[0].length);
    const determinant = (rows: number[][]) => Math.abs(rows.reduce((product, row, i) => product * row[i], 1));
    expect(determinant(basis)).toBe(determinant(expected));
    const dual = dualBasis(basis);
    const dots = (a: number[], b: number[]) => a.reduce((sum, x, k) => sum + x * b[k], 0);
    expect(basis.map(row => dual.map(other => dots(row, other) || 0))).toEqual(
      basis.map((_, i) => basis.map((__, k) => (i === k ? 1 : 0))),
    );
    for (const vector of vectors)
      expect(dual.every(other => Number.isInteger(dots(vector, other)))).toBe(true);
  });
});
