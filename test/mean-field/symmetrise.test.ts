import { describe, expect, test } from '@jest/globals';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import { groupAverage } from '../../src/mean-field/averaging/average-over-group.js';
import { moveParticles, symmetrise } from '../../src/mean-field/symmetrise.js';
import { particleRepresentation, type SymmetryInput, symmetryOf } from '../../src/mean-field/symmetry.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { nearestDouble } from '../../src/numeric/nearest-double.js';
import { Random } from '../../src/numeric/random.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { formatRepresentation } from '../../src/representations/format-representation.js';
import { imageOf } from '../../src/representations/image.js';
import { unitWithSymmetry } from './averaging/means.js';
import { distance } from './ensembles.js';

const inputs: SymmetryInput[] = [
  { group: { name: 'S(3)' }, inputRepresentation: 'V', outputRepresentation: 'V + 1', unit: 'MATRIX' },
  { group: { name: 'D(5)' }, inputRepresentation: 'V + 1', outputRepresentation: 'V', unit: 'UV' },
  {
    group: { name: 'B(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'sgn',
    unit: 'DEEP',
    hidden: ['V + 1'],
  },
  {
    group: { name: 'S(3) x Z(2)' },
    inputRepresentation: 'V1',
    outputRepresentation: 'V2',
    unit: 'DEEP',
    hidden: ['V', '2*1', 'V2'],
  },
];
const titled = inputs.map(input => [`${input.unit} of ${JSON.stringify(input.group)}`, input] as const);

describe('particles', () => {
  test.each(titled)('%s: are moved by the image of g on Z', (_, input) => {
    const { unit, symmetry } = unitWithSymmetry(input);
    const group = symmetry.group as FiniteGroup;
    const average = groupAverage(symmetry)!;
    const p = particleDimension(unit);
    const particles = new Float64Array(2 * p);
    Random.fromSeed(4).fillNormal(particles, 1);
    const onParticles = particleRepresentation(unit.kind, symmetry);
    expect(dimensionOf(onParticles, group)).toBe(BigInt(p));
    group.elements(100).forEach((g, k) => {
      const moved = new Float64Array(2 * p);
      moveParticles(unit, average, k, particles, moved);
      const image = imageOf(onParticles, group, g);
      const expected = particles.map((_x, at) => {
        const { indices, entries } = image.row(at % p);
        const from = at < p ? 0 : p;
        return indices.reduce((sum, j, e) => sum + nearestDouble(entries[e]) * particles[from + j], 0);
      });
      expect(distance(moved, expected)).toBeLessThan(1e-13);
    });
  });

  test.each(titled)(
    '%s: the symmetrised law has the weights of its nodes, and g does not move it',
    (_, input) => {
      const { unit, symmetry } = unitWithSymmetry(input);
      const average = groupAverage(symmetry)!;
      const p = particleDimension(unit);
      const particles = new Float64Array(3 * p);
      Random.fromSeed(4).fillNormal(particles, 1);
      const law = symmetrise(unit, average, particles);
      expect(law.weights).toHaveLength(3 * average.count);
      expect(law.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 13);
      const moved = new Float64Array(law.particles.length);
      moveParticles(unit, average, average.count - 1, law.particles, moved);
      expect(rows(moved, p)).toEqual(rows(law.particles, p));
    },
  );
});

/** The particles, rounded, in an order that depends on them alone. */
function rows(particles: Float64Array, p: number): string[] {
  return Array.from({ length: particles.length / p }, (_, i) =>
    Array.from(particles.subarray(i * p, (i + 1) * p), x => (Math.round(x * 1e9) || 0).toString()).join(),
  ).sort();
}

describe('the representation on Z', () => {
  test.each<[SymmetryInput['unit'], string[] | undefined, string]>([
    ['MATRIX', undefined, 'V2 * V1*'],
    ['UV', undefined, 'V1* + V2'],
    ['DEEP', ['V'], 'V * V1* + V + V2 * V* + V2'],
  ])('of %s', (unit, hidden, text) => {
    const symmetry = symmetryOf({
      group: { name: 'S(3) x SO(2)' },
      inputRepresentation: 'V1',
      outputRepresentation: 'V2',
      unit,
      hidden,
    });
    expect(formatRepresentation(particleRepresentation(unit, symmetry)).replaceAll(' ', '')).toBe(
      text.replaceAll(' ', ''),
    );
  });

  test.each<[string, Partial<SymmetryInput>, RegExp]>([
    ['DEEP without hidden spaces', { unit: 'DEEP' }, /no hidden spaces: give one/],
    ['MATRIX with hidden spaces', { unit: 'MATRIX', hidden: ['V'] }, /leave hidden out/],
    ['a hidden space that is no representation', { unit: 'DEEP', hidden: ['V', 'W'] }, /W/],
    ['more hidden spaces than are taken', { unit: 'DEEP', hidden: new Array(17).fill('1') }, /limit is 16/],
  ])('%s is refused at hidden', (_, change, words) => {
    const input: SymmetryInput = {
      ...{ group: { name: 'S(3)' }, inputRepresentation: 'V', outputRepresentation: 'V', unit: 'DEEP' },
      ...change,
    };
    expect(() => symmetryOf(input)).toThrow(words);
    expect(() => symmetryOf(input)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ path: expect.arrayContaining(['hidden']) }),
      }),
    );
  });
});
