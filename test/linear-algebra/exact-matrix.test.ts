import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cyclotomic, cyclotomics, fromInteger, rootOfUnity } from '../../src/exact/cyclotomic.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { holdMatrixLaws, type MatrixAlgebra } from '../laws/matrix-laws.js';
import { entriesOf } from './arbitraries.js';

function matricesOfSize(n: number): MatrixAlgebra<Cyclotomic, ExactMatrix> {
  return {
    name: `the exact ${n} x ${n} matrices`,
    field: cyclotomics,
    identity: ExactMatrix.identity(n),
    multiply: (a, b) => a.multiply(b),
    transpose: a => a.transpose(),
    inverse: a => a.inverse(),
    determinant: a => a.determinant(),
    trace: a => a.trace(),
    equals: (a, b) => a.equals(b),
    key: a => a.key(),
  };
}

function matrices(size: number, conductor: number): fc.Arbitrary<ExactMatrix> {
  const row = fc.array(entriesOf(conductor, 3), { minLength: size, maxLength: size });
  return fc.array(row, { minLength: size, maxLength: size }).map(ExactMatrix.fromRows);
}

describe('the laws of matrices', () => {
  it.each([
    [0, 1],
    [1, 5],
    [2, 1],
    [2, 8],
    [3, 1],
    [3, 4],
  ])('hold for size %i over Q(zeta_%i)', (size, conductor) => {
    const sample = fc.tuple(matrices(size, conductor), matrices(size, conductor), matrices(size, conductor));
    fc.assert(
      fc.property(sample, triple => holdMatrixLaws(matricesOfSize(size), triple)),
      { numRuns: 15 },
    );
  });

  it('fail for the product entry by entry, and for a determinant without the sign of exchanges', () => {
    const sample = [
      ExactMatrix.fromIntegers([
        [0, 1],
        [1, 0],
      ]),
      ExactMatrix.fromIntegers([
        [1, 2],
        [3, 4],
      ]),
    ];
    const algebra = matricesOfSize(2);
    const entrywise = (a: ExactMatrix, b: ExactMatrix) =>
      ExactMatrix.generate(2, 2, (i, j) => cyclotomics.mul(a.at(i, j), b.at(i, j)));
    expect(() => holdMatrixLaws({ ...algebra, multiply: entrywise }, sample)).toThrow(
      'breaks the law: 1 a = a = a 1',
    );
    const permanent = (a: ExactMatrix) =>
      cyclotomics.add(cyclotomics.mul(a.at(0, 0), a.at(1, 1)), cyclotomics.mul(a.at(0, 1), a.at(1, 0)));
    expect(() => holdMatrixLaws({ ...algebra, determinant: permanent }, sample)).toThrow(
      'breaks the law: det (a b) = det a det b',
    );
  });
});

describe('an exact matrix', () => {
  const rotation = ExactMatrix.fromIntegers([
    [0, -1],
    [1, 0],
  ]);

  it('knows the signed permutation that it is', () => {
    expect(rotation.asMonomial()).toEqual({ image: Int32Array.of(1, 0), sign: Int8Array.of(1, -1) });
    expect(ExactMatrix.fromSigned(rotation.asMonomial()!).equals(rotation)).toBe(true);
    for (const rows of [
      [
        [1, 1],
        [0, 1],
      ],
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      [[1, 1]],
      [[1], [0]],
    ]) {
      expect(ExactMatrix.fromIntegers(rows).asMonomial()).toBeUndefined();
    }
    expect(ExactMatrix.fromRows([[rootOfUnity(4, 1)]]).asMonomial()).toBeUndefined();
  });

  it('gives its rows without zeros', () => {
    expect(rotation.row(0)).toEqual({ indices: [1], entries: [fromInteger(-1)] });
    expect(rotation.size).toBe(2);
  });

  it('refuses shapes that do not fit', () => {
    const wide = ExactMatrix.fromIntegers([[1, 2]]);
    expect(() => wide.multiply(wide)).toThrow('expected 2 rows');
    expect(() => wide.determinant()).toThrow('expected a square matrix');
    expect(() => wide.at(0, 2)).toThrow('expected a position');
    expect(() => ExactMatrix.fromIntegers([[1], [1, 2]])).toThrow('expected rows of 1 entries');
  });
});
