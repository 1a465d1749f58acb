import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { groupAverage } from '../../../src/mean-field/averaging/average-over-group.js';
import { orthogonalityError } from '../../../src/mean-field/averaging/square.js';
import type { GroupAverage } from '../../../src/mean-field/group-average.js';
import { type SymmetryInput, symmetryOf } from '../../../src/mean-field/symmetry.js';
import { distance } from '../ensembles.js';
import { exactProjection, meanOfMoves, unitWithSymmetry } from './means.js';

interface Case {
  readonly group: string | SymmetryInput['group'];
  readonly x: string;
  readonly y: string;
  readonly unit?: SymmetryInput['unit'];
  readonly hidden?: readonly string[];
  readonly nodes?: number;
  readonly kind: GroupAverage['kind'];
  readonly count: number;
}

const matrix = (...rows: string[]) => rows.map(row => row.split(' '));
/** U(1) on C^2 = R^4 with the frequencies 1 and m. */
const circleOfFrequencies = (m: number) => ({
  matrices: {
    generators: [],
    lieAlgebra: [matrix('0 -1 0 0', '1 0 0 0', `0 0 0 -${m}`, `0 0 ${m} 0`)],
  },
});

const cases: Case[] = [
  { group: 'D(4)', x: 'V', y: 'V', kind: 'ELEMENTS', count: 8 },
  { group: 'S(3)', x: 'V', y: '1', unit: 'UV', kind: 'ELEMENTS', count: 6 },
  { group: 'SO(2)', x: 'V', y: 'V', kind: 'QUADRATURE', count: 64 },
  { group: 'SO(2)', x: 'V', y: 'V', nodes: 3, kind: 'QUADRATURE', count: 3 },
  { group: 'SO(2)', x: 'L(3)', y: 'V^2', nodes: 7, kind: 'QUADRATURE', count: 7 },
  { group: 'O(2)', x: 'V', y: 'V^2 + sgn', kind: 'QUADRATURE', count: 128 },
  { group: circleOfFrequencies(2), x: 'V', y: 'V', kind: 'QUADRATURE', count: 64 },
  // A rule is exact from 2 m + 1 nodes on, m the largest frequency on a space.
  { group: circleOfFrequencies(64), x: 'V', y: 'V', kind: 'QUADRATURE', count: 129 },
  { group: circleOfFrequencies(100), x: 'V + 1', y: '1', kind: 'QUADRATURE', count: 201 },
  { group: 'SO(2)', x: 'V + L(31)', y: 'V + L(31)', kind: 'QUADRATURE', count: 64 },
  { group: 'SO(2)', x: 'V + L(32)', y: 'V + L(32)', kind: 'QUADRATURE', count: 65 },
  { group: 'SO(2)', x: 'V + L(32)', y: 'V + L(32)', nodes: 65, kind: 'QUADRATURE', count: 65 },
  { group: 'SO(2)', x: 'L(64) + 1', y: 'V + 1', unit: 'UV', kind: 'QUADRATURE', count: 129 },
  { group: 'O(2)', x: 'V + L(32)', y: 'L(32)', kind: 'QUADRATURE', count: 130 },
  { group: 'SO(3)', x: 'V', y: 'V', nodes: 18, kind: 'QUADRATURE', count: 18 },
  { group: 'SO(3)', x: 'V', y: 'V^2 + Ad', kind: 'QUADRATURE', count: 256 },
  { group: 'O(3)', x: 'V', y: 'Alt^2(V) + V', kind: 'QUADRATURE', count: 512 },
  { group: 'S(3) x SO(2)', x: 'V', y: 'V1', kind: 'QUADRATURE', count: 384 },
  { group: 'SO(2) x SO(2)', x: 'V', y: 'V', kind: 'QUADRATURE', count: 256 },
  { group: 'SO(4)', x: 'V', y: 'V', kind: 'QUADRATURE', count: 64 },
  { group: 'SO(5)', x: 'V', y: 'V', nodes: 1296, kind: 'QUADRATURE', count: 1296 },
  { group: 'SO(6)', x: 'V', y: 'V', nodes: 1728, kind: 'QUADRATURE', count: 1728 },
  {
    group: 'S(3) x SO(2)',
    x: 'V',
    y: 'V2',
    unit: 'DEEP',
    hidden: ['V1', '2*1'],
    kind: 'QUADRATURE',
    count: 384,
  },
  { group: 'SU(2) x S(3)', x: 'V2', y: 'V2', kind: 'ELEMENTS', count: 6 },
];

