import { describe, expect, test } from '@jest/globals';
import { relateToExact } from '../../src/discovery/comparison/relate-to-exact.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { basisDimension } from '../../src/linear-algebra/sparse-basis.js';
import { particleRepresentation, type SymmetryInput, symmetryOf } from '../../src/mean-field/symmetry.js';
import { Random } from '../../src/numeric/random.js';
import { heldOutRisk, onSubspace, problemOf, withRows } from '../../src/systems/generalisation.js';
import { drawRows } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';
import { compiled } from '../claims/published-runs.js';
import { systemNamed } from './system-named.js';

describe.each([
  ['inertia', 6, 108],
  ['set-function', 2, 25],
  ['coupled-oscillators', 8, 16],
  ['inverter-ring', 5, 25],
])('%s', (name, fixed, ambient) => {
  const system = systemNamed(name);
  const rows = drawRows(system, 40, Random.fromSeed(3));
  const problem = problemOf(system, rows);
  const settings = { ...system.training, scheme: 'EA', augmentation: 'SAMPLED', horizon: 2 } as const;

  test(`the unit is jointly equivariant, and E^G has ${fixed} of ${ambient} dimensions`, () => {
    expect(basisDimension(problem.fixedBasis)).toBe(fixed);
    expect(problem.fixedBasis.ambient).toBe(ambient);
    expect(problem.equivariance).toMatch(/commutes with/);
  });

  test('on the span of P EA trains as with P, and on all of Z as VANILLA does', () => {
    const p = ambient;
    const span = Array.from({ length: p }, (_, i) => [...problem.projection.subarray(i * p, (i + 1) * p)]);
    expect(relateToExact(problem.fixedBasis, span, 1e-9).relation).toBe('EQUAL');
    const found = onSubspace(problem, span);
    found.projection.forEach((entry, k) => {
      expect(entry).toBeCloseTo(problem.projection[k], 12);
    });
    const risk = (of: typeof problem, change = {}) =>
      heldOutRisk(of, { ...settings, ...change }, 5, rows, compiled) as number;
    expect(Math.abs(risk(found) / risk(problem) - 1)).toBeLessThan(1e-6);
    const identity = Array.from({ length: p }, (_, i) =>
      Array.from({ length: p }, (_, j) => (i === j ? 1 : 0)),
    );
    const free = risk(problem, { scheme: 'VANILLA' });
    expect(Math.abs(risk(onSubspace(problem, identity)) / free - 1)).toBeLessThan(1e-6);
    expect(Math.abs(risk(problem) / free - 1)).toBeGreaterThan(1e-3);
  });

  test('a run depends on its rows, and is the same again', () => {
    const risk = (of: typeof problem) => heldOutRisk(of, settings, 5, rows, compiled);
    expect(risk(problem)).toBe(risk(problem));
    const others = withRows(problem, drawRows(system, 40, Random.fromSeed(4)));
    expect(risk(others)).not.toBe(risk(problem));
  });
});

test('EA learns the inertia tensor from few rows without noise', () => {
  const system = systemNamed('inertia');
  const draw = (count: number, seed: number) => drawRows(system, count, Random.fromSeed(seed), 0);
  const settings = { ...system.training, scheme: 'EA', augmentation: 'SAMPLED', tau: 0 } as const;
  const risk = heldOutRisk(problemOf(system, draw(12, 1)), settings, 0, draw(500, 2), compiled);
  expect(risk).toBeLessThan(1e-6);
});

describe('dimensions of E^G under other choices', () => {
  const inertia = systemNamed('inertia').problem;
  const ring = systemNamed('inverter-ring').problem;
  test.each<[string, SymmetryInput, number]>([
    [
      'positions as inputs, tensors as labels',
      {
        ...{ group: { name: 'O(3)' }, unit: 'MATRIX' },
        ...{ inputRepresentation: '3*V', outputRepresentation: 'V * V' },
      },
      0,
    ],
    ['UV on second moments: three traces, and the multiples of I', { ...inertia, unit: 'UV' }, 4],
    [
      'a ring with its reflections',
      { ...ring, group: { permutations: { degree: 5, generators: ['(1 2 3 4 5)', '(2 5)(3 4)'] } } },
      3,
    ],
  ])('%s', (_title, input, dimension) => {
    const symmetry = symmetryOf(input);
    const { basis } = fixedSubspace(symmetry.group, particleRepresentation(input.unit, symmetry));
    expect(basisDimension(basis)).toBe(dimension);
  });
});

test('names are distinct, and fit files', () => {
  const names = systems.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
});
