import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cyclotomics,
  fromInteger,
  fromRational,
  rootOfUnity,
  squareRoot,
} from '../../src/exact/cyclotomic.js';
import { rational } from '../../src/exact/rational.js';
import { annihilates } from '../../src/linear-algebra/annihilation.js';
import { compressRows } from '../../src/linear-algebra/compressed-rows.js';
import { fractionFreeEchelon, plainKernel } from '../../src/linear-algebra/fraction-free.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import type { LinearSystem } from '../../src/linear-algebra/linear-system.js';
import { rankModulo } from '../../src/linear-algebra/modular-rank.js';
import { basisDimension, basisRows } from '../../src/linear-algebra/sparse-basis.js';
import { dotProduct, sparseRow } from '../../src/linear-algebra/sparse-row.js';
import { entriesOf, linearSystems } from './arbitraries.js';

const PRIME = 67108859;
const { add, mul } = cyclotomics;
const integer = fromInteger;

function system(rows: (number | bigint)[][], columns = rows[0]?.length ?? 0): LinearSystem {
  const sparse = rows.map(row => sparseRow(row.map(integer)));
  return { columns, rows: () => sparse };
}

/** The same answer on both roads, as data; and what any kernel must satisfy. */
function expectBothRoads(s: LinearSystem): void {
  const found = kernel(s);
  expect(found).toEqual(plainKernel(s));
  for (const row of s.rows()) {
    for (const vector of basisRows(found)) {
      expect(dotProduct(row, vector)).toEqual(cyclotomics.zero);
    }
  }
}

describe('the kernel', () => {
  it.each<[string, LinearSystem, number]>([
    ['0 x 0', system([]), 0],
    ['no equations', system([], 3), 3],
    [
      'zero equations',
      system([
        [0, 0, 0],
        [0, 0, 0],
      ]),
      3,
    ],
    ['one unknown', system([[5]]), 0],
    [
      'the identity',
      system([
        [1, 0],
        [0, 1],
      ]),
      0,
    ],
    ['x + y = 0', system([[1, 1]]), 1],
    [
      'repeated rows',
      system([
        [1, 2, 3],
        [2, 4, 6],
        [1, 2, 3],
      ]),
      2,
    ],
    [
      'more rows than columns',
      system([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
      0,
    ],
    ['a column of zeros', system([[1, 0, 2]]), 2],
    [
      'a rank that drops modulo the first prime',
      system([
        [PRIME, 1],
        [0, 1],
      ]),
      0,
    ],
    [
      'a pivot that moves modulo the first prime',
      system([
        [1, 1, PRIME],
        [0, 0, PRIME],
      ]),
      1,
    ],
    [
      'an entry that vanishes modulo the first prime',
      system([
        [PRIME, 1, 0],
        [0, 0, 1],
      ]),
      1,
    ],
    [
      'Hilbert-like large entries',
      system([
        [10n ** 40n, 3n ** 70n, 1],
        [7n ** 50n, 1, 2n ** 200n],
      ]),
      1,
    ],
  ])('of %s has its dimension, on both roads', (_, s, dimension) => {
    expect(basisDimension(kernel(s))).toBe(dimension);
    expectBothRoads(s);
  });

  it('leads with free unknowns: x = (-2, 1) t for x + 2 y = 0 in reduced form', () => {
    const found = kernel(system([[1, 2]]));
    expect(basisRows(found)).toEqual([
      { indices: [0, 1], entries: [integer(1), fromRational(rational(-1, 2))] },
    ]);
  });

  it('passes over primes that divide a denominator', () => {
    const row = sparseRow([fromRational(rational(1, PRIME)), integer(1)]);
    expectBothRoads({ columns: 2, rows: () => [row] });
  });

  it('finds irrational vectors of rational dimension', () => {
    // the eigenvectors of a rotation by a quarter turn, and of [[0, 2], [1, 0]]
    const i = rootOfUnity(4, 1);
    expectBothRoads({ columns: 2, rows: () => [sparseRow([i, integer(1)]), sparseRow([integer(-1), i])] });
    const root = squareRoot(2n);
    const rows = [sparseRow([root, integer(-2)]), sparseRow([integer(-1), root])];
    expectBothRoads({ columns: 2, rows: () => rows });
    expect(basisDimension(kernel({ columns: 2, rows: () => rows }))).toBe(1);
  });

  it('finds rational vectors of irrational systems', () => {
    // zeta x = zeta y for all zeta
    const rows = [3, 5, 8].map(n => sparseRow([rootOfUnity(n, 1), cyclotomics.neg(rootOfUnity(n, 1))]));
    const found = kernel({ columns: 2, rows: () => rows });
    expect(basisRows(found)).toEqual([{ indices: [0, 1], entries: [integer(1), integer(1)] }]);
  });

  it('works at conductor 240', () => {
    const z = rootOfUnity(240, 1);
    const rows = [
      sparseRow([z, add(z, integer(1)), integer(0), mul(z, z)]),
      sparseRow([integer(2), integer(0), z, integer(1)]),
    ];
    expectBothRoads({ columns: 4, rows: () => rows });
  });

  it('agrees with fraction-free elimination on random rational systems', () => {
    fc.assert(fc.property(linearSystems(entriesOf(1), 8), expectBothRoads), { numRuns: 80 });
  });

  it('agrees where rows fill up, so that the arena of rows is packed and grows', () => {
    const row = fc
      .uniqueArray(fc.nat(39), { minLength: 3, maxLength: 6 })
      .map(indices =>
        sparseRow(Array.from({ length: 40 }, (_, j) => integer(indices.includes(j) ? 1 + (j % 3) : 0))),
      );
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 38 }), rows =>
        expectBothRoads({ columns: 40, rows: () => rows }),
      ),
      { numRuns: 10 },
    );
  });

  it('agrees where entries need many primes', () => {
    fc.assert(fc.property(linearSystems(entriesOf(1, 120), 4), expectBothRoads), { numRuns: 20 });
  });

  it.each([3, 4, 5, 8, 12, 24])('agrees with plain elimination on random systems over Q(zeta_%i)', n => {
    fc.assert(fc.property(linearSystems(entriesOf(n, 3), 4), expectBothRoads), { numRuns: 40 });
  });
});