describe('the mean of M_g over the nodes is the exact projection on the fixed subspace', () => {
  test.each(
    cases.map(
      row =>
        [`${JSON.stringify(row.group)}: ${row.x} to ${row.y}, ${row.nodes ?? 'default'} nodes`, row] as const,
    ),
  )('%s', (_, { group, x, y, unit: kindOfUnit = 'MATRIX', hidden, nodes, kind, count }) => {
    const { unit, symmetry } = unitWithSymmetry({
      group: typeof group === 'string' ? { name: group } : group,
      inputRepresentation: x,
      outputRepresentation: y,
      unit: kindOfUnit,
      hidden,
    });
    const average = groupAverage(symmetry, nodes)!;
    expect(average.kind).toBe(kind);
    expect(average.count).toBe(count);
    expect(distance(meanOfMoves(unit, average), exactProjection(unit, symmetry))).toBeLessThan(1e-12);
  });
});

const average = (group: SymmetryInput['group'], x: string, y: string, nodes?: number) =>
  groupAverage(symmetryOf({ group, inputRepresentation: x, outputRepresentation: y, unit: 'MATRIX' }), nodes);

describe('samples', () => {
  test.each<[string, string, number | undefined, number]>([
    ['SO(5)', 'V', undefined, 256],
    ['SO(7)', 'V', 1000, 1000],
    ['O(5)', 'V', 400, 400],
    ['SO(3) x SO(4)', 'V', 300, 300],
    ['S(12)', 'V', 300, 300],
    ['B(8) x Rubik', 'V1', 200, 200],
  ])('of %s on %s: the error is what independent elements have', (name, space, nodes, count) => {
    const { unit, symmetry } = unitWithSymmetry({
      group: { name },
      inputRepresentation: space,
      outputRepresentation: '1 + V1',
      unit: 'UV',
    });
    const found = groupAverage(symmetry, nodes)!;
    expect([found.kind, found.count]).toEqual(['SAMPLES', count]);
    // M_g - P is orthogonal on the complement of E^G, so that E |mean M_g - P|^2 = dim (Z / E^G) / count.
    const projection = exactProjection(unit, symmetry);
    const p = Math.sqrt(projection.length);
    const fixed = projection.filter((_, at) => at % (p + 1) === 0).reduce((a, b) => a + b, 0);
    const mean = meanOfMoves(unit, found);
    const square = mean.reduce((sum, x, at) => sum + (x - projection[at]) ** 2, 0);
    expect((square * count) / (p - fixed)).toBeGreaterThan(0.4);
    expect((square * count) / (p - fixed)).toBeLessThan(2);
  });

  test('stand for a circle, too, where an exact rule takes more nodes than the limits allow', () => {
    // The frequencies of V^3 go up to 750.
    const found = average(circleOfFrequencies(250), 'V^3', 'V^3')!;
    expect([found.kind, found.count, found.isGroup]).toEqual(['SAMPLES', 64, false]);
    expect(average(circleOfFrequencies(250), 'V^3', 'V^3', 10)!.count).toBe(10);
  });

  test('the same request gives the same bytes, and other numbers of nodes other elements', () => {
    const draw = (nodes: number) => average({ name: 'SO(5)' }, 'V', 'V', nodes)!.spaces[0];
    expect(draw(40)).toEqual(draw(40));
    expect(draw(41).slice(0, 25)).toEqual(draw(40).slice(0, 25));
    expect(draw(40).slice(0, 25)).not.toEqual(draw(40).slice(25, 50));
  });
});

