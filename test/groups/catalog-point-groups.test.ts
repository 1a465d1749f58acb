import { expect, test } from '@jest/globals';
import { fromInteger, keyOf } from '../../src/exact/cyclotomic.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import type { GroupElement } from '../../src/groups/group-element.js';
import { groupOrder } from '../../src/groups/group-order.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { holdGroupLaws } from '../laws/group-laws.js';
import { actionOf } from './descriptions.js';

const point = (symbol: string): FiniteGroup => parseFiniteGroup({ name: `Point(${symbol})` });
const matrixOf = ({ parts: [part] }: GroupElement): ExactMatrix =>
  part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);

/** Symbol, order, rotations in it, whether it holds the inversion. International Tables A, 10.1.2. */
const CRYSTALLOGRAPHIC: [string, number, number, boolean][] = [
  ['C1', 1, 1, false],
  ['Ci', 2, 1, true],
  ['Cs', 2, 1, false],
  ['C2', 2, 2, false],
  ['C3', 3, 3, false],
  ['C4', 4, 4, false],
  ['C6', 6, 6, false],
  ['C2h', 4, 2, true],
  ['C3h', 6, 3, false],
  ['C4h', 8, 4, true],
  ['C6h', 12, 6, true],
  ['C2v', 4, 2, false],
  ['C3v', 6, 3, false],
  ['C4v', 8, 4, false],
  ['C6v', 12, 6, false],
  ['S4', 4, 2, false],
  ['S6', 6, 3, true],
  ['D2', 4, 4, false],
  ['D3', 6, 6, false],
  ['D4', 8, 8, false],
  ['D6', 12, 12, false],
  ['D2h', 8, 4, true],
  ['D3h', 12, 6, false],
  ['D4h', 16, 8, true],
  ['D6h', 24, 12, true],
  ['D2d', 8, 4, false],
  ['D3d', 12, 6, true],
  ['T', 12, 12, false],
  ['Th', 24, 12, true],
  ['Td', 24, 12, false],
  ['O', 24, 24, false],
  ['Oh', 48, 24, true],
];

const OTHERS: [string, number, number, boolean][] = [
  ['I', 60, 60, false],
  ['Ih', 120, 60, true],
  ['C5v', 10, 5, false],
  ['D4d', 16, 8, false],
  ['D5d', 20, 10, true],
  ['D5h', 20, 10, false],
  ['S8', 8, 4, false],
  ['D11d', 44, 22, true],
  ['D12h', 48, 24, true],
];

test.each([...CRYSTALLOGRAPHIC, ...OTHERS])(
  'Point(%s): order %i, %i rotations, inversion %s, orthogonal, the group laws',
  (symbol, order, rotations, inversion) => {
    const group = point(symbol);
    expect([group.degree, group.order]).toEqual([3, BigInt(order)]);
    const [{ model }] = group.components;
    expect(groupOrder(model.generators, model.points)).toBe(BigInt(order));
    const matrices = group.elements(200).map(matrixOf);
    for (const matrix of matrices) expect(matrix.multiply(matrix.transpose()).isIdentity()).toBe(true);
    const one = keyOf(fromInteger(1));
    expect(matrices.filter(matrix => keyOf(matrix.determinant()) === one)).toHaveLength(rotations);
    const minus = ExactMatrix.identity(3).scale(fromInteger(-1)).key();
    expect(matrices.some(matrix => matrix.key() === minus)).toBe(inversion);
    holdGroupLaws(group);
  },
);

test('there are 32 classes of crystals, and no two of these groups are one set of matrices', () => {
  expect(CRYSTALLOGRAPHIC).toHaveLength(32);
  const sets = [...CRYSTALLOGRAPHIC, ...OTHERS].map(([symbol]) =>
    point(symbol)
      .elements(200)
      .map(g => matrixOf(g).key())
      .sort()
      .join(),
  );
  expect(new Set(sets).size).toBe(sets.length);
});

test.each([
  ['C3i', 'S6'],
  ['S2', 'Ci'],
  ['C1h', 'Cs'],
  ['V', 'D2'],
  ['Vd', 'D2d'],
  ['S3', 'C3h'],
])('Point(%s) is Point(%s)', (alias, symbol) => {
  expect(point(alias).key).toBe(`Point(${symbol})`);
});

test('groups of the cubic axes act by signed permutations, those with 3, 5 or 6 about z by matrices', () => {
  const action = (symbol: string): string => actionOf(point(symbol));
  for (const symbol of ['Ci', 'Cs', 'C2', 'C4', 'C4v', 'S4', 'D2d', 'D4h', 'T', 'Th', 'Td', 'O', 'Oh']) {
    expect([symbol, action(symbol) === 'MATRIX']).toEqual([symbol, false]);
  }
  for (const symbol of ['C3', 'C6v', 'S6', 'D3h', 'D3d', 'I', 'Ih']) expect(action(symbol)).toBe('MATRIX');
});

test('the principal axis is z, binary axes of D(n) lie along x, D2d keeps x as a binary axis', () => {
  const halfTurnX = ExactMatrix.fromIntegers([
    [1, 0, 0],
    [0, -1, 0],
    [0, 0, -1],
  ]).key();
  const mirrorY = ExactMatrix.fromIntegers([
    [1, 0, 0],
    [0, -1, 0],
    [0, 0, 1],
  ]).key();
  const holds = (symbol: string, key: string): boolean =>
    point(symbol)
      .elements(200)
      .some(g => matrixOf(g).key() === key);
  for (const symbol of ['D2', 'D3', 'D4', 'D6', 'D2d', 'D3d', 'D3h', 'D6h'])
    expect(holds(symbol, halfTurnX)).toBe(true);
  for (const symbol of ['C2v', 'C3v', 'C4v', 'C6v', 'D3h', 'D6h']) expect(holds(symbol, mirrorY)).toBe(true);
  expect(holds('D2d', mirrorY)).toBe(false);
  for (const symbol of ['C5v', 'D6h', 'S8', 'D5d']) {
    for (const g of point(symbol).elements(200)) {
      const [, , z] = matrixOf(g).toRows();
      expect([keyOf(z[0]), keyOf(z[1])]).toEqual([keyOf(fromInteger(0)), keyOf(fromInteger(0))]);
    }
  }
});
