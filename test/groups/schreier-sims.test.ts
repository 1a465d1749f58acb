import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RUBIK_DEGREE, rubikGenerators } from '../../src/groups/catalog/rubik.js';
import { parseCycles } from '../../src/groups/cycle-notation.js';
import { factorial, giantOrder } from '../../src/groups/giants.js';
import { groupOrder } from '../../src/groups/group-order.js';
import { comparePermutations, cyclesOf, type Permutation } from '../../src/groups/permutation.js';
import { schreierSims } from '../../src/groups/schreier-sims.js';
import { anyPermutation } from './any-permutation.js';
import { closure } from './closure.js';

const cycles = (degree: number, ...texts: string[]): Permutation[] =>
  texts.map(text => parseCycles(text, degree));
const range = (from: number, to: number): string =>
  `(${Array.from({ length: to - from + 1 }, (_, k) => from + k).join(',')})`;

describe('against plain closure', () => {
  const smallGroup = fc
    .integer({ min: 1, max: 6 })
    .chain(n => fc.tuple(fc.constant(n), fc.array(anyPermutation(n), { maxLength: 3 }), anyPermutation(n)));

  test('order, elements and membership', () => {
    fc.assert(
      fc.property(smallGroup, fc.integer({ min: 1, max: 1000 }), ([degree, generators, other], seed) => {
        const chain = schreierSims(generators, degree, seed);
        const plain = closure(generators, degree).sort(comparePermutations);
        expect(chain.order).toBe(BigInt(plain.length));
        expect(chain.elements().map(String)).toEqual(plain.map(String));
        expect(chain.contains(other)).toBe(plain.some(p => String(p) === String(other)));
      }),
    );
  });

  test('groups with several orbits on more points', () => {
    const sparse = fc
      .array(fc.tuple(anyPermutation(4), anyPermutation(4), anyPermutation(3)), {
        minLength: 1,
        maxLength: 3,
      })
      .map(parts =>
        parts.map(([a, b, c]) => Int32Array.of(...a, ...b.map(x => x + 4), ...c.map(x => x + 8))),
      );
    fc.assert(
      fc.property(sparse, generators => {
        expect(schreierSims(generators, 11).order).toBe(BigInt(closure(generators, 11).length));
      }),
      { numRuns: 30 },
    );
  });
});

test('the seed moves no answer', () => {
  const generators = cycles(12, range(1, 11), '(3,7,11,8)(4,10,5,6)');
  const lists = [1, 2, 3].map(seed => schreierSims(generators, 12, seed).elements().map(String));
  expect(lists[0]).toHaveLength(7920);
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[2]).toEqual(lists[0]);
});

describe('known orders', () => {
  const sylow = (k: number): Permutation[] =>
    Array.from({ length: k }, (_, j) =>
      parseCycles(Array.from({ length: 2 ** j }, (_, i) => `(${i + 1},${i + 1 + 2 ** j})`).join(''), 2 ** k),
    );
  const pairs = (k: number): Permutation[] =>
    Array.from({ length: k }, (_, i) => parseCycles(`(${2 * i + 1},${2 * i + 2})`, 2 * k));
  const blocks = (size: number, count: number): Permutation[] =>
    Array.from({ length: count }, (_, i) =>
      cycles(size * count, `(${size * i + 1},${size * i + 2})`, range(size * i + 1, size * i + size)),
    ).flat();

  test.each<[string, Permutation[], number, bigint]>([
    ['no generators', [], 5, 1n],
    ['the identity alone', cycles(5, '()'), 5, 1n],
    ['S(50)', cycles(50, '(1,2)', range(1, 50)), 50, factorial(50)],
    ['S(100)', cycles(100, '(1,2)', range(1, 100)), 100, factorial(100)],
    ['A(100)', cycles(100, '(1,2,3)', range(2, 100)), 100, factorial(100) / 2n],
    ['S(5)^10', blocks(5, 10), 50, 120n ** 10n],
    ['2^30', pairs(30), 60, 2n ** 30n],
    ['a Sylow 2-subgroup of S(64)', sylow(6), 64, 2n ** 63n],
    [
      'M(24)',
      cycles(
        24,
        range(1, 23),
        '(3,17,10,7,9)(4,13,14,19,5)(8,18,11,12,23)(15,20,22,21,16)',
        '(1,24)(2,23)(3,12)(4,16)(5,18)(6,10)(7,20)(8,14)(9,21)(11,17)(13,22)(15,19)',
      ),
      24,
      244823040n,
    ],
    ['the rotations of the cube on its faces', cycles(6, '(1,5,6,3)', '(1,4,6,2)'), 6, 24n],
    ['a long cycle', cycles(2000, range(1, 2000)), 2000, 2000n],
  ])('%s', (_, generators, degree, order) => {
    expect(schreierSims(generators, degree).order).toBe(order);
    expect(groupOrder(generators, degree)).toBe(order);
  });

  test("Rubik's cube", () => {
    const generators = rubikGenerators();
    for (const g of generators) expect(new Set(cyclesOf(g).map(cycle => cycle.length))).toEqual(new Set([4]));
    expect(generators.map(g => g.filter((image, point) => image !== point).length)).toEqual([
      20, 20, 20, 20, 20, 20,
    ]);
    expect(schreierSims(generators, RUBIK_DEGREE).order).toBe(43252003274489856000n);
  });
});

describe('giants', () => {
  test('agree with the chain, with fixed points or without', () => {
    for (const [generators, degree] of [
      [cycles(30, '(1,2)', range(1, 30)), 30],
      [cycles(30, '(1,2,3)', range(2, 30)), 30],
      [cycles(40, '(3,4)', range(3, 33)), 40],
    ] as const) {
      expect(giantOrder(generators, degree)).toBe(schreierSims(generators, degree).order);
    }
  });

  test('are not seen where there are none', () => {
    expect(giantOrder(cycles(66, range(1, 66)), 66)).toBeUndefined();
    expect(giantOrder(cycles(66, '(1,2)', range(1, 33), '(34,35)', range(34, 66)), 66)).toBeUndefined();
    expect(
      giantOrder(
        cycles(
          66,
          '(1,2)',
          range(1, 33),
          `${Array.from({ length: 33 }, (_, k) => `(${k + 1},${k + 34})`).join('')}`,
        ),
        66,
      ),
    ).toBeUndefined();
    expect(giantOrder(cycles(66, '()'), 66)).toBeUndefined();
  });

  test('of large degree are answered by the theorem', () => {
    expect(groupOrder(cycles(5000, '(1,2)', range(1, 5000)), 5000)).toBe(factorial(5000));
  });
});

test('generators of different degrees are a bug', () => {
  expect(() => schreierSims([Int32Array.of(1, 0)], 3)).toThrow(/expected permutations of 3 points/);
});
