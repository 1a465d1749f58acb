import { describe, expect, test } from '@jest/globals';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import type { LieGroup } from '../../../src/groups/lie-group.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { componentImages } from '../../../src/mean-field/averaging/component-images.js';
import { haarSamples, productRule } from '../../../src/mean-field/averaging/haar-points.js';
import {
  type IdentityComponent,
  identityComponent,
} from '../../../src/mean-field/averaging/identity-component.js';
import { product } from '../../../src/mean-field/averaging/square.js';
import { floatProjection } from '../../../src/mean-field/float-projection.js';
import { Random } from '../../../src/numeric/random.js';
import { dimensionOf } from '../../../src/representations/dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { distance } from '../ensembles.js';
import { lieGroups } from './lie-groups.js';

function componentOf(group: LieGroup): IdentityComponent {
  return identityComponent(group.components[0] as LieFactor);
}

/** The mean of rho over the product rule, one coordinate after the other: the mean of a product of independent factors. */
function meanByCoordinates(group: LieGroup, text: string, degree: number): Float64Array {
  const space = parseRepresentation(text);
  const component = componentOf(group);
  const rows = Number(dimensionOf(space, group));
  const parts: IdentityComponent[] = [
    ...component.spheres.map(sphere => ({ spheres: [sphere], circles: [] })),
    ...component.circles.map(circle => ({ spheres: [], circles: [circle] })),
  ];
  return parts
    .map((part): Float64Array => {
      const points = productRule(part, degree);
      const images = componentImages(group, part, space, rows, points);
      const mean: Float64Array = new Float64Array(rows * rows);
      images.forEach((x, at) => {
        mean[at % mean.length] += points[Math.floor(at / mean.length)].weight * x;
      });
      return mean;
    })
    .reduce((a, b) => product(a, b, rows));
}

function exactMean(group: LieGroup, text: string): Float64Array {
  return floatProjection(fixedSubspace(group, parseRepresentation(text)).basis);
}

describe('the coordinates of a connected compact group', () => {
  test.each([
    ['SO(2)', 1, 0],
    ['SO(3)', 1, 1],
    ['SO(4)', 2, 2],
    ['SO(5)', 2, 4],
    ['SO(7)', 3, 9],
    ['U(1)', 1, 0],
    ['T(2)', 2, 0],
    ['SU(2)', 1, 1],
    ['U(2)', 2, 1],
    ['SU(3)', 2, 3],
    ['Sp(2)', 2, 4],
    ['G(2)', 2, 6],
  ])('%s has rank %i and %i positive roots', (name, rank, roots) => {
    const { circles, spheres } = componentOf(lieGroups[name]);
    expect([circles.length, spheres.length]).toEqual([rank, roots]);
  });

  test('the heights of Sp(2) and SO(5) are those of their coroots, which are not symmetric in the order', () => {
    const heights = (name: string) => componentOf(lieGroups[name]).spheres.map(sphere => sphere.height);
    expect(heights('SO(5)').toSorted()).toEqual([1, 1, 2, 3]);
    expect(heights('G(2)').toSorted((a, b) => a - b)).toEqual([1, 1, 2, 3, 4, 5]);
  });

  test.each([
    ['SO(3)', 'V^4', 4],
    ['SO(4)', 'V^3 + V^2', 3],
    ['SO(5)', 'Ad * Ad', 4],
    ['SO(6)', 'V^2 + Alt^3(V)', 3],
    ['SO(7)', 'V^2', 3],
    ['U(2)', 'V^3', 3],
    ['SU(3)', 'V^2 + Alt^3(V)', 3],
    ['Sp(2)', 'Alt^4(V)', 4],
    ['G(2)', 'V + Alt^3(V)', 3],
  ])('the mean of %s on %s is exact by the rule of degree %i', (name, text, degree) => {
    const group = lieGroups[name];
    expect(distance(meanByCoordinates(group, text, degree), exactMean(group, text))).toBeLessThan(2e-12);
  });

  test.each([
    ['SO(3)', 'V', 1],
    ['SO(5)', 'V', 1],
  ])('a rule of too low a degree is not exact: %s on the square of %s', (name, text, degree) => {
    const group = lieGroups[name];
    const squared = `${text} * ${text}`;
    expect(distance(meanByCoordinates(group, squared, degree), exactMean(group, squared))).toBeGreaterThan(
      1e-3,
    );
  });
});

describe('images of samples', () => {
  /** The numbers of invariants in V^2 and V^4, which are the means of chi^2 and chi^4. */
  const moments: Record<string, number[]> = {
    'SO(3)': [1, 3],
    'SO(5)': [1, 3],
    'U(2)': [2, 12],
    'SU(3)': [2, 12],
    'G(2)': [1, 4],
  };
  const names = Object.keys(moments);
  const sampled = names.map(name => {
    const group = lieGroups[name];
    const component = componentOf(group);
    const points = haarSamples(component, 400, Random.fromSeed(3).split(name));
    const images = (text: string, n: number, count = points.length) =>
      componentImages(group, component, parseRepresentation(text), n, points.slice(0, count));
    return { name, images, n: group.degree };
  });

  test.each(sampled.map(row => [row.name, row] as const))(
    'of %s on V * V are Kronecker squares of those on V',
    (_, { images, n }) => {
      const onV = images('V', n, 8);
      const onSquare = images('V^2', n * n, 8);
      const expected = onSquare.map((_x, at) => {
        const size = n * n;
        const [k, i, j] = [Math.floor(at / size ** 2), Math.floor(at / size) % size, at % size];
        const entry = (row: number, column: number) => onV[(k * n + row) * n + column];
        return entry(Math.floor(i / n), Math.floor(j / n)) * entry(i % n, j % n);
      });
      expect(distance(onSquare, expected)).toBeLessThan(1e-12);
    },
  );

  test.each(sampled.map(row => [row.name, row] as const))(
    'of %s have the moments of Haar measure, within five deviations',
    (_, { name, images, n }) => {
      const onV = images('V', n);
      const traces = Array.from({ length: onV.length / (n * n) }, (_x, k) => {
        let trace = 0;
        for (let i = 0; i < n; i++) trace += onV[k * n * n + i * (n + 1)];
        return trace;
      });
      moments[name].forEach((expected, k) => {
        const values = traces.map(trace => trace ** (2 * k + 2));
        const mean = values.reduce((a, b) => a + b) / values.length;
        const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
        expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(variance / values.length));
      });
    },
  );
});

test('groups of the table are what they are called', () => {
  expect(Object.entries(lieGroups).map(([name, { lieDimension }]) => [name, lieDimension])).toEqual([
    ['SO(2)', 1],
    ['SO(3)', 3],
    ['SO(4)', 6],
    ['SO(5)', 10],
    ['SO(6)', 15],
    ['SO(7)', 21],
    ['U(1)', 1],
    ['T(2)', 2],
    ['SU(2)', 3],
    ['U(2)', 4],
    ['SU(3)', 8],
    ['Sp(2)', 10],
    ['G(2)', 14],
  ]);
  expect(parseGroup({ name: 'SO(3)' }).kind).toBe('COMPACT_LIE');
});
