import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conjugate, cyclotomics, fromInteger, fromRational } from '../../src/exact/cyclotomic.js';
import { rational } from '../../src/exact/rational.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { orthogonalProjection } from '../../src/linear-algebra/orthogonal-projection.js';
import { basisFromRows, basisRows, type SparseBasis } from '../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../src/linear-algebra/sparse-row.js';
import { entriesOf, sparseRows } from './arbitraries.js';

const { zero, equals } = cyclotomics;

/** Whether P is the orthogonal projection on the span: P = P^* = P^2, P b = b for all rows b, trace P = dimension. */
function isProjectionOn(basis: SparseBasis, p: ExactMatrix): boolean {
  const n = basis.ambient;
  const adjoint = ExactMatrix.generate(n, n, (i, j) => conjugate(p.at(j, i)));
  const rows = basisRows(basis);
  const columns = ExactMatrix.generate(n, rows.length, (i, k) => {
    const at = rows[k]!.indices.indexOf(i);
    return at < 0 ? zero : rows[k]!.entries[at]!;
  });
  return (
    p.equals(adjoint) &&
    p.multiply(p).equals(p) &&
    p.multiply(columns).equals(columns) &&
    equals(p.trace(), fromInteger(rows.length))
  );
}

describe('orthogonalProjection', () => {
  test.each([1, 4, 5])('is the orthogonal projection on the span, over Q(zeta_%i)', conductor => {
    const rows = fc.array(sparseRows(entriesOf(conductor, 2), 4), { maxLength: 3 });
    fc.assert(
      fc.property(rows, spanning => {
        const basis = basisFromRows(4, spanning);
        expect(isProjectionOn(basis, orthogonalProjection(basis))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('on rows that are not orthogonal: (1, 0, 1) and (0, 1, 1)', () => {
    const basis = basisFromRows(
      3,
      [
        [1, 0, 1],
        [0, 1, 1],
      ].map(row => sparseRow(row.map(fromInteger))),
    );
    const third = (numerator: bigint) => fromRational(rational(numerator, 3n));
    const expected = [
      [2n, -1n, 1n],
      [-1n, 2n, 1n],
      [1n, 1n, 2n],
    ];
    const p = orthogonalProjection(basis);
    expect(p.equals(ExactMatrix.fromRows(expected.map(row => row.map(third))))).toBe(true);
    // The laws tell it from a projection along another complement.
    const oblique = ExactMatrix.fromIntegers([
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
    ]);
    expect(isProjectionOn(basis, oblique)).toBe(false);
  });

  test('on {0} and on all of the space', () => {
    expect(
      orthogonalProjection(basisFromRows(2, [])).equals(
        ExactMatrix.fromIntegers([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBe(true);
    const all = basisFromRows(2, [sparseRow([1, 2].map(fromInteger)), sparseRow([1, 3].map(fromInteger))]);
    expect(orthogonalProjection(all).isIdentity()).toBe(true);
  });
});
