import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { directProduct } from '../../../src/groups/direct-product.js';
import { generatedAlgebra } from '../../../src/groups/lie/generated-algebra.js';
import { generalLinearGroup } from '../../../src/groups/lie/linear-groups.js';
import { matrixLieFactor } from '../../../src/groups/lie/matrix-lie-factor.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import type { MatrixText } from '../../../src/groups/square-matrix.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';
import { Subspace } from '../../../src/linear-algebra/subspace.js';
import { holdLieLaws } from '../../laws/lie-laws.js';
import { lie } from './classical-rows.js';

import { type MatrixRow, matrix, matrixRows, QUARTER, so3, textOf } from './matrix-rows.js';

const texts = (matrices: MatrixRow['algebra']): MatrixText[] =>
  matrices.map(of => (typeof of === 'string' ? matrix(of) : of));

function factorOf({ generators = [], algebra }: Pick<MatrixRow, 'generators' | 'algebra'>): LieFactor {
  return lie(matrixLieFactor(texts(generators), texts(algebra)));
}

describe('Lie groups by matrices', () => {
  test.each(matrixRows)('$name', row => {
    const group = factorOf(row);
    const [real, basis] = typeof row.dimension === 'number' ? [row.dimension, row.dimension] : row.dimension;
    expect(group).toMatchObject({
      kind: row.kind,
      lieDimension: real,
      isAbelian: row.isAbelian ?? false,
      isComplex: row.isComplex ?? false,
    });
    const { compactForm } = group;
    expect(compactForm && `${compactForm.letter}(${compactForm.n})`).toBe(row.form);
    expect(group.cosets === undefined).toBe((row.form ?? row.cosets) === undefined);
    expect(group.algebra).toHaveLength(basis);
    expect(group.info.signature).toEqual(row.signature);
    holdLieLaws(group);
    expect(directProduct([group]).kind).toBe(row.kind);
  });

  test.each<[string, LieFactor]>([
    ['so(3)', lie(orthogonalGroup('SO', 3))],
    ['so(2,3)', lie(orthogonalGroup('SO+', 2, 3))],
    ['gl(4)', generalLinearGroup(4)],
  ])('the basis of %s gives itself back', (_, classical) => {
    const group = factorOf({ algebra: classical.algebra.map(textOf) });
    expect(group.algebra.map(a => a.key())).toEqual(classical.algebra.map(a => a.key()));
  });

  test('the closure of two elements spans the whole of so(6)', () => {
    const [first, ...rest] = lie(orthogonalGroup('SO', 6)).algebra;
    const cycle = rest.reduce((sum, a, k) => (k % 5 === 4 ? sum.add(a) : sum), rest[4]);
    const span = (matrices: readonly ExactMatrix[]) =>
      Subspace.spannedBy(
        36,
        matrices.map(a => sparseRow(a.toRows().flat())),
      );
    const group = factorOf({ algebra: [textOf(first), textOf(cycle), ...rest.slice(0, 4).map(textOf)] });
    expect(span(group.algebra).equals(span([first, ...rest]))).toBe(true);
  });

  test('names are readable, keys complete', () => {
    const short = factorOf({ generators: ['1 0; 0 -1'], algebra: [QUARTER] });
    expect(short.info.name).toBe('<[[1, 0], [0, -1]]> and exp <[[0, -1], [1, 0]]> of size 2');
    expect(short.key).toBe(short.info.name);
    const long = factorOf({ generators: ['-1 0 0; 0 1 0; 0 0 1'], algebra: so3.map(textOf) });
    expect(long.info.name).toBe('<1 generator and a Lie algebra of dimension 3> of size 3');
    expect(long.key).toContain('exp <[[0, 1, 0], [-1, 0, 0], [0, 0, 0]], [[');
  });

  test('an algebra that is 0 leaves a finite group', () => {
    const group = directProduct([matrixLieFactor([matrix(QUARTER)], [matrix('0 0; 0 0')])]);
    expect(group).toMatchObject({ kind: 'FINITE', order: 4n });
    expect(directProduct([matrixLieFactor([matrix(QUARTER)], [])])).toMatchObject({ order: 4n });
  });
});

describe('refused', () => {
  const big = Array.from({ length: 25 }, () => new Array<string>(25).fill('1'));
  test.each<[string, MatrixText[], MatrixText[], (string | number)[], string, RegExp]>([
    ['nothing at all', [], [], ['generators'], 'BAD_INPUT', /Give at least one matrix/],
    ['0 alone', [], [matrix('0')], ['generators'], 'BAD_INPUT', /Lie algebra is 0 .* Use Trivial/],
    [
      'sizes that differ',
      [matrix(QUARTER)],
      [matrix('1')],
      ['lieAlgebra', 0],
      'BAD_INPUT',
      /All matrices need the same size; the first has 2 rows, this one 1/,
    ],
    [
      'a row too short',
      [],
      [matrix(QUARTER), matrix('1 0; 0')],
      ['lieAlgebra', 1, 1],
      'BAD_INPUT',
      /not square: row 2 of 2 has 1 entry/,
    ],
    ['an entry that is no number', [], [matrix('x')], ['lieAlgebra', 0, 0, 0], 'BAD_INPUT', /x/],
    [
      'a singular generator',
      [matrix('1 0; 0 0')],
      [matrix(QUARTER)],
      ['generators', 0],
      'BAD_INPUT',
      /not invertible/,
    ],
    [
      'a generator that moves the algebra',
      [matrix(QUARTER), matrix('1 1; 0 1')],
      [matrix(QUARTER)],
      ['generators', 1],
      'BAD_INPUT',
      /h A h\^-1 leaves it for its matrix A number 1/,
    ],
    [
      'large matrices',
      [],
      [big],
      ['lieAlgebra', 0],
      'TOO_LARGE',
      /size of the matrices is 25; the limit is 24/,
    ],
  ])('%s', (_, generators, algebra, path, code, message) => {
    const refused = () => matrixLieFactor(generators, algebra);
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(message);
    expect(refused).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ path }) }));
  });

  test('an algebra whose closure is too much work', () => {
    const dense = (seed: number) =>
      ExactMatrix.fromIntegers(
        Array.from({ length: 5 }, (_, i) =>
          Array.from({ length: 5 }, (_, j) => ((i + 2) * (j + seed) * 7919 + seed * i * i) % 101),
        ),
      );
    const given = [dense(3), dense(5)];
    expect(generatedAlgebra(given, false).dimension).toBe(25);
    expect(() => generatedAlgebra(given, false, 1000)).toThrow(
      expect.objectContaining({
        code: 'TOO_LARGE',
        message: expect.stringContaining('Give a sparser basis'),
      }),
    );
  });
});
