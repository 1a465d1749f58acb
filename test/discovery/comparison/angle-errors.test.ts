import { describe, expect, test } from '@jest/globals';
import { compareWithExact } from '../../../src/discovery/comparison/compare-with-exact.js';
import { relateToExact } from '../../../src/discovery/comparison/relate-to-exact.js';
import { fromInteger } from '../../../src/exact/cyclotomic.js';
import { basisFromRows } from '../../../src/linear-algebra/sparse-basis.js';
import { sparseRow } from '../../../src/linear-algebra/sparse-row.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { orthogonalTo } from './every-subgroup.js';

describe('errors of angles', () => {
  const p = 6;
  const exact = basisFromRows(
    p,
    [0, 1].map(i => sparseRow(Array.from({ length: p }, (_, j) => fromInteger(i === j ? 1 : 0)))),
  );
  const tilted = (angle: number, from: number, to: number) =>
    Array.from({ length: p }, (_, j) => (j === from ? Math.cos(angle) : j === to ? Math.sin(angle) : 0));

  test.each<[string, number[][], number[], number[]]>([
    [
      'of rows that are principal vectors are theirs',
      [tilted(0.2, 0, 2), tilted(0.6, 1, 3)],
      [0.01, 0.03],
      [0.01, 0.03],
    ],
    [
      'do not depend on the lengths of the rows',
      [tilted(0.2, 0, 2).map(x => 7 * x), tilted(0.6, 1, 3)],
      [0.01, 0.03],
      [0.01, 0.03],
    ],
    [
      'are told of the angles, as many as there are',
      [tilted(0.2, 0, 2), tilted(0, 4, 4), tilted(0, 5, 5)],
      [0.01, 0.5, 0.5],
      [0.01, 0.5],
    ],
    ['of none are none', [], [], []],
    ['of rows without error are 0', [tilted(0.3, 0, 2)], [0], [0]],
  ])('%s', (_, rows, errors, expected) => {
    const found = compareWithExact(exact, rows, 0.05, errors).angleErrors;
    expect(found).toHaveLength(expected.length);
    found!.forEach((error, k) => {
      expect(error).toBeCloseTo(expected[k], 12);
    });
  });

  test('of a mixture add up in squares', () => {
    const [a, b] = [tilted(0.2, 0, 2), tilted(0.6, 1, 3)];
    const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
    const rows = [a.map((x, j) => c * x + s * b[j]), a.map((x, j) => -s * x + c * b[j])];
    const { angleErrors } = compareWithExact(exact, rows, 0.05, [0.01, 0.03]);
    expect(angleErrors![0]).toBeCloseTo(Math.hypot(c * 0.01, s * 0.03), 12);
    expect(angleErrors![1]).toBeCloseTo(Math.hypot(s * 0.01, c * 0.03), 12);
  });

  /** Spreads of the angles when each row is moved at random across itself, by `errors` in the root mean square. */
  function spreads(
    rows: number[][],
    errors: number[],
    outside: number[][],
  ): { rms: number[]; bound: number[] } {
    const random = Random.fromSeed(5);
    const base = compareWithExact(exact, rows, 0.05, errors);
    const sums = base.principalAngles.map(() => 0);
    const draws = 2500;
    for (let draw = 0; draw < draws; draw++) {
      const moved = rows.map((row, i) => {
        const size = (Math.hypot(...row) * errors[i]) / Math.sqrt(outside.length);
        const steps = outside.map(() => size * random.normal());
        return row.map((x, j) => x + outside.reduce((sum, direction, k) => sum + steps[k] * direction[j], 0));
      });
      const { principalAngles } = relateToExact(exact, moved, 0.05);
      principalAngles.forEach((angle, k) => {
        sums[k] += (angle - base.principalAngles[k]) ** 2;
      });
    }
    return { rms: sums.map(sum => Math.sqrt(sum / draws)), bound: [...base.angleErrors!] };
  }

  const cases: [string, number[][], number[]][] = [
    ['orthonormal rows', [tilted(0.2, 0, 2), tilted(0.6, 1, 3)], [0.01, 0.02]],
    [
      'rows that mix and have other lengths',
      [tilted(0.2, 0, 2).map((x, j) => 3 * x + tilted(0.6, 1, 3)[j]), tilted(0.6, 1, 3)],
      [0.003, 0.004],
    ],
  ];

  test.each(cases)('bound the spread under random errors of %s', (_, rows, errors) => {
    const span = orthonormalRows(rows, p);
    const outside: number[][] = [];
    for (let i = 0; i < p; i++) {
      const rest = orthogonalTo([...span, ...outside], orthogonalTo([...span, ...outside], tilted(0, i, i)));
      const length = Math.hypot(...rest);
      if (length > 0.1) outside.push(rest.map(x => x / length));
    }
    expect(outside).toHaveLength(p - 2);
    const { rms, bound } = spreads(rows, errors, outside);
    rms.forEach((spread, k) => {
      // Errors without a preferred direction: 1/sqrt(d) of the bound, in d = p - 2 dimensions; 2500 draws tell it to 3 %.
      expect(spread / bound[k]).toBeGreaterThan(0.9 / Math.sqrt(p - 2));
      expect(spread / bound[k]).toBeLessThan(1.1 / Math.sqrt(p - 2));
    });
  });

  test('are met where all errors go along the direction that changes the angle', () => {
    const [a, b] = [0.2, 0.6];
    // d/da of (cos a, sin a) in the plane of the first angle, and the same of the second
    const along = [tilted(a + Math.PI / 2, 0, 2), tilted(b + Math.PI / 2, 1, 3)];
    for (const k of [0, 1]) {
      const { rms, bound } = spreads([tilted(a, 0, 2), tilted(b, 1, 3)], [0.01, 0.02], [along[k]]);
      expect(rms[k] / bound[k]).toBeGreaterThan(0.95);
      expect(rms[k] / bound[k]).toBeLessThan(1.05);
    }
  });

  test('that are not as many as rows are counted in words', () => {
    const rows = [tilted(0.2, 0, 2), tilted(0.6, 1, 3)];
    expect(() => compareWithExact(exact, rows, 0.05, [0.1])).toThrow(
      /^There is 1 error for 2 rows of the basis/,
    );
    expect(() => compareWithExact(exact, rows.slice(1), 0.05, [0.1, 0.1])).toThrow(
      /^There are 2 errors for 1 row of the basis/,
    );
  });

  test.each<[string, number[][], number[], (string | number)[]]>([
    ['too few', [tilted(0.2, 0, 2), tilted(0.6, 1, 3)], [0.1], ['errors']],
    ['too many', [tilted(0.2, 0, 2)], [0.1, 0.1], ['errors']],
    ['a negative one', [tilted(0.2, 0, 2), tilted(0.6, 1, 3)], [0.1, -0.1], ['errors', 1]],
    ['NaN', [tilted(0.2, 0, 2)], [Number.NaN], ['errors', 0]],
    ['infinity', [tilted(0.2, 0, 2)], [Number.POSITIVE_INFINITY], ['errors', 0]],
    ['those of dependent rows', [tilted(0.2, 0, 2), tilted(0.2, 0, 2)], [0.1, 0.1], ['basis']],
    ['that of a row of zeros', [tilted(0, 0, 0).map(() => 0)], [0.1], ['basis']],
  ])('%s are refused', (_, rows, errors, path) => {
    expect(() => compareWithExact(exact, rows, 0.05, errors)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ path }) }),
    );
  });
});
