import { describe, expect, test } from '@jest/globals';
import { snapSubspace } from '../../../src/discovery/snap/snap-subspace.js';
import { fromInteger, fromRational, squareRoot } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import {
  basisDimension,
  basisFromRows,
  equalBases,
  type SparseBasis,
} from '../../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { floatRows, perturbed, randomRows, rotated } from './found-subspaces.js';

const fixedBy = (group: GroupDescription, representation: string) =>
  fixedSubspace(parseGroup(group), parseRepresentation(representation)).basis;

const fixed = (name: string, representation: string) => fixedBy({ name }, representation);

const spanOf = (rows: (number | [number, number])[][]): SparseBasis =>
  basisFromRows(
    rows[0].length,
    rows.map(row =>
      sparseRow(row.map(x => fromRational(typeof x === 'number' ? rational(x) : rational(...x)))),
    ),
  );

/** I - 2 v v^T / |v|^2 for v = (1, 2, 2): a reflection with ninths. */
const householder = {
  matrices: {
    generators: [
      [
        ['7/9', '-4/9', '-4/9'],
        ['-4/9', '1/9', '-8/9'],
        ['-4/9', '-8/9', '1/9'],
      ],
    ],
  },
};

const square = { permutations: { degree: 4, generators: ['(1 2 3 4)', '(1 3)'] } };

/** A product of random transpositions, as one permutation's cycles. */
function randomCycles(degree: number, random: Random): string {
  const image = Array.from({ length: degree }, (_, i) => i);
  for (let i = degree - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [image[i], image[j]] = [image[j], image[i]];
  }
  const met = new Set<number>();
  let text = '';
  for (let i = 0; i < degree; i++) {
    const cycle: number[] = [];
    for (let j = i; !met.has(j); j = image[j]) {
      met.add(j);
      cycle.push(j + 1);
    }
    if (cycle.length > 1) text += `(${cycle.join(' ')})`;
  }
  return text || '()';
}

const errors = [1e-5, 1e-4, 1e-3, 4e-3, 1e-2];

/** An exact subspace, and the largest of the errors above at which each perturbation of it is snapped. */
const cases: [string, () => SparseBasis, number][] = [
  ['S(2) on V*V', () => fixed('S(2)', 'V*V'), 1e-2],
  ['S(3) on V*V', () => fixed('S(3)', 'V*V'), 1e-2],
  ['Z(3) on V*V', () => fixed('Z(3)', 'V*V'), 1e-2],
  ['Z(4) on V*V', () => fixed('Z(4)', 'V*V'), 1e-2],
  ['D(4), on four points', () => fixedBy(square, 'V*V'), 1e-2],
  ['D(4) of the plane', () => fixed('D(4)', 'V*V'), 4e-3],
  ['S(2) x S(2) on V*V', () => fixed('S(2) x S(2)', 'V*V'), 1e-2],
  ['B(2) on V*V', () => fixed('B(2)', 'V*V'), 4e-3],
  ['Q(8) on V*V', () => fixed('Q(8)', 'V*V'), 1e-2],
  ['Z(5) on V*V', () => fixed('Z(5)', 'V*V'), 1e-2],
  ['S(5) on V*V', () => fixed('S(5)', 'V*V'), 1e-2],
  ['Z(8) on V*V', () => fixed('Z(8)', 'V*V'), 1e-2],
  ['S(4) x Z(3) on V', () => fixed('S(4) x Z(3)', 'V'), 1e-2],
  ['A(7) on V + 1', () => fixed('A(7)', 'V+1'), 4e-3],
  ['SO(3) on Sym^2(V)', () => fixed('SO(3)', 'Sym^2(V)'), 1e-2],
  ['a reflection with ninths, on V*V', () => fixedBy(householder, 'V*V'), 1e-5],
  ['a reflection with ninths, on V', () => fixedBy(householder, 'V'), 1e-5],
  ['a line with sevenths', () => spanOf([[7, 3, -2, 5, 1]]), 1e-4],
  [
    'a plane with halves and thirds',
    () =>
      spanOf([
        [1, 0, [1, 2], [1, 3]],
        [0, 1, [-1, 2], [2, 3]],
      ]),
    1e-4,
  ],
];

