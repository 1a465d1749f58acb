import { describe, expect, test } from '@jest/globals';
import { compose, elementKey, inverse, isIdentity } from '../../../src/groups/group-element.js';
import { groupOrder } from '../../../src/groups/group-order.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { parseWord } from '../../../src/groups/presentations/parse-word.js';
import type { PresentationDescription } from '../../../src/groups/presentations/presentation.js';
import { schreierSims } from '../../../src/groups/schreier-sims.js';
import { holdGroupLaws } from '../../laws/group-laws.js';
import { coxeter, coxeterChain, coxeterE, fibonacci, presentation } from './presentations.js';

const finite = (description: PresentationDescription) => parseFiniteGroup({ presentation: description });

/** Orders from the literature. */
const REGULAR: [string, PresentationDescription, number][] = [
  ['Z(12)', presentation('a', 'a^12'), 12],
  ['Z(2) x Z(6)', presentation('a b', 'a^2', 'b^6', '[a,b]'), 12],
  ['D(10)', presentation('r s', 'r^10', 's^2', '(r*s)^2'), 20],
  ['Q(8)', presentation('i j', 'i^4', 'i^2 = j^2', 'i^j = i^-1'), 8],
  ['A(5)', presentation('a b', 'a^2', 'b^3', '(a*b)^5'), 60],
  ['S(5)', coxeterChain(4), 120],
  ['W(B4)', coxeterChain(4, { 3: 4 }), 384],
  [
    'W(D4)',
    coxeter(4, [
      [1, 2, 3],
      [2, 3, 3],
      [2, 4, 3],
    ]),
    192,
  ],
  ['W(H3)', coxeterChain(3, { 1: 5 }), 120],
  ['W(F4)', coxeterChain(4, { 2: 4 }), 1152],
  ['binary icosahedral', presentation('r s t', 'r^2 = s^3 = t^5 = r*s*t'), 120],
  ['SL(2,3)', presentation('a b', 'a*b*a = b*a*b', 'a^3'), 24],
  ['F(2,5)', fibonacci(2, 5), 11],
  ['F(2,7)', fibonacci(2, 7), 29],
  ['F(3,5)', fibonacci(3, 5), 22],
  ['PSL(2,7)', presentation('a b', 'a^2', 'b^3', '(a*b)^7', '[a,b]^4'), 168],
  ['PSL(2,13)', presentation('a b', 'a^2', 'b^3', '(a*b)^7', '[a,b]^7'), 1092],
  [
    'M(11)',
    presentation(
      'x y',
      'x^2',
      'y^4',
      '(x*y)^11',
      '(x*y^2)^6',
      'x*y*x*y*x*y^-1*x*y*x*y^2*x*y^-1*x*y*x*y^-1*x*y^-1',
    ),
    7920,
  ],
  ['B(2,3)', presentation('a b', 'a^3', 'b^3', '(a*b)^3', '(a*b^-1)^3'), 27],
  [
    'B(2,4)',
    presentation(
      'a b',
      ...['a', 'b', 'a*b', 'a^-1*b', 'a^2*b', 'a*b^2', 'a^2*b^2', 'a^-1*b*a*b', 'a*b^-1*a*b'].map(
        w => `(${w})^4`,
      ),
    ),
    4096,
  ],
  ['1, obviously', presentation('a', 'a'), 1],
  ['1, by coprime orders', presentation('a', 'a^35', 'a^12'), 1],
  ['1, Higman on three letters', presentation('a b c', 'a^b = a^2', 'b^c = b^2', 'c^a = c^2'), 1],
  ['1, Akbulut and Kirby', presentation('a b', 'a*b*a = b*a*b', 'a^3 = b^4'), 1],
  ['1, Baumslag and Solitar twice', presentation('a b', 'a*b^2 = b^3*a', 'b*a^2 = a^3*b'), 1],
];

