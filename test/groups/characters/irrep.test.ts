import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { conductorOf, isReal } from '../../../src/exact/cyclotomic.js';
import { characterTable } from '../../../src/groups/characters/find-character-table.js';
import { irrepDegree, irrepImage } from '../../../src/groups/characters/irrep.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { compose, type GroupElement, inverse } from '../../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { holdIrrepLaws, type IrrepImages } from '../../laws/irrep-laws.js';
import { chain, permutations, weylGroup } from '../descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

const extraspecial: GroupDescription = permutations(
  9,
  '(1,2,3)(4,5,6)(7,8,9)',
  '(4,5,6)(7,9,8)',
  '(1,4,7)(2,5,8)(3,6,9)',
);
const frobenius21: GroupDescription = permutations(7, '(1,2,3,4,5,6,7)', '(2,3,5)(4,7,6)');
const s3OnSixPoints: GroupDescription = permutations(6, '(1,2,3)(4,5,6)', '(1,4)(2,6)(3,5)');
/** S(5) as matrices of size 4. */
const weylA4: GroupDescription = weylGroup(4, chain(4));

describe('all irreps are homomorphisms with the characters of the table', () => {
  test.each([
    ...[
      'Trivial(2)',
      'S(1)',
      'S(2)',
      'S(3)',
      'S(4)',
      'S(5)',
      'S(6)',
      'A(3)',
      'A(4)',
      'A(5)',
      'A(6)',
      'Z(1)',
      'Z(7)',
      'Z(12)',
      'C(5)',
      'D(1)',
      'D(2)',
      'D(4)',
      'D(5)',
      'D(9)',
      'D(12)',
      'Q(8)',
      'Dic(3)',
      'Dic(5)',
      'SL(2,3)',
      'GL(2,3)',
      'SL(2,4)',
      'SL(2,5)',
      'SL(2,7)',
      'PSL(2,7)',
      'PSL(2,8)',
      'AGL(1,7)',
      'AGL(1,8)',
      'AGL(1,9)',
      'Pauli(1)',
      'B(1)',
      'B(2)',
      'B(3)',
      'B(4)',
      'Point(Ih)',
      'Point(Td)',
      'C(3) x S(3)',
      'Q(8) x Z(3)',
      'Q(8) x Q(8)',
      'A(4) x D(5) x Z(2)',
      'S(3) wr S(2)',
    ].map(named),
    ...[extraspecial, frobenius21, s3OnSixPoints, weylA4].map(description => parseFiniteGroup(description)),
  ])('$name', group => {
    holdIrrepLaws(group);
  });
});

test.each([
  ['A(8)', [21]],
  ['S(8)', [14, 42]],
  ['B(5)', [10, 15]],
  ['M(11)', [10]],
  ['M(12)', [11]],
])('some irreps of %s', (name, degrees) => {
  const group = named(name);
  const all = characterTable(group).degrees;
  for (const degree of degrees) holdIrrepLaws(group, [all.indexOf(degree) + 1]);
});

test.each<[string, IrrepImages, string]>([
  ['transposed', (group, k, g) => irrepImage(group, k, g).transpose(), 'products go to products'],
  ['of inverses', (group, k, g) => irrepImage(group, k, inverse(g)), 'products go to products'],
  ['always 1', (group, k) => ExactMatrix.identity(irrepDegree(group, k)), 'traces are characters'],
  ['in another order', (group, k, g) => irrepImage(group, 4 - k, g), 'the degree is the one of the table'],
  ['one irrep twice', (group, k, g) => irrepImage(group, k === 2 ? 1 : k, g), 'traces are characters'],
])('images that are %s break a law', (_, images, law) => {
  expect(() => holdIrrepLaws(named('S(3)'), undefined, images)).toThrow(law);
});

/** The conductor of the entries of generators' images, by degree and Frobenius-Schur indicator. */
test.each([
  ['S(6)', { '5+': 1, '9+': 1, '10+': 1, '16+': 1 }],
  ['A(5)', { '3+': 5, '4+': 1, '5+': 1 }],
  ['D(12)', { '2+': 12 }],
  ['Q(8)', { '2-': 4 }],
  ['Dic(3)', { '2-': 3, '2+': 1 }],
  ['SL(2,3)', { '2-': 3, '20': 3, '3+': 1 }],
  ['SL(2,5)', { '2-': 5, '3+': 5, '4-': 4, '4+': 1, '5+': 1, '6-': 4 }],
  ['Q(8) x Q(8)', { '2-': 4, '4+': 1 }],
  ['PSL(2,7)', { '30': 7, '6+': 1, '7+': 1, '8+': 1 }],
])('irreps of %s have small fields', (name, expected) => {
  const group = named(name);
  const { degrees, frobeniusSchur } = characterTable(group);
  const found: Record<string, number> = {};
  degrees.forEach((degree, k) => {
    if (degree === 1) return;
    const images = group.generators.map(s => irrepImage(group, k + 1, s));
    const key = `${degree}${frobeniusSchur[k] === 0 ? '0' : frobeniusSchur[k] > 0 ? '+' : '-'}`;
    found[key] = Math.max(found[key] ?? 1, conductorOf(images.flatMap(image => image.toRows().flat())));
  });
  expect(found).toEqual(expected);
});