describe('an exact subspace, perturbed,', () => {
  test.each(cases)('of %s is snapped to itself or refused', (_, exactly, enough) => {
    const exact = exactly();
    const rows = floatRows(exact);
    for (const error of errors) {
      for (let seed = 0; seed < 4; seed++) {
        const found = perturbed(rows, error, Random.fromSeed(seed).split(`${error}`));
        for (const known of [found.map(() => error), null]) {
          const snap = snapSubspace(found, exact.ambient, known);
          if (snap.kind === 'SNAPPED') {
            expect(snap.basis).toEqual(exact);
            expect(snap.largestAngle).toBeLessThan(4 * error * Math.sqrt(rows.length));
          } else {
            expect(snap.statement).toMatch(/samples|ROBUST/);
            expect(known === null || error > enough).toBe(true);
          }
        }
      }
    }
  });

  test('of random permutation groups on up to 8 points is snapped to itself or refused', () => {
    const random = Random.fromSeed(88);
    let snapped = 0;
    for (let k = 0; k < 40; k++) {
      const degree = 2 + (k % 7);
      const generators = [randomCycles(degree, random), randomCycles(degree, random)];
      const exact = fixedBy({ permutations: { degree, generators } }, 'V*V');
      const error = 10 ** (-2 - 3 * random.uniform());
      const found = perturbed(floatRows(exact), error, random);
      const snap = snapSubspace(
        found,
        exact.ambient,
        found.map(() => error),
      );
      if (snap.kind === 'REFUSED') continue;
      expect(snap.basis).toEqual(exact);
      snapped++;
    }
    expect(snapped).toBeGreaterThan(36);
  });

  test('of a claimed error far below the true one is refused', () => {
    const exact = fixed('Z(3)', 'V*V');
    for (let seed = 0; seed < 30; seed++) {
      const found = perturbed(floatRows(exact), 1e-2, Random.fromSeed(seed));
      expect(snapSubspace(found, 9, [1e-4, 1e-4, 1e-4]).kind).toBe('REFUSED');
    }
  });

  test('is snapped alike in every basis, and tells what it rests on', () => {
    const exact = fixed('S(3)', 'V*V');
    const found = perturbed(floatRows(exact), 1e-3, Random.fromSeed(3));
    const first = snapSubspace(found, 9, [1e-3, 1e-3]);
    expect(first).toMatchObject({ kind: 'SNAPPED', denominator: 6n });
    expect(first.statement).toMatch(
      /^All 14 coefficients .* P\^2 = P, P\^T = P and trace P = 2 hold exactly/,
    );
    for (let seed = 0; seed < 20; seed++) {
      const { statement, ...other } = snapSubspace(rotated(found, Random.fromSeed(seed)), 9, [1e-3, 1e-3]);
      expect(statement).toBe(first.statement);
      expect(other).toMatchObject({ kind: 'SNAPPED', denominator: 6n });
    }
  });
});

