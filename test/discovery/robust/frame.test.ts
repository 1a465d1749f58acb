import { describe, expect, test } from '@jest/globals';
import { combine, type Frame, frameOf, tilted } from '../../../src/discovery/robust/frame.js';
import { dot } from '../../../src/numeric/dot.js';
import { largestAngle } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { distance } from '../../mean-field/ensembles.js';
import { randomRows } from './problems.js';

const random = Random.fromSeed(8);

function expectOrthonormal({ basis, normal }: Frame, p: number, digits = 13): void {
  const rows = [...basis, ...normal];
  expect(rows).toHaveLength(p);
  rows.forEach((a, i) => {
    rows.forEach((b, j) => {
      expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, digits);
    });
  });
}

describe('frameOf', () => {
  test.each([
    [0, 1],
    [1, 1],
    [0, 4],
    [1, 4],
    [3, 4],
    [4, 4],
    [7, 30],
  ])('%i rows of R^%i: orthonormal rows that span the same, and the rest', (m, p) => {
    const rows = Array.from({ length: m }, () => Float64Array.from({ length: p }, () => random.normal()));
    const frame = frameOf(rows, p);
    expect(frame.basis).toHaveLength(m);
    expectOrthonormal(frame, p);
    for (const row of rows) for (const n of frame.normal) expect(Math.abs(dot(row, n))).toBeLessThan(1e-12);
  });

  test('nearly dependent rows, and rows of unlike lengths', () => {
    const a = Float64Array.of(1, 1, 1, 1);
    const b = Float64Array.of(1, 1, 1, 1 + 1e-9);
    const frame = frameOf([a.map(x => 1e-20 * x), b.map(x => 1e20 * x)], 4);
    expectOrthonormal(frame, 4);
    expect(Math.abs(frame.basis[1][3])).toBeCloseTo(Math.sqrt(3) / 2, 5);
  });

  test('dependent rows are refused', () => {
    expect(() => frameOf([Float64Array.of(0, 0)], 2)).toThrow('linearly independent');
    expect(() => frameOf([Float64Array.of(1, 0), Float64Array.of(2, 0)], 2)).toThrow('linearly independent');
  });
});

describe('tilted', () => {
  test('turns a line of the plane by the arc tangent of the tilt', () => {
    const frame = frameOf([Float64Array.of(1, 0)], 2);
    const sign = frame.normal[0][1];
    const { basis, normal } = tilted(frame, Float64Array.of(0.75));
    expect(distance(basis[0], [0.8, 0.6 * sign])).toBeLessThan(1e-15);
    expect(
      distance(
        normal[0].map(x => x * sign),
        [-0.6 * sign, 0.8],
      ),
    ).toBeLessThan(1e-15);
  });

  test.each([
    [1, 3],
    [3, 8],
    [2, 2],
    [0, 3],
  ])(
    'of dimension %i in R^%i: it spans b_i + sum_l tilt[l, i] n_l, with normal rows near those before',
    (m, p) => {
      const frame = frameOf(randomRows(m, p, random), p);
      const tilt = Float64Array.from({ length: (p - m) * m }, () => 0.01 * random.normal());
      const moved = tilted(frame, tilt);
      expectOrthonormal(moved, p);
      const wanted = frame.basis.map((row, i) => combine(row, frame.normal, l => tilt[l * m + i]));
      for (const row of wanted) {
        for (const n of moved.normal) expect(Math.abs(dot(row, n))).toBeLessThan(1e-13);
      }
      moved.normal.forEach((n, l) => {
        expect(dot(n, frame.normal[l])).toBeGreaterThan(0.99);
      });
      // And back.
      const back = tilted(
        moved,
        tilt.map(x => -x),
      );
      expect(largestAngle(back.basis, frame.basis)).toBeLessThan(5e-4);
    },
  );
});
