import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../src/domain-error.js';
import { formatCycles } from '../../../src/groups/cycle-notation.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { type ElementTable, elementTable } from '../../../src/groups/subgroups/element-table.js';
import { subgroupLattice } from '../../../src/groups/subgroups/lattice.js';
import { anyPermutation } from '../any-permutation.js';
import { permutations } from '../descriptions.js';

const named = (name: string) => parseFiniteGroup({ name });

/** All subgroups by joining cyclic ones until nothing new comes: the second road. */
function allSubgroups(table: ElementTable): Map<string, readonly number[]> {
  const generated = (seeds: readonly number[]): number[] => {
    const members = new Set([0]);
    for (const g of members) for (const s of seeds) members.add(table.product(s, g));
    return [...members].sort((a, b) => a - b);
  };
  const cyclic = Array.from({ length: table.order }, (_, g) => generated([g]));
  const found = new Map(cyclic.map(subgroup => [subgroup.join(), subgroup]));
  for (const subgroup of found.values()) {
    for (const other of cyclic) {
      const join = generated([...subgroup, ...other]);
      found.set(join.join(), join);
    }
  }
  return found;
}

function classesOf(table: ElementTable, subgroups: Map<string, readonly number[]>): string[] {
  const left = new Map(subgroups);
  const classes: string[] = [];
  for (const subgroup of subgroups.values()) {
    if (!left.has(subgroup.join())) continue;
    const before = left.size;
    for (let g = 0; g < table.order; g++) {
      left.delete(
        subgroup
          .map(h => table.conjugate(g, h))
          .sort((a, b) => a - b)
          .join(),
      );
    }
    classes.push(`${subgroup.length} x ${before - left.size}`);
  }
  return classes.sort();
}

describe('against the join of cyclic subgroups', () => {
  test.each([
    'Trivial(2)',
    'Z(12)',
    'S(2) x S(2) x S(2)',
    'D(6)',
    'Q(8)',
    'A(4)',
    'SL(2,3)',
    'S(4)',
    'B(3)',
    'A(5)',
  ])('%s', name => {
    const group = named(name);
    const lattice = subgroupLattice(group);
    const plain = allSubgroups(elementTable(group));
    expect(lattice.subgroupCount).toBe(BigInt(plain.size));
    expect(lattice.classes.map(c => `${c.order} x ${c.size}`).sort()).toEqual(
      classesOf(elementTable(group), plain),
    );
  });
});

test('any permutation group of small order, against the join of cyclic subgroups', () => {
  const groups = fc
    .array(fc.tuple(anyPermutation(4), anyPermutation(3)), { minLength: 1, maxLength: 2 })
    .map(parts => parts.map(([a, b]) => Int32Array.of(...a, ...b.map(x => x + 4))));
  fc.assert(
    fc.property(groups, generators => {
      const group = parseFiniteGroup(permutations(7, ...generators.map(formatCycles)));
      fc.pre(group.order <= 48n);
      const plain = allSubgroups(elementTable(group));
      const lattice = subgroupLattice(group);
      expect(lattice.subgroupCount).toBe(BigInt(plain.size));
      expect(lattice.classes.map(c => `${c.order} x ${c.size}`).sort()).toEqual(
        classesOf(elementTable(group), plain),
      );
    }),
    { numRuns: 40 },
  );
});

/** Subgroups, classes, maximal subgroups of representatives; computed with GAP 4.12, most also in its table library. */
test.each([
  ['S(4)', 30, 11, 30],
  ['S(5)', 156, 19, 98],
  ['A(6)', 501, 22, 175],
  ['S(6)', 1455, 56, undefined],
  ['A(7)', 3786, 40, 422],
  ['S(7)', 11300, 96, undefined],
  ['B(4)', 1659, 193, 1031],
  ['S(4) x S(4)', 2976, 274, 1720],
  ['GL(2,3)', 55, 16, 46],
  ['SL(2,5)', 76, 12, 47],
  ['SL(2,7)', 224, 19, 87],
  ['PSL(2,7)', 179, 15, 73],
  ['PSL(2,8)', 386, 12, 112],
  ['PSL(2,13)', 942, 16, 353],
  ['A(5) x S(3)', 628, 47, 294],
  ['A(5) x A(5)', 8381, 113, 1177],
])('%s has %i subgroups in %i classes', (name, subgroups, classes, maximal) => {
  const lattice = subgroupLattice(named(name));
  expect(lattice.subgroupCount).toBe(BigInt(subgroups));
  expect(lattice.classCount).toBe(classes);
  expect(lattice.classes).toHaveLength(classes);
  const edges = lattice.edges();
  if (maximal !== undefined) expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(maximal);
});

