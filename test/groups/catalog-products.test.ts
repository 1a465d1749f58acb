import { describe, expect, test } from '@jest/globals';
import type { DomainError } from '../../src/domain-error.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import { compose, formatElement, isIdentity } from '../../src/groups/group-element.js';
import { groupOrder } from '../../src/groups/group-order.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { composePermutations, identityPermutation } from '../../src/groups/permutation.js';
import { schreierSims } from '../../src/groups/schreier-sims.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { holdGroupLaws } from '../laws/group-laws.js';
import { actionOf } from './descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

function refusalOf(name: string): DomainError {
  try {
    parseGroup({ name });
  } catch (error) {
    return error as DomainError;
  }
  throw new Error(`expected a refusal of ${name}`);
}

describe('group laws', () => {
  test.each([
    ...['S(2) wr S(3)', 'Z(3) wr Z(3)', 'S(3) wr S(2)', 'S(2) wr Z(2) wr Z(2)', 'Z(2) wr (Z(2) wr Z(2))'],
    ...['B(2) wr S(2)', 'Q(8) wr Z(2)', 'C(3) wr Z(2)', 'D(5) wr S(2)', 'Pauli(1) wr Z(2)'],
    ...['(S(2) x Z(3)) wr Z(2)', '(C(3) x Z(2)) wr Z(2)', '(Q(8) x C(3)) wr Z(2)', 'S(2) wr (Z(2) x Z(3))'],
    ...['S(3) wr Trivial(2)', 'Trivial(2) wr S(3)', 'Z(1) wr Z(1)', 'S(2) wr S(3) x Z(2)'],
    ...['(Z(7) : Z(3) by g1 -> g1^2)', '(Z(5) : Z(4) by g1 -> g1^2)', '(Z(3) : C(4) by g1 -> g1^-1)'],
    ...['(Z(2) x Z(2) : S(3) by h1: g1 -> g2, g2 -> g1; h2: g1 -> g2, g2 -> g1*g2)'],
    ...['(Q(8) : Z(3) by g1 -> g2, g2 -> g1*g2)', '(Z(4) : D(3) by h2: g1 -> g1^-1)'],
    ...['(Z(7) : Z(3) by g1 -> g1^2) x S(3)', '(Z(3) : Z(2) by g1 -> g1^-1) wr Z(2)'],
  ])('%s', name => holdGroupLaws(named(name)));
});

describe('wreath products', () => {
  test.each<[string, bigint, number, string, { blocks: number; blockDegree: number }]>([
    ['S(2) wr S(3)', 48n, 6, 'PERMUTATION', { blocks: 3, blockDegree: 2 }],
    ['S(3) wr S(2)', 72n, 6, 'PERMUTATION', { blocks: 2, blockDegree: 3 }],
    ['Z(2) wr Z(2) wr Z(2)', 128n, 8, 'PERMUTATION', { blocks: 2, blockDegree: 4 }],
    ['Z(2) wr (Z(2) wr Z(2))', 128n, 8, 'PERMUTATION', { blocks: 4, blockDegree: 2 }],
    ['B(2) wr S(3)', 3072n, 6, 'SIGNED_PERMUTATION', { blocks: 3, blockDegree: 2 }],
    ['Point(I) wr S(2)', 7200n, 6, 'MATRIX', { blocks: 2, blockDegree: 3 }],
    ['M(11) wr PSL(2,7)', 7920n ** 8n * 168n, 88, 'PERMUTATION', { blocks: 8, blockDegree: 11 }],
    ['Rubik wr Z(2)', 2n * 43252003274489856000n ** 2n, 96, 'PERMUTATION', { blocks: 2, blockDegree: 48 }],
    ['(S(2) x Z(3)) wr S(3)', 1296n, 15, 'PERMUTATION', { blocks: 3, blockDegree: 5 }],
    ['S(2) wr (Z(2) x Z(3))', 192n, 10, 'PERMUTATION', { blocks: 5, blockDegree: 2 }],
  ])('%s has order %s, degree %i, acts as a %s by blocks', (name, order, degree, action, wreath) => {
    const group = named(name);
    expect([group.name, group.order, group.degree, actionOf(group)]).toEqual([name, order, degree, action]);
    expect(group.factors).toHaveLength(1);
    expect(group.factors[0].wreath).toEqual(wreath);
  });

  test('orders by the formula agree with Schreier-Sims', () => {
    for (const name of [
      ...['S(4) wr S(5)', 'S(2) wr (Z(2) x Z(3))', 'B(2) wr S(3)', 'Point(I) wr Z(3)', 'Pauli(1) wr S(3)'],
      ...['(Q(8) x C(5)) wr Z(2)', 'S(3) wr Trivial(3)', 'Z(3) wr M(11)', 'SL(2,3) wr S(3) wr Z(2)'],
    ]) {
      const [{ model, order }] = named(name).components;
      expect([name, groupOrder(model.generators, model.points)]).toEqual([name, order]);
    }
  });

  test('S(2) wr S(n) and B(n) are one group: as many elements of each order', () => {
    for (const n of [2, 3, 4]) expect(orders(named(`S(2) wr S(${n})`))).toEqual(orders(named(`B(${n})`)));
  });

  test('each element permutes the blocks', () => {
    for (const g of named('S(3) wr S(2)').elements(72)) {
      const [part] = g.parts;
      if (part instanceof ExactMatrix) throw new Error('expected a permutation');
      const blocks = Array.from(part.image, point => Math.floor(point / 3));
      expect([blocks.slice(0, 3), blocks.slice(3)].map(block => new Set(block).size)).toEqual([1, 1]);
    }
  });
});

