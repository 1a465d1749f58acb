import { describe, expect, test } from '@jest/globals';
import { groupAverage } from '../../../src/mean-field/averaging/average-over-group.js';
import type { GroupAverage } from '../../../src/mean-field/group-average.js';
import type { SymmetryInput } from '../../../src/mean-field/symmetry.js';
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
/** U(1) on C^2 = R^4 with the frequencies 1 and 2. */
const circleOfFrequencies = {
  matrices: {
    generators: [],
    lieAlgebra: [matrix('0 -1 0 0', '1 0 0 0', '0 0 0 -2', '0 0 2 0')],
  },
};

const cases: Case[] = [
  { group: 'D(4)', x: 'V', y: 'V', kind: 'ELEMENTS', count: 8 },
  { group: 'S(3)', x: 'V', y: '1', unit: 'UV', kind: 'ELEMENTS', count: 6 },
  { group: 'SO(2)', x: 'V', y: 'V', kind: 'QUADRATURE', count: 64 },
  { group: 'SO(2)', x: 'V', y: 'V', nodes: 3, kind: 'QUADRATURE', count: 3 },
  { group: 'SO(2)', x: 'L(3)', y: 'V^2', nodes: 7, kind: 'QUADRATURE', count: 7 },
  { group: 'O(2)', x: 'V', y: 'V^2 + sgn', kind: 'QUADRATURE', count: 128 },
  { group: circleOfFrequencies, x: 'V', y: 'V', kind: 'QUADRATURE', count: 64 },
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