describe('the exact check of a kernel', () => {
  it.each([
    ['small integers', [integer(1), integer(-1)], [integer(1), integer(1)], [integer(1), integer(2)]],
    [
      'large integers',
      [integer(10n ** 30n), integer(-1)],
      [integer(1), integer(10n ** 30n)],
      [integer(1), integer(10n ** 30n + 1n)],
    ],
    [
      'roots of unity',
      [rootOfUnity(5, 1), integer(-1)],
      [integer(1), rootOfUnity(5, 1)],
      [integer(1), rootOfUnity(5, 2)],
    ],
  ])('accepts the truth and refuses a wrong vector: %s', (_, row, right, wrong) => {
    const compressed = (entries: typeof row) => compressRows(2, [sparseRow(entries)]);
    expect(annihilates(compressed(row), compressed(right))).toBe(true);
    expect(annihilates(compressed(row), compressed(wrong))).toBe(false);
  });
});

describe('the rank modulo a prime', () => {
  it('is columns - nullity', () => {
    fc.assert(
      fc.property(linearSystems(entriesOf(1, 3), 9), s => {
        expect(rankModulo(s, PRIME)).toBe(s.columns - basisDimension(plainKernel(s)));
      }),
      { numRuns: 150 },
    );
  });

  it('of x_i = +-x_j counts the components without contradiction', () => {
    // a path of 20000 points, a cycle of signs with product -1 and one with product 1
    const [one, minus] = [integer(1), integer(-1)];
    const rows = Array.from({ length: 19_999 }, (_, i) => ({ indices: [i, i + 1], entries: [one, minus] }));
    const cycle = (start: number, last: typeof one) => [
      { indices: [start, start + 1], entries: [one, minus] },
      { indices: [start + 1, start + 2], entries: [one, minus] },
      { indices: [start, start + 2], entries: [one, last] },
    ];
    const s = { columns: 20_006, rows: () => [...rows, ...cycle(20_000, one), ...cycle(20_003, minus)] };
    expect(rankModulo(s, PRIME)).toBe(19_999 + 3 + 2);
    expect(basisDimension(kernel(s))).toBe(2);
  });
});

describe('fraction-free elimination', () => {
  it('has the determinant as its last pivot', () => {
    const matrix = [
      [2n, -1n, 0n],
      [-1n, 2n, -1n],
      [0n, -1n, 2n],
    ];
    expect(fractionFreeEchelon(matrix, 3)).toEqual({
      rows: [
        [4n, 0n, 0n],
        [0n, 4n, 0n],
        [0n, 0n, 4n],
      ],
      pivots: [0, 1, 2],
      diagonal: 4n,
    });
  });
});