test('a perfect group that is not simple, over an elementary abelian one', () => {
  const group = parseFiniteGroup(
    permutations(10, '(1,2)(3,4)', '(1,9)(2,10)', '(1,3,5,7,9)(2,4,6,8,10)', '(1,3,5)(2,4,6)'),
  );
  const lattice = subgroupLattice(group);
  expect([group.order, lattice.subgroupCount, lattice.classCount]).toEqual([1920n, 6697n, 197]);
});

test('laws of a lattice', () => {
  for (const name of ['S(5)', 'GL(2,3)', 'D(12)', 'SL(2,5)', 'S(3) x Z(6)']) {
    const group = named(name);
    const { classes, subgroupCount, edges } = subgroupLattice(group);
    expect(classes.reduce((sum, c) => sum + c.size, 0n)).toBe(subgroupCount);
    expect(classes[0].order).toBe(1n);
    expect(classes.at(-1)!.order).toBe(group.order);
    for (const c of classes) {
      expect(group.order % c.order).toBe(0n);
      expect(group.order % c.size).toBe(0n);
      expect(c.isNormal).toBe(c.size === 1n);
      expect(c.isAbelian || !c.isCyclic).toBe(true);
    }
    const upper = new Set(edges().map(edge => edge.upper));
    const lower = new Set(edges().map(edge => edge.lower));
    classes.forEach((_, k) => {
      expect(upper.has(k)).toBe(k > 0);
      expect(lower.has(k)).toBe(k < classes.length - 1);
    });
    for (const { lower: a, upper: b } of edges()) expect(classes[b].order % classes[a].order).toBe(0n);
  }
});

test('the classes of S(4), all facts', () => {
  const { classes, edges } = subgroupLattice(named('S(4)'));
  expect(
    classes.map(c =>
      [c.order, c.size, c.structure(), c.isNormal, c.isAbelian, c.isCyclic].map(String).join(' '),
    ),
  ).toEqual([
    '1 1 1 true true true',
    '2 6 Z(2) false true true',
    '2 3 Z(2) false true true',
    '3 4 Z(3) false true true',
    '4 3 Z(2) x Z(2) false true false',
    '4 1 Z(2) x Z(2) true true false',
    '4 3 Z(4) false true true',
    '6 4 S(3) false false false',
    '8 3 D(4) false false false',
    '12 1 A(4) true false false',
    '24 1 S(4) true false false',
  ]);
  expect(edges().filter(({ upper }) => upper >= 8)).toEqual([
    { lower: 4, upper: 8, count: 1 },
    { lower: 5, upper: 8, count: 1 },
    { lower: 6, upper: 8, count: 1 },
    { lower: 3, upper: 9, count: 4 },
    { lower: 5, upper: 9, count: 1 },
    { lower: 7, upper: 10, count: 4 },
    { lower: 8, upper: 10, count: 3 },
    { lower: 9, upper: 10, count: 1 },
  ]);
});

test('the generators of a class generate a subgroup of its order', () => {
  for (const { order, generators } of subgroupLattice(named('S(6)')).classes) {
    expect(parseFiniteGroup(permutations(6, ...generators)).order).toBe(order);
  }
});

describe('refused', () => {
  const refusal = (name: string): DomainError => {
    try {
      subgroupLattice(named(name));
    } catch (error) {
      return error as DomainError;
    }
    throw new Error('expected a refusal');
  };

  test.each([
    ['S(8)', 'The order of S(8) is 40320; the limit is 8192.'],
    [Array.from({ length: 9 }, () => 'Z(2)').join(' x '), 'more than 100000 subgroups'],
  ])('%s', (name, sentence) => {
    expect(refusal(name)).toBeInstanceOf(DomainError);
    expect(refusal(name).code).toBe('TOO_LARGE');
    expect(refusal(name).message).toContain(sentence);
  });
});
