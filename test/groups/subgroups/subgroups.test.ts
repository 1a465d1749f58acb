import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { lcm } from '../../../src/exact/integers.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { compose, elementKey } from '../../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import type { Permutation } from '../../../src/groups/permutation.js';
import { schreierSims } from '../../../src/groups/schreier-sims.js';
import { centre } from '../../../src/groups/subgroups/centre.js';
import { derivedSubgroup } from '../../../src/groups/subgroups/derived-subgroup.js';
import { elementTable } from '../../../src/groups/subgroups/element-table.js';
import { exponent } from '../../../src/groups/subgroups/exponent.js';
import { commutators, normalClosure } from '../../../src/groups/subgroups/normal-closure.js';
import { SubgroupBuilder } from '../../../src/groups/subgroups/numbered-subgroup.js';
import { permutationCentre } from '../../../src/groups/subgroups/permutation-centre.js';
import { structureDescription } from '../../../src/groups/subgroups/structure-description.js';
import type { Subgroup } from '../../../src/groups/subgroups/subgroup.js';
import { permutations } from '../descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

describe('against the list of all elements', () => {
  test.each([
    named('Trivial(2)'),
    named('S(2)'),
    named('S(4)'),
    named('A(4)'),
    named('S(5)'),
    named('A(6)'),
    named('B(1)'),
    named('B(2)'),
    named('B(3)'),
    named('B(4)'),
    named('D(1)'),
    named('D(6)'),
    named('C(5)'),
    named('Z(12)'),
    named('Q(8)'),
    named('Dic(3)'),
    named('SL(2,3)'),
    named('GL(2,3)'),
    named('SL(2,5)'),
    named('PSL(2,8)'),
    named('AGL(1,9)'),
    named('Pauli(1)'),
    named('Q(8) x D(4)'),
    named('S(3) x Z(4) x A(4)'),
    parseFiniteGroup(permutations(8, '(1,2,3,4)(5,6,7,8)', '(1,5)(2,8)(3,7)(4,6)')),
    parseFiniteGroup(permutations(9, '(1,2,3)(4,5,6)(7,8,9)', '(1,4,7)(2,5,8)(3,6,9)', '(1,2,3)(4,6,5)')),
    parseFiniteGroup(permutations(10, '(1,2)(3,4)', '(5,6,7)', '(5,6)(9,10)', '(1,3)(2,4)(9,10)')),
  ])('$name', group => {
    const table = elementTable(group);
    const builder = new SubgroupBuilder(table);
    const whole = builder.whole();
    const spannedBy = (elements: readonly { parts: readonly unknown[] }[]) =>
      [...builder.generate((elements as typeof group.generators).map(g => table.indexOf(g))).elements].sort(
        (a, b) => a - b,
      );
    const sorted = (elements: Uint16Array) => [...elements].sort((a, b) => a - b);

    const z = centre(group);
    const plainCentre = sorted(builder.centre(whole).elements);
    expect(spannedBy(z.generators)).toEqual(plainCentre);
    expect(z.order).toBe(BigInt(plainCentre.length));
    expect(z.isAbelian && z.isNormal).toBe(true);

    const d = derivedSubgroup(group);
    const commutators = sorted(whole.elements).flatMap(a =>
      sorted(whole.elements)
        .filter((_, k) => k < 60)
        .map(b => table.product(table.conjugate(a, b), table.inverses[b])),
    );
    const plainDerived = sorted(builder.generate(new Set(commutators)).elements);
    if (table.order <= 60) expect(spannedBy(d.generators)).toEqual(plainDerived);
    expect(spannedBy(d.generators)).toEqual(sorted(builder.derived(whole).elements));
    expect(d.order).toBe(BigInt(spannedBy(d.generators).length));
    expect(d.order === 1n).toBe(group.isAbelian);

    expect(exponent(group)).toBe([...table.orders].map(BigInt).reduce(lcm, 1n));
  });
});

