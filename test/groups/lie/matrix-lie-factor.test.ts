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

/** "0 1; -1 0": rows parted by semicolons, entries by spaces. */
function matrix(text: string): string[][] {
  return text.split(';').map(row => row.trim().split(' '));
}

function textOf(a: ExactMatrix): string[][] {
  return a.toRows().map(row => row.map(x => `${x.numerators[0]}/${x.denominator}`));
}

/** S A S^-1 as text, for integer matrices. */
function conjugated(s: ExactMatrix, a: ExactMatrix): string[][] {
  return textOf(s.multiply(a).multiply(s.inverse()));
}

const SKEW = ExactMatrix.fromIntegers([
  [1, 2, 0],
  [0, 3, 1],
  [1, 0, 1],
]);
const so3 = lie(orthogonalGroup('SO', 3)).algebra;
const boosts = lie(orthogonalGroup('SO+', 1, 2)).algebra;

interface Case {
  readonly name: string;
  readonly generators?: readonly string[];
  readonly algebra: readonly (string | string[][])[];
  readonly kind: LieFactor['kind'];
  /** Over R, and of the basis, where they differ. */
  readonly dimension: number | readonly [real: number, basis: number];
  readonly isAbelian?: boolean;
  readonly isComplex?: boolean;
  readonly signature?: readonly [number, number];
}

const QUARTER = '0 -1; 1 0';

const cases: readonly Case[] = [
  { name: 'so(3)', algebra: so3.map(textOf), kind: 'COMPACT_LIE', dimension: 3, signature: [3, 0] },
  {
    name: 'so(3) from two of its elements',
    algebra: so3.slice(0, 2).map(textOf),
    kind: 'COMPACT_LIE',
    dimension: 3,
    signature: [3, 0],
  },
  {
    name: 'so(3) in a skew basis',
    algebra: so3.map(a => conjugated(SKEW, a)),
    kind: 'COMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'so(1,2) in a skew basis',
    algebra: boosts.map(a => conjugated(SKEW, a)),
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'so(1,2) by rotations only: so(2)',
    algebra: boosts.slice(2).map(textOf),
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: true,
    signature: [3, 0],
  },
  {
    name: 'Heisenberg',
    algebra: ['0 1 0; 0 0 0; 0 0 0', '0 0 0; 0 0 1; 0 0 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'diagonal torus',
    algebra: ['1 0 0; 0 -1 0; 0 0 0', '0 0 0; 0 1 0; 0 0 -1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 2,
    isAbelian: true,
  },
  {
    name: 'scalings and the quarter turn',
    generators: [QUARTER],
    algebra: ['1 0; 0 1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'O(2) by a reflection',
    generators: ['1 0; 0 -1'],
    algebra: ['0 sqrt(2); -sqrt(2) 0'],
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: false,
    signature: [2, 0],
  },
  {
    name: 'an ellipse, turned and reflected',
    generators: ['1 0; 0 -1'],
    algebra: ['0 2; -1/2 0'],
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: false,
  },
  {
    name: 'turns of an ellipse and a stretching',
    generators: ['2 0; 0 2'],
    algebra: ['0 2; -1/2 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'two ellipses in one space',
    algebra: ['0 2 0 0; -1/2 0 0 0; 0 0 0 0; 0 0 0 0', '0 0 0 0; 0 0 0 0; 0 0 0 3; 0 0 -1 0'],
    kind: 'COMPACT_LIE',
    dimension: 2,
    isAbelian: true,
  },
  {
    name: 'a spiral',
    algebra: ['1 -3; 3 1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'a turn that drifts: imaginary eigenvalues, not diagonalisable',
    algebra: ['0 -1 1 0; 1 0 0 1; 0 0 0 -1; 0 0 1 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'su(2)',
    algebra: ['i 0; 0 -i', '0 1; -1 0', '0 i; i 0'],
    kind: 'COMPACT_LIE',
    dimension: 3,
    isComplex: true,
  },
  {
    name: 'u(1) on C with a generator of the component',
    generators: ['E(3)'],
    algebra: ['i'],
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: true,
    isComplex: true,
  },
  {
    name: 'sl(2,C) as a real algebra',
    algebra: ['i 0; 0 -i', '0 1; 0 0', '0 0; 1 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: [6, 3],
    isComplex: true,
  },
  {
    name: 'gl(3) with repetitions and zeros',
    algebra: [
      '0 0 0; 0 0 0; 0 0 0',
      ...generalLinearGroup(3).algebra.map(textOf),
      '1 0 0; 0 0 0; 0 0 0',
      '0 1 0; 0 0 0; 0 0 0',
    ],
    kind: 'NONCOMPACT_LIE',
    dimension: 9,
  },
  {
    name: 'sl(5) from the positive and the negative root vectors in general position',
    algebra: [
      '0 1 0 0 0; 0 0 2 0 0; 0 0 0 3 0; 0 0 0 0 5; 0 0 0 0 0',
      '0 0 0 0 0; 1 0 0 0 0; 0 7 0 0 0; 0 0 1 0 0; 0 0 0 1 0',
    ],
    kind: 'NONCOMPACT_LIE',
    dimension: 24,
  },
];

const texts = (matrices: Case['algebra']): MatrixText[] =>
  matrices.map(of => (typeof of === 'string' ? matrix(of) : of));

function factorOf({ generators = [], algebra }: Pick<Case, 'generators' | 'algebra'>): LieFactor {
  return lie(matrixLieFactor(texts(generators), texts(algebra)));
}

describe('Lie groups by matrices', () => {
  test.each(cases)('$name', row => {
    const group = factorOf(row);
    const [real, basis] = typeof row.dimension === 'number' ? [row.dimension, row.dimension] : row.dimension;
    expect(group).toMatchObject({
      kind: row.kind,
      lieDimension: real,
      isAbelian: row.isAbelian ?? false,
      isComplex: row.isComplex ?? false,
      cosets: undefined,
    });
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
