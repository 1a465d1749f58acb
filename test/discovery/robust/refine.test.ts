import { describe, expect, test } from '@jest/globals';
import { inverse, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { partsAlong } from '../../../src/discovery/robust/along.js';
import { combine, type Frame, frameOf, tilted } from '../../../src/discovery/robust/frame.js';
import { leftover } from '../../../src/discovery/robust/leftover.js';
import { differenceStep } from '../../../src/discovery/robust/places.js';
import { meanOf, type Refined, refine } from '../../../src/discovery/robust/refine.js';
import { pointsOf } from '../../../src/discovery/robust/replicates.js';
import type { Problem } from '../../../src/mean-field/problem.js';
import { particleDimension } from '../../../src/mean-field/unit.js';
import { dot } from '../../../src/numeric/dot.js';
import { largestAngle } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { distance, teacherOf } from '../../mean-field/ensembles.js';
import { coordinatesAt, exactRows, problemOn, randomRows, seenOf } from './problems.js';

/** The span of the mean of the teacher's particles: of a linear unit the velocities show no more than this line. */
function lineOfTeacher(problem: Problem): Float64Array[] {
  const { particles, count } = teacherOf(problem);
  const mean = new Float64Array(particleDimension(problem.unit));
  particles.forEach((x, k) => {
    mean[k % mean.length] += x / count;
  });
  return [...frameOf([mean], mean.length).basis];
}

/** Refines a subspace that is off the exact one by a random tilt of that size. */
function refined(
  problem: Problem,
  rows: readonly Float64Array[],
  by: number,
  seed: number,
  lawParticles = 1,
): Refined {
  const random = Random.fromSeed(seed).split('refine');
  const plain = seenOf(problem, 1024, random);
  const seen = { ...plain, settings: { ...plain.settings, lawParticles } };
  const { field, replicates, pilot, settings } = seen;
  const exact = frameOf(rows, field.dimension);
  const tilt = Float64Array.from({ length: exact.normal.length * rows.length }, () => random.normal());
  const length = Math.hypot(...tilt);
  const start = tilted(
    exact,
    tilt.map(x => (x * by) / length),
  );
  const coordinates = coordinatesAt(start, seen, random);
  return refine(start, { field, replicates, pilot, step: differenceStep(settings), coordinates });
}

/** The tilt [q, m] from a frame's subspace to another. */
function tiltTo({ basis, normal }: Frame, rows: readonly Float64Array[]): Matrix {
  const within = new Matrix(basis.map(row => rows.map(other => dot(row, other))));
  const off = new Matrix(normal.map(row => rows.map(other => dot(row, other))));
  return off.mmul(inverse(within));
}

/** The standard error of each entry of the mean tilt. */
function errorsOf(tilts: readonly Float64Array[]): Float64Array {
  const mean = meanOf(tilts);
  return mean.map((middle, k) => {
    const square = tilts.reduce((sum, tilt) => sum + (tilt[k] - middle) ** 2, 0);
    return Math.sqrt(square / (tilts.length * (tilts.length - 1)));
  });
}

const SEEDS = [0, 1, 2];
const TILT = 0.03;

describe('from a tilt of 0.03 radians it comes back within its own errors, which are no larger than they must be', () => {
  const cases: [string, (seed: number) => Problem, (problem: Problem) => Float64Array[], number][] = [
    ['MATRIX, S(3)', seed => problemOn('S(3)', {}, seed), exactRows, 0.03],
    ['MATRIX, Z(3)', seed => problemOn('Z(3)', {}, seed), exactRows, 0.06],
    ['MATRIX, tanh, B(2)', seed => problemOn('B(2)', { activation: 'tanh' }, seed), exactRows, 0.002],
    ['UV, S(2)', seed => problemOn('S(2)', { unit: 'UV' }, seed), exactRows, 0.01],
    ['UV, Z(4)', seed => problemOn('Z(4)', { unit: 'UV' }, seed), exactRows, 0.02],
    ['HUBER', seed => problemOn('S(2)', { loss: 'HUBER', huberDelta: 0.3 }, seed), exactRows, 0.03],
    ['LOGISTIC', seed => problemOn('S(2)', { loss: 'LOGISTIC' }, seed), exactRows, 0.03],
    ['DEEP, S(2)', seed => deep(seed), exactRows, 0.007],
    ['the linear unit t, Z(3)', seed => problemOn('Z(3)', { activation: 't' }, seed), lineOfTeacher, 0.01],
  ];
  test.each(cases)('%s', (_, make, rowsOf, typical) => {
    const scores: number[] = [];
    const sizes: number[] = [];
    for (const seed of SEEDS) {
      const problem = make(seed);
      const rows = rowsOf(problem);
      const { frame, tilts, left, strength } = refined(problem, rows, TILT, seed);
      const off = tiltTo(frame, rows);
      const q = frame.normal.length;
      errorsOf(tilts).forEach((error, k) => {
        const [l, i] = [Math.floor(k / rows.length), k % rows.length];
        scores.push(off.get(l, i) / error);
        sizes.push(error);
      });
      // What is left is noise, far below what there is.
      const { spectrum, floor } = leftover(left, q, strength, Random.fromSeed(seed));
      expect(spectrum[0]).toBeLessThan(floor);
      expect(strength).toBeGreaterThan(50 * floor);
      // Its own tilts are what is left to do: next to nothing.
      const rest = meanOf(tilts);
      expect(Math.hypot(...rest)).toBeLessThan(0.2 * Math.hypot(...errorsOf(tilts)));
    }
    const root = Math.sqrt(scores.reduce((sum, z) => sum + z * z, 0) / scores.length);
    // With 16 replicates sqrt(15/13) is exact for independent errors; here they are few and dependent.
    expect(root).toBeGreaterThan(0.5);
    expect(root).toBeLessThan(1.75);
    expect(Math.sqrt(sizes.reduce((sum, x) => sum + x * x, 0) / SEEDS.length)).toBeLessThan(typical);
  });

  function deep(seed: number): Problem {
    return problemOn('S(2)', { unit: 'DEEP', hidden: ['V'], activation: 'tanh' }, seed);
  }
});

test.each(['S(2)', 'S(3)', 'Z(3)'])('%s: with the residual of sixteen particles it errs less', group => {
  const problem = problemOn(group);
  const rows = exactRows(problem);
  const errorOf = (lawParticles: number) => {
    const angles = SEEDS.map(seed => {
      const { frame } = refined(problem, rows, TILT, seed, lawParticles);
      return largestAngle(frame.basis, rows);
    });
    return angles.sort((a, b) => a - b)[1];
  };
  expect(errorOf(16)).toBeLessThan(0.8 * errorOf(1));
});

test('where it starts matters less than its errors', () => {
  const problem = problemOn('S(3)');
  const rows = exactRows(problem);
  const [near, far] = [0.001, 0.2].map(by => refined(problem, rows, by, 0));
  const between = largestAngle(near.frame.basis, far.frame.basis);
  expect(between).toBeLessThan(Math.hypot(...errorsOf(near.tilts)));
});

test('a line inside a larger E^G refines inside it, and leaves the direction that lacks', () => {
  const problem = problemOn('S(2)');
  const rows = exactRows(problem);
  const random = Random.fromSeed(4);
  const seen = seenOf(problem, 1024, random);
  const { field, replicates, pilot, settings } = seen;
  const zero = new Float64Array(4);
  const start = frameOf([field.at([{ law: zero, points: zero }], pilot)], 4);
  const coordinates = coordinatesAt(start, seen, random);
  const { frame, left, strength } = refine(start, {
    field,
    replicates,
    pilot,
    step: differenceStep(settings),
    coordinates,
  });
  const within = (v: Float64Array) => Math.hypot(...rows.map(row => dot(row, v)));
  expect(within(frame.basis[0])).toBeGreaterThan(0.9999);
  const { spectrum, directions, floor } = leftover(left, 3, strength, random);
  expect(spectrum[0]).toBeGreaterThan(3 * floor);
  expect(spectrum[1]).toBeLessThan(floor);
  const lacking = combine(new Float64Array(4), frame.normal, l => directions[0][l]);
  expect(within(lacking)).toBeGreaterThan(0.999);
});

test('no tilt of the subspace explains any of what is left in any replicate', () => {
  const problem = problemOn('S(2)');
  const random = Random.fromSeed(7);
  const seen = seenOf(problem, 256, random);
  const { field, replicates, pilot, settings } = seen;
  const start = frameOf(exactRows(problem), 4);
  // Four points, with 8 coordinates off the plane, of which its 4 tilts explain as many directions.
  const { laws, points } = coordinatesAt(start, seen, random);
  const coordinates = { laws: laws.slice(0, 1), points: [points[0].slice(0, 4)] };
  const { left } = refine(start, { field, replicates, pilot, step: differenceStep(settings), coordinates });
  const stacked = new Matrix(left.map(part => Array.from(part)));
  const values = new SingularValueDecomposition(stacked, { autoTranspose: true }).diagonal;
  expect(values).toHaveLength(8);
  expect(values[3]).toBeGreaterThan(0.01 * values[0]);
  expect(values[4]).toBeLessThan(1e-5 * values[0]);
});

test('all replicates alike: the errors are 0, and it ends', () => {
  const problem = problemOn('S(2)');
  const random = Random.fromSeed(4);
  const seen = seenOf(problem, 64, random);
  const { field, pilot, settings } = seen;
  const start = frameOf(exactRows(problem), 4);
  const replicates = [pilot, pilot, pilot];
  const coordinates = coordinatesAt(start, seen, random);
  const evidence = { field, replicates, pilot, step: differenceStep(settings), coordinates };
  const { frame, tilts } = refine(start, evidence);
  expect(Math.max(...errorsOf(tilts))).toBeLessThan(1e-12);
  expect(largestAngle(frame.basis, exactRows(problem))).toBeLessThan(0.02);
  expect(pointsOf(replicates)).toBe(3 * 4096);
});

test('partsAlong has the coordinates of each vector along each row', () => {
  const random = Random.fromSeed(1);
  const rows = randomRows(2, 5, random);
  const vectors = new Float64Array(15);
  random.fillNormal(vectors, 1);
  const wanted = [0, 5, 10].flatMap(start => rows.map(row => dot(vectors.subarray(start, start + 5), row)));
  expect(distance(partsAlong(vectors, rows, 5), wanted)).toBe(0);
});