describe('models read back what they write', () => {
  test.each([
    ...[
      'B(2) wr S(3)',
      'Point(I) wr Z(3)',
      'Pauli(1) wr Z(2)',
      '(Q(8) x C(5)) wr Z(2)',
      'C(3) wr (Z(2) x Z(2))',
    ],
    ...[
      '(Z(3) : C(4) by g1 -> g1^-1)',
      '(Z(5) : D(5) by h2: g1 -> g1^-1)',
      '(C(5) : Dic(3) by h2: g1 -> g1^-1)',
    ],
  ])('%s', name => {
    const [{ model, generators }] = named(name).components;
    let permutation = identityPermutation(model.points);
    for (let step = 0; step < 12; step++) {
      permutation = composePermutations(
        model.generators[(step * step + step) % generators.length],
        permutation,
      );
      permutation = composePermutations(model.generators[step % generators.length], permutation);
      expect([...model.fromPart(model.toPart(permutation))]).toEqual([...permutation]);
    }
    generators.forEach((part, k) => {
      expect([...model.fromPart(part)]).toEqual([...model.generators[k]]);
    });
    expect(() => model.fromPart(ExactMatrix.identity(2))).toThrow();
  });
});

describe('semidirect products', () => {
  test.each<[string, bigint, number, string]>([
    ['(Z(7) : Z(3) by g1 -> g1^2)', 21n, 10, 'PERMUTATION'],
    ['(Z(3) : Z(2) by g1 -> g1^-1)', 6n, 5, 'PERMUTATION'],
    ['(Z(3) : C(4) by g1 -> g1^-1)', 12n, 5, 'SIGNED_PERMUTATION'],
    ['(Z(5) : C(8) by g1 -> g1^2)', 40n, 7, 'MATRIX'],
    ['(Z(4) : Z(2) by g1 -> g1)', 8n, 6, 'PERMUTATION'],
    ['(Z(2) x Z(2) : Z(3) by g1 -> g2, g2 -> g1*g2)', 12n, 7, 'PERMUTATION'],
    ['(A(4) : S(2) by g1 -> g1^-1, g2 -> g1*g2*g1)', 24n, 14, 'PERMUTATION'],
    ['(S(5) x Z(3) : Z(2) by g3 -> g3^-1)', 720n, 362, 'PERMUTATION'],
  ])('%s has order %s, degree %i, acts as a %s', (name, order, degree, action) => {
    const group = parseFiniteGroup({ name });
    const [{ model }] = group.components;
    expect([group.order, group.degree, actionOf(group)]).toEqual([order, degree, action]);
    expect(schreierSims(model.generators, model.points).order).toBe(order);
  });

  test.each([
    ['(Z(7) : Z(3) by g1 -> g1^2)', 'AGL(1,7)', 2n],
    ['(Z(7) : Z(6) by g1 -> g1^3)', 'AGL(1,7)', 1n],
    ['(Z(5) : Z(2) by g1 -> g1^-1)', 'D(5)', 1n],
    ['(Z(2) x Z(2) : Z(3) by g1 -> g2, g2 -> g1*g2)', 'A(4)', 1n],
    ['(Z(2) x Z(2) x Z(2) : Z(7) by g1 -> g2, g2 -> g3, g3 -> g1*g2)', 'AGL(1,8)', 1n],
    ['(Q(8) : Z(3) by g1 -> g2, g2 -> g1*g2)', 'SL(2,3)', 1n],
    ['(Z(3) : Z(4) by g1 -> g1^-1)', 'Dic(3)', 1n],
    ['(Z(3) : Z(4) by g1 -> g1)', 'Z(3) x Z(4)', 1n],
  ])('%s is %s, or of index %s in it', (name, other, index) => {
    const [own, known] = [orders(named(name)), orders(named(other))];
    expect(BigInt(known.length)).toBe(BigInt(own.length) * index);
    if (index === 1n) expect(own).toEqual(known);
  });

  test('h g h^-1 is the image of g', () => {
    const [g, h] = named('Z(7) : Z(3) by g1 -> g1^2').generators;
    expect(formatElement(compose(h, g))).toBe(formatElement(compose(compose(g, g), h)));
    expect(isIdentity(compose(h, compose(h, h)))).toBe(true);
  });

  test.each([
    ['Z(7):Z(3)by g1->g1^9', '(Z(7) : Z(3) by g1 -> g1^9)'],
    ['Z(7) : Z(3) by h1 : g1 -> g1*g1', '(Z(7) : Z(3) by g1 -> g1^2)'],
    ['(Z(7) : Z(3) by g1 -> 1*g1^3*g1^-1)', '(Z(7) : Z(3) by g1 -> g1^2)'],
    ['(Z(3) : S(3) by h1: g1 -> g1^-1)', '(Z(3) : S(3) by h1: g1 -> g1^-1; h2: g1 -> g1)'],
    ['S(2) wr (S(2))', 'S(2) wr S(2)'],
    ['(S(2) wr S(2)) wr S(2)', 'S(2) wr S(2) wr S(2)'],
    ['S(2)wrS(3)xZ(2)', 'S(2) wr S(3) x Z(2)'],
    ['RubikwrS(2)', 'Rubik wr S(2)'],
    ['S(2) x (S(2) x S(3)) wr Z(2)', 'S(2) x (S(2) x S(3)) wr Z(2)'],
  ])('%j is %s, which is read back', (text, canonical) => {
    expect([text, canonical].map(name => parseGroup({ name }).key)).toEqual([canonical, canonical]);
    expect(parseGroup({ name: text }).name).toBe(canonical);
  });
});