/** order of the centre, of the derived subgroup, exponent. */
test.each([
  ['S(30)', 1n, named('A(30)').order, 2329089562800n],
  ['A(9)', 1n, named('A(9)').order, 1260n],
  ['A(30)', 1n, named('A(30)').order, 2329089562800n],
  ['B(12)', 2n, named('B(12)').order >> 2n, 55440n],
  ['B(1000)', 2n, named('B(1000)').order >> 2n, 2n * exponent(named('S(1000)'))],
  ['B(40) x S(3)', 2n, (named('B(40)').order >> 2n) * 3n, 2n * exponent(named('S(40)'))],
  ['M(12)', 1n, 95040n, 1320n],
  ['SL(2,13)', 2n, 2184n, 1092n],
  ['GL(2,5)', 4n, 120n, 120n],
  ['Z(1000) x S(9)', 1000n, 181440n, 63000n],
  ['M(24)', 1n, 244823040n, 212520n],
  ['Rubik', 2n, named('Rubik').order >> 1n, 55440n],
])('%s', (name, centreOrder, derivedOrder, e) => {
  const group = named(name);
  expect(centre(group).order).toBe(centreOrder);
  expect(derivedSubgroup(group).order).toBe(derivedOrder);
  expect(exponent(group)).toBe(e);
});

describe('B(n) by its formulas against Schreier-Sims', () => {
  test.each([1, 2, 3, 4, 5, 6])('n = %d', n => {
    const group = named(`B(${n})`);
    const { model, order } = group.components[0];
    const { generators, points } = model;
    const permutationsOf = ({ generators: elements }: Subgroup) =>
      elements.map(g => model.fromPart(g.parts[0]));
    const orderOf = (...permutations: readonly Permutation[]) => schreierSims(permutations, points).order;

    const z = permutationsOf(centre(group));
    const plainCentre = permutationCentre(generators, points);
    expect([centre(group).order, orderOf(...z), orderOf(...z, ...plainCentre)]).toEqual([2n, 2n, 2n]);

    const d = permutationsOf(derivedSubgroup(group));
    const plainDerived = normalClosure(commutators(generators), generators, points);
    const index = n === 1 ? 2n : 4n;
    for (const found of [derivedSubgroup(group).order, orderOf(...d), orderOf(...d, ...plainDerived)])
      expect(found * index).toBe(order);
    expect(orderOf(...plainDerived)).toBe(orderOf(...d));
  });

  test('B(5000) has generators, an exponent and a name as small ones have', () => {
    const group = named('B(5000)');
    const [minus, ...others] = centre(group).generators;
    expect(others).toHaveLength(0);
    expect(group.generators.map(s => elementKey(compose(s, minus)))).toEqual(
      group.generators.map(s => elementKey(compose(minus, s))),
    );
    expect(centre(group).structure()).toBe('Z(2)');
    expect(derivedSubgroup(group).order).toBe(group.order >> 2n);
    expect(derivedSubgroup(group).generators).toHaveLength(3);
    expect(exponent(group)).toBe(2n * exponent(named('S(5000)')));
    expect(structureDescription(group)).toBe('Z(2) wr S(5000)');
  });
});

test('the centre of the group of the cube is the superflip, which commutes with all turns', () => {
  const group = named('Rubik');
  const [superflip, ...others] = centre(group).generators;
  expect(others).toHaveLength(0);
  expect(group.generators.map(s => elementKey(compose(s, superflip)))).toEqual(
    group.generators.map(s => elementKey(compose(superflip, s))),
  );
});

test('subgroups say what they are', () => {
  expect(centre(named('Q(8) x Z(4)')).structure()).toBe('Z(2) x Z(4)');
  expect(derivedSubgroup(named('S(40)')).structure()).toBe('A(40)');
  expect(derivedSubgroup(named('GL(2,3)')).structure()).toBe('SL(2,3)');
  expect(derivedSubgroup(named('S(4) x S(3)')).structure()).toBe('A(4) x Z(3)');
});

test('an exponent that neither bounds nor classes tell is refused', () => {
  expect(() => exponent(named('M(24) wr S(3)'))).toThrow(DomainError);
});
