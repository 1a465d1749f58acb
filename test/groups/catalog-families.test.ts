import { describe, expect, test } from '@jest/globals';
import { conjugate, cyclotomics, fromInteger, keyOf } from '../../src/exact/cyclotomic.js';
import { FAMILIES, grammarOf } from '../../src/groups/catalog/families.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import {
  compose,
  formatElement,
  type GroupElement,
  inverse,
  isIdentity,
} from '../../src/groups/group-element.js';
import { groupOrder } from '../../src/groups/group-order.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { composePermutations, inversePermutation } from '../../src/groups/permutation.js';
import { RandomElements, SeededIntegers } from '../../src/groups/random-elements.js';
import { schreierSims } from '../../src/groups/schreier-sims.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { holdGroupLaws } from '../laws/group-laws.js';
import { actionOf } from './descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

describe('groups of moderate order keep the group laws', () => {
  test.each([
    ...['Q(8)', 'Dic(1)', 'Dic(2)', 'Dic(3)', 'Dic(4)', 'Dic(5)', 'Dic(12)', 'Q(16)', 'Q(32)'],
    ...['SL(2,2)', 'SL(3,2)', 'SL(2,3)', 'SL(2,4)', 'SL(2,5)', 'SL(2,7)', 'SL(2,8)', 'SL(2,9)'],
    ...[
      'GL(2,2)',
      'GL(2,3)',
      'GL(2,4)',
      'GL(2,5)',
      'GL(1,2)',
      'GL(1,9)',
      'GL(3,2)',
      'PGL(2,3)',
      'PGL(2,7)',
      'PGL(3,2)',
    ],
    ...['PSL(2,2)', 'PSL(2,3)', 'PSL(2,4)', 'PSL(2,5)', 'PSL(2,7)', 'PSL(2,8)', 'PSL(2,9)', 'PSL(2,11)'],
    ...[
      'AGL(1,2)',
      'AGL(1,3)',
      'AGL(1,4)',
      'AGL(1,7)',
      'AGL(1,8)',
      'AGL(1,9)',
      'AGL(1,16)',
      'AGL(1,27)',
      'AGL(2,2)',
      'AGL(2,3)',
      'AGL(3,2)',
    ],
    ...['Pauli(1)', 'Pauli(2)'],
  ])('%s', name => holdGroupLaws(named(name)));
});

test.each([
  ['Q(8)', 8n, 4, 'SIGNED_PERMUTATION', false],
  ['Dic(1)', 4n, 4, 'SIGNED_PERMUTATION', true],
  ['Dic(3)', 12n, 4, 'MATRIX', false],
  ['Dic(120)', 480n, 4, 'MATRIX', false],
  ['SL(2,5)', 120n, 24, 'PERMUTATION', false],
  ['SL(2,97)', 912576n, 9408, 'PERMUTATION', false],
  ['SL(3,4)', 60480n, 63, 'PERMUTATION', false],
  ['GL(3,3)', 11232n, 26, 'PERMUTATION', false],
  ['PSL(3,4)', 20160n, 21, 'PERMUTATION', false],
  ['PSL(4,3)', 6065280n, 40, 'PERMUTATION', false],
  ['PGL(2,9)', 720n, 10, 'PERMUTATION', false],
  ['AGL(4,2)', 322560n, 16, 'PERMUTATION', false],
  ['GL(1,7)', 6n, 6, 'PERMUTATION', true],
  ['Q(16)', 16n, 4, 'MATRIX', false],
  ['GL(2,3)', 48n, 8, 'PERMUTATION', false],
  ['GL(2,2)', 6n, 3, 'PERMUTATION', false],
  ['PSL(2,7)', 168n, 8, 'PERMUTATION', false],
  ['PSL(2,13)', 1092n, 14, 'PERMUTATION', false],
  ['PSL(2,9973)', 495960920172n, 9974, 'PERMUTATION', false],
  ['AGL(1,2)', 2n, 2, 'PERMUTATION', true],
  ['AGL(1,8)', 56n, 8, 'PERMUTATION', false],
  ['M(11)', 7920n, 11, 'PERMUTATION', false],
  ['M(12)', 95040n, 12, 'PERMUTATION', false],
  ['M(22)', 443520n, 22, 'PERMUTATION', false],
  ['M(23)', 10200960n, 23, 'PERMUTATION', false],
  ['M(24)', 244823040n, 24, 'PERMUTATION', false],
  ['Pauli(1)', 16n, 2, 'MATRIX', false],
  ['Pauli(5)', 4096n, 32, 'MATRIX', false],
])('%s has order %s, degree %i, acts as a %s, abelian: %s', (name, order, degree, action, abelian) => {
  const group = named(name);
  expect([group.order, group.degree, actionOf(group), group.isAbelian]).toEqual([
    order,
    degree,
    action,
    abelian,
  ]);
  expect([group.name, group.key]).toEqual([name, name]);
});