describe('a subspace that is not rational', () => {
  const irrational: [string, number[][]][] = [
    ['a line along (1, sqrt 2)', [[1, Math.SQRT2]]],
    ['a line with the golden ratio among zeros', [[1, (1 + Math.sqrt(5)) / 2, 0, 0, 0, 0, 0, 0]]],
    [
      'a plane turned by 1 rad',
      [
        [Math.cos(1), 0, 0, Math.sin(1)],
        [0, Math.cos(1), Math.sin(1), 0],
      ],
    ],
    [
      'a plane turned by 1 rad in one direction',
      [
        [Math.cos(1), 0, 0, Math.sin(1)],
        [0, 1, 0, 0],
      ],
    ],
    ['a line with pi', [[1, 1 / Math.PI, 0, 1, 0, -1]]],
  ];

  test.each(irrational)('%s is refused at every error', (_, rows) => {
    const p = rows[0].length;
    const exact = orthonormalRows(rows, p);
    for (const error of [1e-9, 1e-7, ...errors]) {
      for (let seed = 0; seed < 10; seed++) {
        const found = perturbed(exact, error, Random.fromSeed(seed));
        expectRefusal(found, p, error);
      }
    }
  });

  test('in exact numbers, sqrt 3, is refused when its basis is the best that doubles have', () => {
    const exact = basisFromRows(3, [sparseRow([fromInteger(1), squareRoot(3n), fromInteger(0)])]);
    expect(snapSubspace(floatRows(exact), 3, [0]).kind).toBe('REFUSED');
  });

  test.each([
    [1, 2],
    [1, 4],
    [2, 4],
    [3, 9],
    [1, 9],
    [8, 9],
  ])('at random, of dimension %d in %d, is refused', (m, p) => {
    const random = Random.fromSeed(100 * m + p);
    for (let k = 0; k < 150; k++) {
      const found = orthonormalRows(randomRows(m, p, random), p);
      const error = 10 ** (-2 - 7 * random.uniform());
      expectRefusal(found, p, error);
    }
  });

  test('one coefficient at random beside 0 and 1 is snapped no more often than its bits say', () => {
    const random = Random.fromSeed(8);
    let snapped = 0;
    const runs = 600;
    for (let k = 0; k < runs; k++) {
      const found = perturbed(
        orthonormalRows([[1, 0.1 + 0.8 * random.uniform(), 1, 0, 0, 0]], 6),
        1e-3,
        random,
      );
      if (snapSubspace(found, 6, [1e-3]).kind === 'SNAPPED') snapped++;
    }
    expect(snapped / runs).toBeLessThan(2 ** -6);
  });
});

describe('what needs no evidence or has none', () => {
  test('{0} and the whole space are exact', () => {
    const none = snapSubspace([], 5, []);
    expect(none).toMatchObject({ kind: 'SNAPPED', largestAngle: 0, bits: null, denominator: 1n });
    expect(none.kind === 'SNAPPED' && basisDimension(none.basis)).toBe(0);
    const whole = snapSubspace(orthonormalRows(randomRows(4, 4, Random.fromSeed(2)), 4), 4, null);
    expect(
      whole.kind === 'SNAPPED' &&
        equalBases(
          whole.basis,
          spanOf([
            [1, 0, 0, 0],
            [0, 1, 0, 0],
            [0, 0, 1, 0],
            [0, 0, 0, 1],
          ]),
        ),
    ).toBe(true);
  });

  test('a subspace whose projector would take too long is refused, soon', () => {
    const random = Random.fromSeed(6);
    const rows = Array.from({ length: 60 }, (_, i) => [
      ...Array.from({ length: 60 }, (_, j) => (i === j ? 1 : 0)),
      ...Array.from({ length: 60 }, () => (random.bits() & 1 ? 1 : -1)),
    ]);
    const found = orthonormalRows(rows, 120);
    expect(snapSubspace(found, 120, new Array(60).fill(1e-7)).statement).toContain('too long');
  });

  test('errors that are no numbers are refused', () => {
    const basis = [[1, 0]];
    expect(snapSubspace(basis, 2, [Number.NaN])).toMatchObject({
      kind: 'REFUSED',
      statement: expect.stringContaining('not finite'),
    });
    expect(snapSubspace(basis, 2, [Number.POSITIVE_INFINITY]).kind).toBe('REFUSED');
  });

  test('what does not fit is our own mistake', () => {
    expect(() => snapSubspace([[1, 0]], 3, null)).toThrow('expected rows of length 3');
    expect(() => snapSubspace([[1, 0]], 2, [])).toThrow('expected an error for each of 1 rows');
  });
});

/** With the errors of its rows, and without. */
function expectRefusal(found: number[][], p: number, error: number): void {
  const errors = found.map(() => error);
  expect(snapSubspace(found, p, errors).kind).toBe('REFUSED');
  expect(snapSubspace(found, p, null).kind).toBe('REFUSED');
}
