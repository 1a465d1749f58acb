import { describe, expect, test } from '@jest/globals';
import {
  type CoordinateLayout,
  coordinateLayout,
  onParticles,
} from '../../../src/discovery/candidates/coordinate-layout.js';
import { evidenceBound } from '../../../src/discovery/candidates/evidence-bound.js';
import { signedOrbits } from '../../../src/discovery/candidates/signed-orbits.js';
import { signedPermutations } from '../../../src/discovery/candidates/signed-permutations.js';
import { invarianceSystem } from '../../../src/fixed-subspaces/invariance-system.js';
import { signedPermutationModel } from '../../../src/groups/permutation-model.js';
import { schreierSims } from '../../../src/groups/schreier-sims.js';
import { plainKernel } from '../../../src/linear-algebra/fraction-free.js';
import { signedOperator } from '../../../src/linear-algebra/signed-operator.js';
import {
  composeSigned,
  directSumSigned,
  isIdentitySigned,
  type SignedPermutation,
  signedPermutation,
} from '../../../src/linear-algebra/signed-permutation.js';
import { basisDimension, equalBases } from '../../../src/linear-algebra/sparse-basis.js';
import { particleDimension, type Unit, unitOf } from '../../../src/mean-field/unit.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { foundRows, randomSigned } from './random-signed-groups.js';

type Element = readonly SignedPermutation[];

/** An element of the layout, taken to a power that makes its order small. */
function randomElement({ spaces, same }: CoordinateLayout, random: Random): Element {
  const parts = spaces.map(({ dimension, signed }) => randomSigned(dimension, signed, random));
  if (same) parts[parts.length - 1] = parts[0];
  const power = random.integer(4) + 1;
  const compose = (a: Element, b: Element) => a.map((part, l) => composeSigned(part, b[l]));
  return Array.from({ length: power - 1 }).reduce<Element>(product => compose(product, parts), parts);
}

/** All that elements generate, on the signed coordinates of all spaces side by side. */
function chainOf(elements: readonly Element[]) {
  const sums = elements.map(directSumSigned);
  const degree = sums[0].image.length;
  const model = signedPermutationModel(sums, degree);
  const chain = schreierSims(model.generators, model.points);
  return { order: chain.order, contains: (g: Element) => chain.contains(model.fromPart(directSumSigned(g))) };
}

const identity = ({ spaces }: CoordinateLayout): Element =>
  spaces.map(({ dimension }) => signedPermutation(Array.from({ length: dimension }, (_, i) => i)));

const units: [string, Unit, boolean][] = [
  ['MATRIX 3 to 3, sigmoid', unitOf('MATRIX', 'sigmoid', 3, 3), false],
  ['MATRIX 5 to 4, tanh', unitOf('MATRIX', 'tanh', 5, 4), false],
  ['MATRIX 6 to 6, tanh, same', unitOf('MATRIX', 'tanh', 6, 6), true],
  ['MATRIX 6 to 6, sigmoid, same', unitOf('MATRIX', 'sigmoid', 6, 6), true],
  ['UV 6 to 4', unitOf('UV', 'sigmoid', 6, 4), false],
  ['UV 5 to 5, same', unitOf('UV', 'tanh', 5, 5), true],
  ['DEEP 4 to 3 through 4', unitOf('DEEP', 'tanh', 4, 3, [4]), false],
  ['DEEP 3 to 2 through 3, 2', unitOf('DEEP', 'sigmoid', 3, 2, [3, 2]), false],
];