test('formulas for the order agree with Schreier-Sims', () => {
  const names = [
    ...[2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27].flatMap(q => [`SL(2,${q})`, `GL(2,${q})`]),
    ...[2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27, 49, 64, 81, 101, 125].flatMap(q => [
      `PSL(2,${q})`,
      `AGL(1,${q})`,
    ]),
    ...[2, 3, 4, 5, 7, 8].flatMap(q => ['SL', 'GL', 'PSL', 'PGL', 'AGL'].map(letter => `${letter}(3,${q})`)),
    ...['SL', 'GL', 'PSL', 'PGL', 'AGL'].flatMap(letter => [
      `${letter}(4,2)`,
      `${letter}(4,3)`,
      `${letter}(5,2)`,
    ]),
    ...['PGL(2,2)', 'PGL(2,8)', 'PGL(2,9)', 'GL(1,2)', 'GL(1,16)', 'GL(6,2)', 'PSL(6,2)'],
    ...[11, 12, 22, 23, 24].map(n => `M(${n})`),
    ...[1, 2, 3, 4, 7, 12, 30, 120].map(n => `Dic(${n})`),
    ...[1, 2, 3, 4, 5].map(n => `Pauli(${n})`),
  ];
  for (const name of names) {
    const group = named(name);
    const [{ model }] = group.components;
    expect([name, groupOrder(model.generators, model.points)]).toEqual([name, group.order]);
  }
});

test('models read back the generators that they write', () => {
  for (const name of ['Q(8)', 'Dic(5)', 'Pauli(2)', 'SL(2,4)', 'M(12)', 'Point(Ih)', 'D(7)', 'B(3)']) {
    const [{ model, generators }] = named(name).components;
    generators.forEach((part, k) => {
      expect([...model.fromPart(part)]).toEqual([...model.generators[k]]);
    });
  }
});

test.each([
  ...['S(9)', 'A(12)', 'M(12)', 'M(24)', 'Rubik', 'B(8)', 'PSL(2,49)', 'AGL(1,125)', 'SL(2,16)', 'GL(2,9)'],
  ...['Pauli(4)', 'Dic(60)', 'S(5) wr S(4)', 'Point(Ih) wr S(4)', '(A(6) : Z(2) by g1 -> g1)'],
])('%s is too large to be listed: sampled elements multiply and invert as their permutations do', name => {
  const [{ model }] = named(name).components;
  const random = new RandomElements(model.generators, model.points, new SeededIntegers(7));
  const chain = schreierSims(model.generators, model.points);
  const sample = Array.from({ length: 6 }, () => random.next());
  for (const a of sample) {
    const part = model.toPart(a);
    expect([...model.fromPart(part)]).toEqual([...a]);
    const back = inverse({ parts: [part] });
    expect([...model.fromPart(back.parts[0])]).toEqual([...inversePermutation(a)]);
    for (const b of sample) {
      const product = compose({ parts: [part] }, { parts: [model.toPart(b)] });
      const permutation = model.fromPart(product.parts[0]);
      expect([...permutation]).toEqual([...composePermutations(a, b)]);
      expect(chain.contains(permutation)).toBe(true);
    }
  }
});

describe('isomorphisms by the number of elements of each order', () => {
  test.each([
    ['PSL(2,2)', 'S(3)'],
    ['PSL(2,3)', 'A(4)'],
    ['PSL(2,4)', 'A(5)'],
    ['PSL(2,5)', 'A(5)'],
    ['PSL(2,9)', 'A(6)'],
    ['GL(2,2)', 'S(3)'],
    ['GL(3,2)', 'PSL(2,7)'],
    ['PSL(3,2)', 'PSL(2,7)'],
    ['PGL(2,5)', 'S(5)'],
    ['PGL(2,3)', 'S(4)'],
    ['AGL(2,2)', 'S(4)'],
    ['Q(16)', 'Dic(4)'],
    ['AGL(1,3)', 'S(3)'],
    ['AGL(1,4)', 'A(4)'],
    ['Dic(2)', 'Q(8)'],
    ['Point(T)', 'A(4)'],
    ['Point(Td)', 'S(4)'],
    ['Point(O)', 'S(4)'],
    ['Point(I)', 'A(5)'],
    ['Point(D3h)', 'Point(D6)'],
  ])('%s looks like %s', (a, b) => {
    expect(orders(named(a))).toEqual(orders(named(b)));
  });
});