describe('the regular representation', () => {
  test.each(REGULAR)('%s', (_, description, order) => {
    const group = finite(description);
    expect([group.order, group.degree]).toEqual([BigInt(order), order]);
    expect(group.generators).toHaveLength(description.generators.length);
    const { model } = group.components[0];
    if (order <= 2000) expect(groupOrder(model.generators, model.points)).toBe(BigInt(order));
    for (const relation of description.relations) {
      const sides = relation.split('=').map(side =>
        parseWord(side, description.generators, {
          one: { parts: [group.components[0].identity] },
          generator: k => group.generators[k],
          multiply: compose,
          inverse,
        }),
      );
      expect(sides.every(side => elementKey(side) === elementKey(sides[0]))).toBe(true);
      expect(sides.length > 1 || isIdentity(sides[0])).toBe(true);
    }
  });

  test.each(REGULAR.filter(([, , order]) => order <= 200))('%s keeps the group laws', (_, description) =>
    holdGroupLaws(finite(description)),
  );
});

describe('the action on the cosets of a subgroup', () => {
  test.each<[string, PresentationDescription, string[], number, bigint]>([
    ['S(5) on 5 points', coxeterChain(4), ['s1', 's2', 's3'], 5, 120n],
    ['W(E6) on 27 lines', coxeterE(6), ['s1', 's2', 's3', 's4', 's6'], 27, 51840n],
    ['W(E7) on 56', coxeterE(7), ['s1', 's2', 's3', 's4', 's5', 's7'], 56, 2903040n],
    ['W(E8) on 240 roots', coxeterE(8), ['s1', 's2', 's3', 's4', 's5', 's6', 's8'], 240, 696729600n],
    ['W(H4) on 120', coxeterChain(4, { 1: 5 }), ['s1', 's2', 's3'], 120, 14400n],
    ['the quotient S(3) of S(4)', coxeterChain(3), ['s1', 's2*s1*s3*s2', 's3'], 3, 6n],
    [
      'PSL(2,Z) on the three cosets of a congruence subgroup',
      presentation('a b', 'a^2', 'b^3'),
      ['a*b', '((a*b)^2)^a'],
      3,
      6n,
    ],
    ['everything', presentation('a b', 'a^2', 'b^2', '(a*b)^9'), ['b', 'a'], 1, 1n],
  ])('%s', (_, description, subgroup, degree, order) => {
    const group = finite({ ...description, subgroup });
    expect([group.degree, group.order]).toEqual([degree, order]);
  });

  test('is transitive, and the subgroup fixes the first coset', () => {
    const group = finite({ ...coxeterE(6), subgroup: ['s1', 's2', 's3', 's4', 's6'] });
    const { model } = group.components[0];
    expect(schreierSims(model.generators, model.points).levels[0].tree.orbit).toHaveLength(27);
    expect([0, 1, 2, 3, 5].map(k => model.generators[k][0])).toEqual([0, 0, 0, 0, 0]);
    expect(model.generators[4][0]).not.toBe(0);
  });
});

describe('names and keys', () => {
  test.each<[PresentationDescription, string, string]>([
    [
      presentation('a b', ' a ^2', 'a*b=  b*a', 'b^3'),
      '<a, b | a^2, a*b = b*a, b^3>',
      '<a, b | a^2, a*b = b*a, b^3>',
    ],
    [
      { ...presentation('a b', 'a^2', 'b^3', '(a*b)^3'), subgroup: ['b', 'b^a*b'] },
      'action of <a, b | a^2, b^3, (a*b)^3> on the cosets of <b, b^a*b>',
      'action of <a, b | a^2, b^3, (a*b)^3> on the cosets of <b, b^a*b>',
    ],
    [
      coxeterChain(6),
      '<6 generators | 21 relations>',
      `<s1, s2, s3, s4, s5, s6 | ${coxeterChain(6).relations.join(', ')}>`,
    ],
  ])('%#', (description, name, key) => {
    const group = finite(description);
    expect([group.name, group.key]).toEqual([name, key]);
  });
});
