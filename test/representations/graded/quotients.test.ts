import { describe, expect, it } from '@jest/globals';
import { type Cyclotomic, cyclotomics, fromInteger } from '../../../src/exact/cyclotomic.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../../../src/linear-algebra/linear-operator.js';
import {
  alternatingDerivative,
  alternatingImage,
} from '../../../src/representations/graded/alternating-power.js';
import { ExteriorAlgebra } from '../../../src/representations/graded/exterior-algebra.js';
import type { GradedAlgebra } from '../../../src/representations/graded/graded-algebra.js';
import { HarmonicAlgebra } from '../../../src/representations/graded/harmonic-algebra.js';
import {
  harmonicDerivative,
  harmonicImage,
  symmetricDerivative,
  symmetricImage,
} from '../../../src/representations/graded/powers.js';
import { SymmetricAlgebra } from '../../../src/representations/graded/symmetric-algebra.js';
import { matrixOperator, tensorOfOperators } from '../../../src/representations/operators.js';
import { tensorDerivative } from '../../../src/representations/tensor-derivative.js';
import { denseMatrix } from '../../laws/representation-laws.js';

/**
 * The products of generators make every graded algebra a quotient of the tensor algebra. The quotient map Q, read off
 * the products of monomials with generators, intertwines: Q (g tensor .. tensor g) = g_k Q.
 */
function quotient(algebra: GradedAlgebra, k: number): ExactMatrix {
  const n = algebra.trie.generators;
  const columns = Array.from({ length: n ** k }, (_, word) => {
    let sum = new Map([[0, 1]]);
    for (let d = 0; d < k; d++) {
      const letter = Math.floor(word / n ** (k - 1 - d)) % n;
      const next = new Map<number, number>();
      for (const [m, c] of sum) {
        for (const { index, coefficient } of algebra.product(d, m, letter)) {
          next.set(index, (next.get(index) ?? 0) + c * coefficient);
        }
      }
      sum = next;
    }
    return sum;
  });
  return ExactMatrix.generate(algebra.trie.size(k), n ** k, (i, j) => fromInteger(columns[j]!.get(i) ?? 0));
}

const matrices: Record<string, ExactMatrix> = {
  'a plane matrix': ExactMatrix.fromIntegers([
    [2, -3],
    [1, 5],
  ]),
  'a sparse matrix': ExactMatrix.fromIntegers([
    [0, 2, 0],
    [1, 0, -1],
    [0, 0, 3],
  ]),
  'a dense matrix': ExactMatrix.fromIntegers([
    [1, 2, -1, 3],
    [0, 1, 4, -2],
    [5, 0, 1, 1],
    [2, -2, 1, 7],
  ]),
  'a signed permutation': ExactMatrix.fromIntegers([
    [0, -1, 0],
    [0, 0, 1],
    [-1, 0, 0],
  ]),
};
const cases = Object.keys(matrices).flatMap(name => [1, 2, 3, 4].map(k => [name, k] as const));

describe('powers of an operator are quotients of its tensor powers', () => {
  it.each(cases)('%s, degree %i', (name, k) => {
    const g = matrixOperator(matrices[name]!);
    const tensor = power(g, k);
    const dual = () => matrixOperator(matrices[name]!.inverse().transpose());
    holds(quotient(new SymmetricAlgebra(g.size, k), k), tensor, symmetricImage(k, g, false));
    holds(quotient(new ExteriorAlgebra(g.size, k), k), tensor, alternatingImage(k, g, dual));
    const a = rowsOnly(matrices[name]!);
    const leibniz = tensorDerivative([{ of: a, power: k }]);
    const minus = () => rowsOnly(matrices[name]!.transpose().scale(fromInteger(-1)));
    holds(quotient(new SymmetricAlgebra(g.size, k), k), leibniz, symmetricDerivative(k, a, false));
    holds(quotient(new ExteriorAlgebra(g.size, k), k), leibniz, alternatingDerivative(k, a, minus));
  });

  it.each([1, 2, 3, 4, 5])('orthogonal matrices and antisymmetric ones modulo the form, degree %i', k => {
    const turn = rational(
      [
        [1, -2, 2],
        [2, -1, -2],
        [2, 2, 1],
      ],
      3,
    );
    const boost = rational(
      [
        [5, 0, 3],
        [0, 4, 0],
        [3, 0, 5],
      ],
      4,
    );
    const signed = ExactMatrix.fromIntegers([
      [0, -1, 0],
      [0, 0, 1],
      [-1, 0, 0],
    ]);
    for (const [g, signs] of [
      [turn, [1, 1, 1]],
      [boost, [1, 1, -1]],
      [signed, [1, 1, 1]],
    ] as const) {
      const q = quotient(new HarmonicAlgebra(signs, k), k);
      holds(q, power(matrixOperator(g), k), harmonicImage(signs, k, matrixOperator(g), false));
    }
    const algebra = [
      [
        [0, 2, -1],
        [-2, 0, 3],
        [1, -3, 0],
      ],
      [
        [0, 2, 1],
        [-2, 0, 3],
        [1, 3, 0],
      ],
    ].map(rows => rowsOnly(ExactMatrix.fromIntegers(rows)));
    [
      [1, 1, 1],
      [1, 1, -1],
    ].forEach((signs, i) => {
      const q = quotient(new HarmonicAlgebra(signs, k), k);
      holds(
        q,
        tensorDerivative([{ of: algebra[i]!, power: k }]),
        harmonicDerivative(signs, k, algebra[i]!, false),
      );
    });
  });

  it.each(cases)('duals are inverse transposes: %s, degree %i', (name, k) => {
    const g = matrices[name]!;
    const back = g.inverse();
    const dual = matrixOperator(back.transpose());
    expectEqual(
      denseMatrix(symmetricImage(k, dual, true)),
      denseMatrix(symmetricImage(k, matrixOperator(back), false)).transpose(),
    );
    const a = rowsOnly(g);
    const minus = rowsOnly(g.transpose().scale(fromInteger(-1)));
    expectEqual(
      denseMatrix(symmetricDerivative(k, minus, true)),
      denseMatrix(symmetricDerivative(k, a, false))
        .transpose()
        .scale(fromInteger(-1)),
    );
  });
});

function power(g: LinearOperator, k: number): LinearOperator {
  return tensorOfOperators(Array.from({ length: k }, () => g));
}

/** The operator without its signed permutation, as derivations have none. */
function rowsOnly(matrix: ExactMatrix): LinearOperator {
  return { size: matrix.rows, row: i => matrix.row(i) };
}

function rational(rows: number[][], denominator: number): ExactMatrix {
  return ExactMatrix.fromIntegers(rows).scale(cyclotomics.inv(fromInteger(denominator)));
}

function holds(q: ExactMatrix, above: LinearOperator, below: LinearOperator): void {
  expect(below.size).toBe(q.rows);
  if (q.rows > 0) expectEqual(q.multiply(denseMatrix(above)), denseMatrix(below).multiply(q));
}

function expectEqual(a: ExactMatrix, b: ExactMatrix): void {
  expect(show(a)).toEqual(show(b));
}

function show(m: ExactMatrix): Cyclotomic[][] {
  return m.toRows();
}
