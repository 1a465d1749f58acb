import { describe, expect, test } from '@jest/globals';
import { closedClasses } from '../../../src/discovery/comparison/closed-subgroups.js';
import { nearestSubgroup } from '../../../src/discovery/comparison/nearest-subgroup.js';
import { relateToExact } from '../../../src/discovery/comparison/relate-to-exact.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { elementsOf, everySubgroup, generated, squaredDistance } from './every-subgroup.js';

function ask(description: GroupDescription, expression: string) {
  const group = parseGroup(description);
  const r = parseRepresentation(expression);
  const { basis } = fixedSubspace(group, r);
  const near = (found: readonly (readonly number[])[], tolerance = 0.05) =>
    nearestSubgroup(group, r, basis, found, tolerance);
  return { group, r, basis, near, p: basis.ambient };
}

function askFinite(description: GroupDescription, expression: string) {
  const asked = ask(description, expression);
  if (asked.group.kind !== 'FINITE') throw new Error('expected a finite group');
  const { group } = asked;
  return { ...asked, group, all: everySubgroup(group, asked.r) };
}

/** The rows, each moved by about `size` in a random direction; the span is the same as that of some other rows. */
function perturbed(rows: readonly number[][], size: number, random: Random): number[][] {
  const moved = rows.map(row => row.map(x => x + (size * random.normal()) / Math.sqrt(row.length)));
  return orthonormalRows(moved, rows[0]?.length ?? 0);
}

/** S(3) on the plane of its root lattice: not orthogonal in these coordinates. */
const skew: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '-1'],
        ['1', '-1'],
      ],
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
  },
};

const cases: [string, GroupDescription, string][] = [
  ['D(4) on the plane', { name: 'D(4)' }, 'Hom(V, V)'],
  ['D(4) on four points', { permutations: { degree: 4, generators: ['(1,2,3,4)', '(1,3)'] } }, 'Hom(V, V)'],
  ['S(3)', { name: 'S(3)' }, 'Hom(V, V)'],
  ['S(3), UV', { name: 'S(3)' }, 'V*+V'],
  ['S(3) in skew coordinates', skew, 'Hom(V, V)'],
  ['S(2) x S(2)', { name: 'S(2) x S(2)' }, 'Hom(V, V)'],
  ['Q(8)', { name: 'Q(8)' }, 'Hom(V, V)'],
  ['A(4)', { name: 'A(4)' }, 'V^2'],
  ['Z(6)', { name: 'Z(6)' }, 'V+sgn'],
  ['S(4), layers', { name: 'S(4)' }, 'Hom(V, 1)+1+Hom(1, V)+V'],
];

describe.each(cases)('%s', (_, description, expression) => {
  const { group, r, near, p, all, basis } = askFinite(description, expression);
  const order = Number(group.order);
  const whole = all.find(({ elements }) => elements.size === order)!;

  test('what each subgroup fixes is found again, near to it, with the largest such subgroup', () => {
    const random = Random.fromSeed(1);
    let answered = 0;
    for (const { rows } of all) {
      const answer = near(perturbed(rows, 0.01, random));
      if (rows.length === whole.rows.length) {
        expect(answer).toEqual({ nearest: null, reason: expect.stringContaining('itself') });
        continue;
      }
      answered++;
      const { nearest } = answer;
      expect(nearest).toMatchObject({ relation: 'EQUAL', dimension: rows.length });
      const found = generated([...elementsOf(group, nearest!.generators), group.elements(order)[0]]);
      expect(nearest!.order).toBe(BigInt(found.size));
      const same = all.filter(other => squaredDistance(other.rows, rows, p) < 1e-18);
      expect(found.size).toBe(Math.max(...same.map(({ elements }) => elements.size)));
      const theirs = all.find(
        ({ elements }) => elements.size === found.size && [...found.keys()].every(key => elements.has(key)),
      );
      expect(squaredDistance(theirs!.rows, rows, p)).toBeLessThan(1e-18);
    }
    expect(answered).toBeGreaterThan(0);
  });

  test('each subspace that a subgroup fixes is that of one closed subgroup, by characters', () => {
    const closed = closedClasses(group, r);
    const distinct = all.filter(
      ({ rows }, k) => !all.slice(0, k).some(other => squaredDistance(other.rows, rows, p) < 1e-18),
    );
    expect(closed.reduce((sum, { size }) => sum + Number(size), 0)).toBe(distinct.length);
    const dimensions = closed.flatMap(({ dimension, size }) => new Array(Number(size)).fill(dimension));
    expect(dimensions.sort()).toEqual(distinct.map(({ rows }) => rows.length).sort());
  });

  test('none is nearer to a subspace of any dimension than the one that is told', () => {
    const random = Random.fromSeed(2);
    for (let f = 0; f <= Math.min(p, 6); f++) {
      const found = orthonormalRows(
        Array.from({ length: f }, () => Array.from({ length: p }, () => random.normal())),
        p,
      );
      const { nearest } = near(found);
      if (nearest === null) {
        expect(relateToExact(basis, found, 0.05).relation).toBe('EQUAL');
        continue;
      }
      const least = Math.min(...all.map(({ rows }) => squaredDistance(rows, found, p)));
      const sines = nearest.principalAngles.reduce((sum, angle) => sum + Math.sin(angle) ** 2, 0);
      expect(Math.abs(nearest.dimension - f) + 2 * sines).toBeCloseTo(least, 9);
    }
  });
});