describe('signed permutations that fix a found subspace', () => {
  test.each(units)('of a hidden group: %s', (name, unit, same) => {
    const layout = coordinateLayout(unit, 'SQUARED', same);
    const p = particleDimension(unit);
    for (let seed = 0; seed < 8; seed++) {
      const random = Random.fromSeed(seed).split(name);
      const hidden = Array.from({ length: 1 + (seed % 2) }, () => randomElement(layout, random));
      const operators = hidden.map(h => onParticles(layout, h));
      const exact = signedOrbits(operators, p);
      expect(equalBases(exact, plainKernel(invarianceSystem(p, operators.map(signedOperator))))).toBe(true);
      const error = [0, 1e-4, 1e-3, 1e-2][seed % 4];
      const found = foundRows(exact, error, random);
      const bound = evidenceBound(
        found.map(() => error),
        0.01,
      );
      const group = signedPermutations(layout, found, bound);
      expect(equalBases(group.fixed, exact)).toBe(true);
      expect(group.angle).toBeLessThanOrEqual(bound);
      const chain = chainOf([identity(layout), ...group.generators]);
      expect(chain.order).toBe(group.order);
      expect(hidden.every(chain.contains)).toBe(true);
      expect(group.order % group.kernelOrder).toBe(0n);
      for (const g of group.generators) {
        layout.spaces.forEach(({ signed }, l) => {
          if (!signed) expect(g[l].sign.every(s => s === 1)).toBe(true);
        });
      }
    }
  });

  test.each<[Unit, number]>([
    [unitOf('MATRIX', 'tanh', 4, 4), 1],
    [unitOf('MATRIX', 'tanh', 5, 5), 2],
    [unitOf('UV', 'tanh', 8, 8), 2],
  ])('of a part of E^H is a group that holds H: %j', (unit, rows) => {
    const layout = coordinateLayout(unit, 'SQUARED');
    for (let seed = 0; seed < 12; seed++) {
      const random = Random.fromSeed(seed);
      const hidden = randomElement(layout, random);
      const exact = signedOrbits([onParticles(layout, hidden)], particleDimension(unit));
      const error = [1e-4, 1e-3, 1e-2][seed % 3];
      const part = foundRows(exact, error, random).slice(0, rows);
      const bound = evidenceBound(
        part.map(() => error),
        0.05,
      );
      const group = signedPermutations(layout, part, bound);
      expect(group.angle).toBeLessThanOrEqual(bound);
      expect(chainOf([identity(layout), ...group.generators]).contains(hidden)).toBe(true);
    }
  });

  test.each<[string, Unit, boolean, bigint]>([
    ['MATRIX with an odd activation: 1 and -1', unitOf('MATRIX', 'tanh', 5, 4), false, 2n],
    ['MATRIX with sigmoid', unitOf('MATRIX', 'sigmoid', 5, 4), false, 1n],
    ['UV', unitOf('UV', 'tanh', 5, 4), false, 1n],
    ['DEEP', unitOf('DEEP', 'tanh', 3, 2, [3]), false, 1n],
    ['one space', unitOf('MATRIX', 'tanh', 5, 5), true, 2n],
  ])('of a random subspace are those that fix every particle: %s', (name, unit, same, order) => {
    const layout = coordinateLayout(unit, 'SQUARED', same);
    const p = particleDimension(unit);
    const random = Random.fromSeed(1).split(name);
    const rows = Array.from({ length: 3 }, () => Array.from({ length: p }, () => random.normal()));
    const group = signedPermutations(layout, orthonormalRows(rows, p), 0.01);
    expect([group.order, group.kernelOrder]).toEqual([order, order]);
    expect(basisDimension(group.fixed)).toBe(p);
  });

  test('of {0} are all, of all of Z those that fix every particle', () => {
    const layout = coordinateLayout(unitOf('MATRIX', 'tanh', 4, 3), 'SQUARED');
    const all = signedPermutations(layout, [], 0.05);
    expect(all.order).toBe(2n ** 7n * 24n * 6n);
    expect(basisDimension(all.fixed)).toBe(0);
    const unit = Array.from({ length: 12 }, (_, k) => Array.from({ length: 12 }, (__, a) => Number(a === k)));
    expect(signedPermutations(layout, unit, 0.05).order).toBe(2n);
  });

  test.each<[string, Unit, string, bigint]>([
    ['S(12) on X = Y', unitOf('MATRIX', 'sigmoid', 12, 12), 'S', 479001600n],
    ['Z(11) on X = Y', unitOf('MATRIX', 'tanh', 11, 11), 'Z', 22n],
    ['B(9) with tanh', unitOf('MATRIX', 'tanh', 9, 9), 'B', 2n ** 9n * 362880n],
    ['S(20) with UV', unitOf('UV', 'sigmoid', 20, 20), 'S', 2432902008176640000n ** 2n],
  ])('in many dimensions: %s', (_, unit, family, order) => {
    const n = unit.inputDimension;
    const layout = coordinateLayout(unit, 'SQUARED');
    const cycle = signedPermutation(Array.from({ length: n }, (__, i) => (i + 1) % n));
    const exchange = signedPermutation(Array.from({ length: n }, (__, i) => (i < 2 ? 1 - i : i)));
    const flip = signedPermutation(
      exchange.image.map((__, i) => i),
      Array.from({ length: n }, (__, i) => (i ? 1 : -1)),
    );
    const letters = { Z: [cycle], S: [cycle, exchange], B: [cycle, exchange, flip] };
    const hidden = letters[family as 'Z' | 'S' | 'B'].map(g =>
      layout.spaces.map(({ dimension }) => (dimension === n ? g : signedPermutation([0]))),
    );
    const exact = signedOrbits(
      hidden.map(h => onParticles(layout, h)),
      particleDimension(unit),
    );
    const group = signedPermutations(layout, foundRows(exact, 3e-3, Random.fromSeed(2)), 0.05);
    expect(equalBases(group.fixed, exact)).toBe(true);
    expect(group.order).toBe(order);
    expect(group.generators.every(g => !g.every(isIdentitySigned))).toBe(true);
  });

  test('what LOGISTIC or an activation does not allow is not searched', () => {
    const signs = (unit: Unit, loss: 'SQUARED' | 'LOGISTIC', same = false) =>
      coordinateLayout(unit, loss, same).spaces.map(({ signed }) => signed);
    expect(signs(unitOf('MATRIX', 'sigmoid', 2, 2), 'SQUARED')).toEqual([true, false]);
    expect(signs(unitOf('MATRIX', 'sigmoid', 2, 2), 'SQUARED', true)).toEqual([false, false]);
    expect(signs(unitOf('MATRIX', 'tanh', 2, 2), 'LOGISTIC')).toEqual([true, false]);
    expect(signs(unitOf('UV', 'sigmoid', 2, 2), 'SQUARED')).toEqual([true, false, true]);
    expect(signs(unitOf('UV', 'sigmoid', 2, 2), 'LOGISTIC')).toEqual([true, false, false]);
    expect(signs(unitOf('DEEP', 'tanh', 2, 2, [3]), 'SQUARED')).toEqual([true, true, true]);
    expect(signs(unitOf('DEEP', 'relu', 2, 2, [3]), 'SQUARED')).toEqual([true, false, true]);
    expect(() => coordinateLayout(unitOf('UV', 'tanh', 3, 2), 'SQUARED', true)).toThrow('leave same out');
  });
});