function orders(group: FiniteGroup): number[] {
  return group
    .elements(2000)
    .map(g => {
      let order = 1;
      for (let power = g; !isIdentity(power); power = compose(power, g)) order++;
      return order;
    })
    .sort((a, b) => a - b);
}

test.each([
  ['S(2) wr', 7, /expected a group/],
  ['S(2) wr C(4)', 5, /right of wr stands a group of permutations.*C\(4\) does more/],
  ['S(2) wr C(3)', 5, /right of wr stands a group of permutations/],
  ['SO(3) wr S(2)', 6, /wr and : take finite groups, SO\(3\) is infinite/],
  ['Z(3) : O(2) by g1 -> g1', 5, /O\(2\) is infinite/],
  ['Z(7) : Z(3)', 11, /expected 'by' .*, found the end/],
  ['Z(7) : Z(3) by', 14, /expected a generator, as in g1, found the end/],
  ['Z(7) : Z(3) by g2 -> g1', 15, /no generator g2; there is only g1/],
  ['Z(7) : Z(3) by h2: g1 -> g1', 15, /no generator h2; there is only h1/],
  ['Z(7) : Z(3) by g12345678901234 -> g1', 15, /no generator g12345678901234; there is only g1/],
  ['Z(7) : S(3) by g1 -> g1', 15, /expected a generator, as in h1/],
  ['Z(7) : Z(3) by g1 > g1', 18, /expected '->' after g1/],
  ['Z(7) : Z(3) by g1 -> g1^', 24, /expected a whole exponent/],
  ['Z(7) : Z(3) by g1 -> g1, g1 -> g1', 25, /g1 has two images/],
  ['Z(7) : Z(3) by g1 -> g1; h1: g1 -> g1', 25, /h1 has two clauses/],
  ['Z(7) : Trivial(2) by h1: g1 -> g1', 21, /no generator h1; there is none/],
  ['Z(7) : Z(3) by g1 -> g1^3', 5, /break a relation of Z\(3\): there h1\^3 = 1, but this word moves/],
  ['S(3) : Z(2) by g1 -> g2', 15, /h1 is no homomorphism of S\(3\): there g1\^2 = 1/],
  ['Z(6) : Z(2) by g1 -> g1^2', 15, /h1 is no automorphism of Z\(6\)/],
  ['Z(7) : Z(3) by g1 -> g1^2 x S(3)', 26, /stands in parentheses/],
])('%j is BAD_INPUT at position %i', (name, position, sentence) => {
  const error = refusalOf(name);
  expect(error.message).toMatch(sentence);
  expect([error.code, error.details.position, error.details.path]).toEqual(['BAD_INPUT', position, ['name']]);
});

test.each([
  ['S(101) wr S(100)', '10000'],
  ['C(3) wr Z(25)', '48'],
  ['S(3) wr Trivial(100)', '64'],
  ['S(7) : Z(2) by g1 -> g1', '5000'],
  ['Z(3) : S(8) by h1: g1 -> g1', '20000'],
  [`S(2) wr (${Array.from({ length: 17 }, () => 'Z(2)').join(' x ')})`, '16'],
])('%s is TOO_LARGE with the limit %s', (name, limit) => {
  const error = refusalOf(name);
  expect([error.code, error.details.limit]).toEqual(['TOO_LARGE', limit]);
});

test.each([
  ['(Z(7) : Z(3) by g1 -> g1^999999999999999999999999)', 25, '999999999999999999999999'],
  ['Z(7) : Z(3) by g1 -> g1*g1^-1000001', 27, '1000001'],
])('%s is TOO_LARGE at position %i for the exponent', (name, position, value) => {
  const error = refusalOf(name);
  expect([error.code, error.details]).toEqual([
    'TOO_LARGE',
    { path: ['name'], position, limit: '1000000', value },
  ]);
  expect(error.message).toContain(`exponent is ${value}`);
});

test('an exponent may be a million', () => {
  const { order } = parseFiniteGroup({ name: 'Z(7) : Z(3) by g1 -> g1^1000000*g1^-999998' });
  expect(order).toBe(21n);
});
