import { describe, expect, test } from '@jest/globals';
import { cyclotomics } from '../../../src/exact/cyclotomic.js';
import { formatExact } from '../../../src/exact/printer.js';
import { directProduct } from '../../../src/groups/direct-product.js';
import { compose, elementKey } from '../../../src/groups/group-element.js';
import type { GroupFactor } from '../../../src/groups/group-factor.js';
import { groupOrder } from '../../../src/groups/group-order.js';
import {
  specialLinearGroup,
  specialUnitaryGroup,
  symplecticGroup,
  unitaryGroup,
} from '../../../src/groups/lie/linear-groups.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import { signedPermutationModel } from '../../../src/groups/permutation-model.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { holdGroupLaws } from '../../laws/group-laws.js';
import { holdLieLaws } from '../../laws/lie-laws.js';
import { integralOver, times, traceOf, unitOn } from '../../laws/torus-integral.js';

import { classicalRows, lie } from './classical-rows.js';

const named = classicalRows.map(row => ({ ...row, name: row.group.info.name }));

describe('classical groups', () => {
  test.each(named)('$name keeps the laws', ({ group }) => {
    expect(group.cosets).toBeDefined();
    holdLieLaws(group);
  });

  test.each(named)('$name: what is known of it', row => {
    const { group } = row;
    expect(group).toMatchObject({
      kind: row.kind,
      lieDimension: row.lieDimension,
      isAbelian: row.isAbelian,
      key: row.name,
    });
    expect(2 ** group.generators.length).toBe(row.components);
    const whole = directProduct([group]);
    expect(whole).toMatchObject({ kind: row.kind, name: row.name, order: null, degree: group.info.degree });
  });

  test.each(named)('$name: monomials and generators keep the form and the determinant', row => {
    const { group, form, isSpecial } = row;
    for (const part of [...group.monomials, ...group.generators]) {
      const g = part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);
      if (form !== undefined) expect(g.transpose().multiply(form).multiply(g).equals(form)).toBe(true);
      if (isSpecial) expect(g.determinant()).toEqual(cyclotomics.one);
      expect(g.multiply(g.conjugate().transpose()).isIdentity()).toBe(true);
    }
  });

  test.each(named)('$name: the algebra keeps the form and the trace', ({ group, form, isSpecial }) => {
    for (const a of group.algebra) {
      if (form !== undefined) {
        const moved = a.transpose().multiply(form).add(form.multiply(a));
        expect(moved.toRows().flat().every(cyclotomics.isZero)).toBe(true);
      }
      if (isSpecial) expect(cyclotomics.isZero(a.trace())).toBe(true);
    }
  });

  test.each(named)('$name: monomials generate the group that they should', ({ group, name, components }) => {
    const n = group.info.degree;
    const [p, q] = group.info.signature ?? [n, 0];
    const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
    const even = (k: number) => (k < 2 ? 1 : 2 ** (k - 1) * factorial(k));
    const expected = name.startsWith('Sp')
      ? 4 ** (n / 2) * factorial(n / 2)
      : even(p) * even(q) * (name.startsWith('U') ? 2 : components);
    const { generators, points } = signedPermutationModel(group.monomials, n);
    expect(groupOrder(generators, points)).toBe(BigInt(expected));
  });

  test.each(named)('$name: as many components as the signs of diagonal blocks tell', row => {
    const { group, components } = row;
    const [p, q] = group.info.signature ?? [group.info.degree, 0];
    const signs = (part: LieFactor['identity']) => {
      const g = part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);
      return [
        [0, p],
        [p, q],
      ].map(([from, size]) =>
        formatExact(ExactMatrix.generate(size, size, (i, j) => g.at(from + i, from + j)).determinant()),
      );
    };
    const reached = new Set([signs(group.identity).join()]);
    for (const g of group.generators) {
      for (const known of [...reached]) {
        const [a, b] = known.split(',').map(Number);
        const [c, d] = signs(g).map(Number);
        reached.add([a * c, b * d].join());
      }
    }
    expect(reached.size).toBe(components);
    if (row.name.startsWith('SO+')) {
      for (const g of group.monomials) expect(signs(g)).toEqual(['1', '1']);
    }
  });
});