function orders(group: FiniteGroup): number[] {
  return group
    .elements(1000)
    .map(orderOf)
    .sort((a, b) => a - b);
}

function orderOf(g: GroupElement): number {
  let order = 1;
  for (let power = g; !isIdentity(power); power = compose(power, g)) order++;
  return order;
}

test.each<[string, number]>([
  ['Q(8)', 4],
  ['Dic(3)', 4],
  ['Dic(1)', 8],
  ['Pauli(1)', 1],
  ['Pauli(2)', 1],
  ['Point(T)', 1],
  ['Point(Ih)', 1],
  ['Point(D3h)', 2],
  ['Point(C4)', 3],
  ['Point(C1)', 9],
  ['PSL(2,11)', 2],
  ['PSL(3,2)', 2],
  ['PGL(2,7)', 2],
  ['AGL(1,9)', 2],
  ['GL(2,3)', 3],
  ['SL(2,5)', 8],
  ['S(3) wr S(3)', 3],
  ['B(2) wr S(2)', 1],
  ['C(3) wr Z(2)', 2],
])('%s: the mean of |tr g|^2, the dimension of the commutant of V, is %i', (name, dimension) => {
  const elements = named(name).elements(2000);
  const total = elements
    .map(({ parts: [part] }) => (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part)).trace())
    .map(trace => cyclotomics.mul(trace, conjugate(trace)))
    .reduce(cyclotomics.add, cyclotomics.zero);
  expect(keyOf(total)).toBe(keyOf(fromInteger(dimension * elements.length)));
});

test('Q(8): i j = k on the basis 1, i, j, k, and the elements other than 1, -1 have order 4', () => {
  const group = named('Q(8)');
  const [i, j] = group.generators;
  const k = compose(i, j);
  const imagesOfOne = [i, j, k].map(({ parts: [part] }) =>
    (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part)).toRows().map(row => row[0]),
  );
  expect(imagesOfOne.map(column => column.map(x => Number(x.numerators[0] ?? 0n)))).toEqual([
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ]);
  expect(orders(group)).toEqual([1, 2, 4, 4, 4, 4, 4, 4]);
});

test('Pauli(1) is generated by X, Z and i, and X Z = -Z X', () => {
  const [x, z, i] = named('Pauli(1)').generators;
  expect([x, z, i].map(formatElement)).toEqual(['[[0, 1], [1, 0]]', '[[1, 0], [0, -1]]', '[[i, 0], [0, i]]']);
  expect(formatElement(compose(x, z))).toBe(formatElement(compose(compose(i, i), compose(z, x))));
});

test('PSL(2,q), M(12) and M(24) are as transitive as they should be', () => {
  const orbitSize = (name: string, start: number[]): number => {
    const [{ model }] = named(name).components;
    const met = new Map([[start.join(), start]]);
    for (const tuple of met.values()) {
      for (const g of model.generators) {
        const image = tuple.map(x => g[x]);
        met.set(image.join(), met.get(image.join()) ?? image);
      }
    }
    return met.size;
  };
  expect(orbitSize('PSL(2,8)', [0, 1, 8])).toBe(9 * 8 * 7);
  expect(orbitSize('PSL(2,7)', [0, 7])).toBe(8 * 7);
  expect(orbitSize('M(11)', [0, 1, 2, 3])).toBe(7920);
  expect(orbitSize('M(12)', [0, 1, 2, 3, 4])).toBe(95040);
  expect(orbitSize('M(24)', [0, 1, 2])).toBe(24 * 23 * 22);
});

test('the grammar of a family names its parameters and their ranges', () => {
  const grammars = FAMILIES.map(grammarOf);
  expect(grammars).toEqual(
    expect.arrayContaining([
      'S(n), 1 <= n <= 10000',
      'SL(n,q), 2 <= n <= 13, 2 <= q <= 10000, q a prime power',
      'M(n), n = 11, 12, 22, 23 or 24',
      'Rubik',
    ]),
  );
});
