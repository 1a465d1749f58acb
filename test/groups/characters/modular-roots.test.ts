import { expect, test } from '@jest/globals';
import { leftEigenspaces } from '../../../src/groups/characters/modular-eigenspaces.js';
import { rootsModulo } from '../../../src/groups/characters/modular-roots.js';
import { reduceRows, timesMatrix } from '../../../src/groups/characters/modular-rows.js';

test.each<[number, number[]]>([
  [3, [1, 0, 1]],
  [5, [1, 0, 1]],
  [7, [6, 0, 0, 1]],
  [31, [0, 1]],
  [31, [5]],
  [97, [1, 2, 3, 4, 5, 6, 7]],
  [101, [1, 0, 0, 0, 0, 100]],
  [103, [4, 99, 1]],
])('modulo %i the roots of %j are those that trial finds', (p, f) => {
  const value = (x: number): number => f.reduceRight((sum, c) => (sum * x + c) % p, 0);
  expect(rootsModulo(f, p)).toEqual(Array.from({ length: p }, (_, x) => x).filter(x => value(x) === 0));
});

test('all residues are roots of x^p - x, a product of linear factors', () => {
  const p = 61;
  const f = new Array<number>(p + 1)
    .fill(0)
    .with(p, 1)
    .with(1, p - 1);
  expect(rootsModulo(f, p)).toEqual(Array.from({ length: p }, (_, x) => x));
});

test('eigenspaces of a matrix with eigenvalues of multiplicity: rows c with c A = lambda c, which span all', () => {
  const p = 1009;
  // conjugate of diag(5, 5, 5, 9, 9, 1000) by a unipotent matrix
  const upper = Array.from({ length: 6 }, (_, i) =>
    Int32Array.from({ length: 6 }, (__, j) => (j > i ? i + 2 * j : j === i ? 1 : 0)),
  );
  const diagonal = [5, 5, 5, 9, 9, 1000].map((x, i) => new Int32Array(6).fill(0).with(i, x));
  // A = U^-1 D U solves U A = D U; rows of U are left eigenvectors
  const inverse = invertUnipotent(upper, p);
  const matrix = inverse.map(row => timesMatrix(timesMatrix(row, diagonal, p), upper, p));
  const spaces = leftEigenspaces(matrix, p);
  expect(spaces.map(space => space.length)).toEqual([3, 2, 1]);
  [5, 9, 1000].forEach((lambda, k) => {
    for (const c of spaces[k])
      expect([...timesMatrix(c, matrix, p)]).toEqual([...c.map(x => (x * lambda) % p)]);
  });
  expect(reduceRows(spaces.flat(), p).rows.length).toBe(6);
});

/** By back substitution. */
function invertUnipotent(upper: readonly Int32Array[], p: number): Int32Array[] {
  const size = upper.length;
  const inverse: Int32Array[] = new Array(size);
  for (let i = size - 1; i >= 0; i--) {
    inverse[i] = new Int32Array(size).fill(0).with(i, 1);
    for (let j = i + 1; j < size; j++) {
      inverse[i] = inverse[i].map((x, k) => (((x - upper[i][j] * inverse[j][k]) % p) + p) % p);
    }
  }
  return inverse;
}