describe('every average', () => {
  test.each<[string, string, string, number | undefined]>([
    ['D(5)', 'V', 'Reg', undefined],
    ['SO(2)', 'V', 'V^3', undefined],
    ['O(4)', 'V', 'Alt^2(V)', undefined],
    ['SO(5)', 'V^2', 'Ad', 50],
    ['S(3) x O(3)', 'V', 'V2 + V1', 300],
  ])('of %s from %s to %s has positive weights of sum 1 and orthogonal matrices', (name, x, y, nodes) => {
    const { count, weights, spaces } = average({ name }, x, y, nodes)!;
    expect(weights).toHaveLength(count);
    expect(weights.every(weight => weight > 0)).toBe(true);
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 13);
    for (const matrices of spaces) {
      const n = Math.sqrt(matrices.length / count);
      const errors = Array.from({ length: count }, (_, k) =>
        orthogonalityError(matrices.subarray(k * n * n, (k + 1) * n * n), n),
      );
      expect(Math.max(...errors)).toBeLessThan(1e-13);
    }
  });

  test('of a finite group and of equally spaced rotations begins with the identity', () => {
    for (const name of ['D(4)', 'Q(8)', 'SO(2)', 'O(2)', 'S(3) x SO(2)']) {
      const space = name === 'Q(8)' ? '1' : 'V';
      const { spaces, count } = average({ name }, space, space)!;
      const n = Math.sqrt(spaces[0].length / count);
      expect(Array.from(spaces[0].subarray(0, n * n))).toEqual(
        Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0)),
      );
    }
  });

  test.each<[string, string, number | undefined, string]>([
    ['S(2)', 'V', undefined, 'the mean over all 2 elements'],
    ['Trivial(2)', 'V', undefined, 'the one element of the trivial group'],
    ['SU(3)', '1', undefined, 'the one element by which the group acts'],
    [
      'SO(2)',
      'V',
      undefined,
      'the mean over 64 equally spaced rotations, exact for polynomials of degree 63 and below in the entries of g',
    ],
    [
      'O(2)',
      'V',
      10,
      'the mean over 5 equally spaced rotations in each of 2 cosets of the identity component, exact for polynomials of degree 4 and below in the entries of g',
    ],
    [
      'SO(3)',
      'V',
      undefined,
      'the mean over the 256 nodes of a product rule, exact for polynomials of degree 7 and below in the entries of g',
    ],
    [
      'SO(5)',
      'V',
      undefined,
      'the mean over 256 elements drawn by Haar measure from a fixed seed, with errors of the order 0.06; a rule that is exact for polynomials of degree 2 and below in the entries of g takes 1296 nodes',
    ],
    [
      'S(12)',
      'V',
      100,
      'the mean over 100 elements drawn uniformly from a fixed seed, with errors of the order 0.1',
    ],
  ])('says what it is: %s on %s with %s nodes', (name, space, nodes, statement) => {
    expect(average({ name }, space, space, nodes)!.statement).toBe(statement);
  });
});

describe('what is not averaged', () => {
  test('a group with too many elements or components is null, unless samples are asked for', () => {
    expect(average({ name: 'S(12)' }, 'V', 'V')).toBeNull();
    expect(average({ name: 'S(12) x SO(2)' }, 'V', 'V')).toBeNull();
    expect(average({ name: 'S(12)' }, 'V', 'V', 5)!.count).toBe(5);
  });

  const spiral = [matrix('0 -1 0 0', '1 0 0 0', '0 0 0 -sqrt(2)', '0 0 sqrt(2) 0')];
  const skewed = [matrix('0 -2', '1 0')];
  const endless = {
    generators: [matrix('1 0 0 0', '0 1 0 0', '0 0 3/5 -4/5', '0 0 4/5 3/5')],
    lieAlgebra: [matrix('0 -1 0 0', '1 0 0 0', '0 0 0 0', '0 0 0 0')],
  };
  test.each<[string, SymmetryInput['group'], string, number | undefined, RegExp]>([
    [
      'a spiral that is not closed',
      { matrices: { generators: [], lieAlgebra: spiral } },
      'BAD_INPUT',
      8,
      /close to a circle/,
    ],
    [
      'coordinates that are not orthogonal',
      { matrices: { generators: [], lieAlgebra: skewed } },
      'BAD_INPUT',
      8,
      /antisymmetric/,
    ],
    ['components without end', { matrices: endless }, 'TOO_LARGE', 8, /small finite group/],
    ['a noncompact group', { name: 'SO(1,2)' }, 'BAD_INPUT', 8, /needs a compact group.*SO\(1,2\)/],
    [
      'fewer nodes than components',
      { name: 'S(3) x O(3)' },
      'BAD_INPUT',
      5,
      /whole number from 12 on, one for/,
    ],
    ['half a node', { name: 'SO(3)' }, 'BAD_INPUT', 1.5, /whole number from 1 on\.$/],
    ['fewer nodes than are exact', { name: 'SO(2)' }, 'BAD_INPUT', 2, /2: give a whole number from 3 on, /],
    ['the same in each component', { name: 'S(3) x SO(2)' }, 'BAD_INPUT', 17, /whole number from 18 on, /],
    ['the same for high frequencies', circleOfFrequencies(100), 'BAD_INPUT', 200, /from 201 on, /],
    ['too many nodes', { name: 'SO(2)' }, 'TOO_LARGE', 10_001, /limit is 10000/],
  ])('%s is refused', (_, group, code, nodes, words) => {
    let found: unknown;
    try {
      average(group, 'V', 'V', nodes);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(DomainError);
    expect(found).toMatchObject({ code });
    expect((found as DomainError).message).toMatch(words);
  });
});