describe('where there is none to tell of', () => {
  const { near } = ask({ name: 'S(3)' }, 'Hom(V, V)');
  const diagonal = [0, 1, 2].map(k => Array.from({ length: 9 }, (_, j) => (j === 4 * k ? 1 : 0)));

  test.each<[string, GroupDescription, string, number[][], string]>([
    ['the whole group has it', { name: 'S(2)' }, 'V', [[1, 1.01]], 'is that of S(2) itself'],
    ['the group is trivial', { name: 'Trivial(2)' }, 'V', [[1, 0]], 'no subgroup but itself'],
    ['the group is infinite', { name: 'SO(2)' }, 'V', [[1, 0]], 'infinitely many elements'],
    ['the group is too large', { name: 'S(8)' }, 'V', [[1, 0, 0, 0, 0, 0, 0, 0]], 'the limit is 8192'],
    ['the representation is complex', { name: 'C(3)' }, 'Irr(2)', [[1]], 'not real'],
  ])('%s', (_, description, expression, found, reason) => {
    expect(ask(description, expression).near(found)).toEqual({
      nearest: null,
      reason: expect.stringContaining(reason),
    });
  });

  test.each<[string, number[][], string, string]>([
    ['less than E^G', [[1, 1, 1, 1, 1, 1, 1, 1, 1]], '6', 'more symmetry than S(3)'],
    ['nothing', [], '6', 'more symmetry than S(3)'],
    [
      'fewer dimensions, and others',
      [[1, 0, 0, 0, 0, 0, 0, 0, 0]],
      '6',
      'has 1 dimension and that of S(3) has 2, to which subgroups only add',
    ],
    ['no subspace of a subgroup', diagonal, '6', 'No subgroup of S(3) has the subspace found'],
    [
      'all of Z',
      Array.from({ length: 9 }, (_, i) => Array.from({ length: 9 }, (_, j) => (i === j ? 1 : 0))),
      '1',
      'the data show nothing',
    ],
  ])('it says so of %s', (_, found, order, statement) => {
    const { nearest } = near(found);
    expect(nearest).toMatchObject({ order: BigInt(order), statement: expect.stringContaining(statement) });
  });

  test('the plane that a swap fixes is that of the swap, at any tolerance', () => {
    const plane = [
      [1, 0, 0],
      [0, 1, 1],
    ];
    const { near: onPoints } = ask({ name: 'S(3)' }, 'V');
    const swap = { order: 2n, dimension: 2, structure: 'Z(2)', generators: ['(2,3)'], relation: 'EQUAL' };
    for (const tolerance of [1e-12, 0.05]) expect(onPoints(plane, tolerance).nearest).toMatchObject(swap);
    // All planes of swaps are within 1 rad of each other: the nearest of equally large subgroups counts.
    expect(onPoints(plane, 1.2).nearest).toMatchObject(swap);
  });

  test.each<[string, number[][], number, string]>([
    ['a short row', [[1, 0]], 0.05, 'basis.0'],
    ['a negative tolerance', diagonal, -1, 'tolerance'],
  ])('%s is refused', (_, found, tolerance, path) => {
    expect(() => near(found, tolerance)).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        details: expect.objectContaining({ path: path.split('.').map(key => (key === '0' ? 0 : key)) }),
      }),
    );
  });
});