describe('on the line', () => {
  test.each<[string, GroupFactor | LieFactor, bigint]>([
    ['SO(1)', orthogonalGroup('SO', 1), 1n],
    ['O(1)', orthogonalGroup('O', 1), 2n],
    ['SO(1)', orthogonalGroup('SO', 1, 0), 1n],
    ['O(1)', orthogonalGroup('O', 0, 1), 2n],
    ['SO(1)', orthogonalGroup('SO+', 0, 1), 1n],
    ['SU(1)', specialUnitaryGroup(1), 1n],
    ['SL(1)', specialLinearGroup(1), 1n],
  ])('%s is finite', (name, factor, order) => {
    const group = directProduct([factor]);
    expect(group).toMatchObject({ kind: 'FINITE', name, order, degree: 1, lieDimension: 0, isAbelian: true });
    if (group.kind === 'FINITE') holdGroupLaws(group);
  });
});

test('a definite metric is the plain one', () => {
  expect(orthogonalGroup('SO+', 3, 0)).toMatchObject({ key: 'SO(3)', kind: 'COMPACT_LIE' });
  expect(orthogonalGroup('O', 0, 3)).toMatchObject({ key: 'O(3)', info: { signature: [3, 0] } });
});

describe('products', () => {
  test('of Lie and finite groups', () => {
    const group = directProduct([orthogonalGroup('O', 3), orthogonalGroup('O', 1), symplecticGroup(2)]);
    expect(group).toMatchObject({
      name: 'O(3) x O(1) x Sp(2)',
      kind: 'NONCOMPACT_LIE',
      degree: 8,
      lieDimension: 13,
      isAbelian: false,
    });
    const [reflection, flip] = group.generators;
    expect(elementKey(compose(reflection, flip))).toBe(elementKey(compose(flip, reflection)));
  });
});

/** The integral of the k-th power of the character of V. */
function moments(group: GroupFactor | LieFactor, count: number): string[] {
  const { cosets } = lie(group);
  return Array.from({ length: count }, (_, k) =>
    formatExact(
      integralOver(cosets!, c =>
        Array.from({ length: k }, () => traceOf(c.eigenvalues)).reduce(times, unitOn(c)),
      ),
    ),
  );
}

/** Invariants of V^k known from the literature. */
test.each<[string, GroupFactor | LieFactor, number[]]>([
  ['SO(2): central binomials', orthogonalGroup('SO', 2), [1, 0, 2, 0, 6, 0, 20]],
  ['O(2): half of them', orthogonalGroup('O', 2), [1, 0, 1, 0, 3, 0, 10]],
  ['SO(3): Motzkin sums', orthogonalGroup('SO', 3), [1, 0, 1, 1, 3, 6, 15]],
  ['O(3): even powers of them', orthogonalGroup('O', 3), [1, 0, 1, 0, 3, 0, 15]],
  ['SO(4): Brauer and Levi-Civita', orthogonalGroup('SO', 4), [1, 0, 1, 0, 4, 0, 25]],
  ['O(4): Brauer', orthogonalGroup('O', 4), [1, 0, 1, 0, 3, 0, 15]],
  ['O(5): Brauer', orthogonalGroup('O', 5), [1, 0, 1, 0, 3, 0, 15]],
  ['SO+(1,3) as SO(4)', orthogonalGroup('SO+', 1, 3), [1, 0, 1, 0, 4, 0, 25]],
  ['SU(2): Catalan numbers', specialUnitaryGroup(2), [1, 0, 1, 0, 2, 0, 5]],
  ['Sp(1): the same', symplecticGroup(1), [1, 0, 1, 0, 2, 0, 5]],
  ['Sp(3): Brauer', symplecticGroup(3), [1, 0, 1, 0, 3, 0, 15]],
  ['SU(3): three-dimensional Catalan numbers', specialUnitaryGroup(3), [1, 0, 0, 1, 0, 0, 5]],
  ['U(2): none but 1', unitaryGroup(2), [1, 0, 0, 0, 0]],
])('moments of %s', (_, group, expected) => {
  expect(moments(group, expected.length)).toEqual(expected.map(String));
});