test('where the type is real, so are the matrices', () => {
  for (const name of [
    'D(5)',
    'D(12)',
    'A(5)',
    'A(6)',
    'SL(2,5)',
    'Point(Ih)',
    'PSL(2,8)',
    'GL(2,3)',
    'Q(8) x Q(8)',
  ]) {
    const group = named(name);
    characterTable(group).frobeniusSchur.forEach((indicator, k) => {
      const entries = group.generators.flatMap(s =>
        irrepImage(group, k + 1, s)
          .toRows()
          .flat(),
      );
      expect(entries.every(isReal)).toBe(indicator === 1);
    });
  }
});

test('the same group gives the same matrices', () => {
  const imagesOf = (group: FiniteGroup) =>
    characterTable(group).degrees.map((_, k) => group.generators.map(s => irrepImage(group, k + 1, s).key()));
  for (const name of ['SL(2,3)', 'S(4)', 'D(5) x A(4)'])
    expect(imagesOf(named(name))).toEqual(imagesOf(named(name)));
});

test("Young's seminormal form of S(3), the sign and the trivial representation", () => {
  const group = named('S(3)');
  const [swap] = group.generators;
  expect(irrepImage(group, 1, swap).equals(ExactMatrix.fromIntegers([[1]]))).toBe(true);
  expect([1, 2, 3].map(k => irrepDegree(group, k))).toEqual([1, 1, 2]);
  expect(irrepImage(group, 2, swap).equals(ExactMatrix.fromIntegers([[-1]]))).toBe(true);
  expect(
    irrepImage(group, 3, swap).equals(
      ExactMatrix.fromIntegers([
        [-1, 0],
        [0, 1],
      ]),
    ),
  ).toBe(true);
});

test('the images of a product are tensor products, first factor slowest', () => {
  const group = named('D(3) x Z(2)');
  const factor = group.factor(0);
  const { degrees } = characterTable(group);
  const own = characterTable(factor).degrees.indexOf(2) + 1;
  const g: GroupElement = group.generators[0];
  degrees.forEach((degree, k) => {
    if (degree !== 2) return;
    expect(irrepImage(group, k + 1, g).key()).toBe(irrepImage(factor, own, { parts: [g.parts[0]] }).key());
    const cube = compose(g, compose(g, g));
    expect(irrepImage(group, k + 1, cube).isIdentity()).toBe(true);
  });
});

describe('refused', () => {
  const refusal = (work: () => unknown): DomainError => {
    try {
      work();
    } catch (error) {
      return error as DomainError;
    }
    throw new Error('expected a refusal');
  };

  test.each([0, -1, 4, 1.5, Number.NaN])('Irr(%d) of S(3)', k => {
    const group = named('S(3)');
    const error = refusal(() => irrepImage(group, k, group.generators[0]));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.code).toBe('BAD_INPUT');
    expect(error.message).toBe(`There is no Irr(${k}): S(3) has 3 irreps: Irr(1) to Irr(3).`);
  });

  test('the only irrep of the trivial group', () => {
    expect(refusal(() => irrepDegree(named('Trivial(3)'), 2)).message).toBe(
      'There is no Irr(2): Trivial(3) has 1 irrep: Irr(1).',
    );
  });

  test('too large for its method', () => {
    const symmetric = named('S(10)');
    const large = characterTable(symmetric).degrees.length;
    expect(refusal(() => irrepImage(symmetric, large, symmetric.generators[0])).code).toBe('TOO_LARGE');
    const mathieu = named('M(12)');
    const highest = characterTable(mathieu).degrees.length;
    const error = refusal(() => irrepImage(mathieu, highest, mathieu.generators[0]));
    expect(error.code).toBe('TOO_LARGE');
    expect(error.message).toContain('degree 176 of M(12)');
  });
});
