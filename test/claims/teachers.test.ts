import { describe, expect, test } from '@jest/globals';
import { rmdToProjected } from '../../src/mean-field/measures.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { distance, predictions, teacherOf } from '../mean-field/ensembles.js';
import { publishedProblem } from '../mean-field/published-problem.js';

/* The published problem itself: how far its teachers are from symmetry. The numbers are measured, and no result of the paper. */

describe('the teachers', () => {
  test('RMD^2 to E^G is 0.122, 0.122 and 0', () => {
    const rmd = (kind: TeacherKind) => {
      const problem = publishedProblem(kind);
      return rmdToProjected(problem.projection, teacherOf(problem).particles);
    };
    expect(rmd('ARBITRARY')).toBeCloseTo(0.122, 3);
    expect(rmd('WI')).toBeCloseTo(rmd('ARBITRARY'), 15);
    expect(rmd('SI')).toBeLessThan(1e-30);
  });

  test('E|f - Q_G f|^2 is 0.0331 for ARBITRARY and 0 for the others', () => {
    // By a grid on [-32, 32]^2, eight standard deviations, whose error is far below the digits shown.
    const step = 0.25;
    const line = Array.from({ length: 257 }, (_, k) => (k - 128) * step);
    const points = line.flatMap(x => line.map(y => [x, y]));
    const inputs = Float64Array.from([0, 1].flatMap(k => points.map(point => point[k])));
    const floor = (kind: TeacherKind) => {
      const problem = publishedProblem(kind);
      const f = predictions(problem, 'VANILLA', teacherOf(problem).particles, inputs);
      const averaged = predictions(problem, 'FA', teacherOf(problem).particles, inputs);
      if (kind !== 'ARBITRARY') expect(distance(f, averaged)).toBeLessThan(1e-15);
      return points.reduce((sum, [x, y], b) => {
        const weight = (Math.exp(-(x * x + y * y) / 32) / (32 * Math.PI)) * step * step;
        const second = b + points.length;
        return sum + weight * ((f[b] - averaged[b]) ** 2 + (f[second] - averaged[second]) ** 2);
      }, 0);
    };
    expect(floor('ARBITRARY')).toBeCloseTo(0.0331, 4);
    expect(floor('WI')).toBeLessThan(1e-30);
    expect(floor('SI')).toBeLessThan(1e-30);
  });
});
