import { describe, expect, test } from '@jest/globals';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { leftover } from '../../../src/discovery/robust/leftover.js';
import { meanOf } from '../../../src/discovery/robust/refine.js';
import { Random } from '../../../src/numeric/random.js';

const REPLICATES = 16;

interface Noise {
  readonly title: string;
  /** Rows, and columns. */
  readonly shape: readonly [number, number];
  /** One replicate's noise [K, q]. */
  draw(random: Random): Float64Array;
}

/** Rows of independent noise with a standard deviation for each entry, mixed by `mix`. */
function noiseOf(
  title: string,
  [rows, q]: readonly [number, number],
  deviation: (k: number, j: number) => number,
  mix: (plain: Float64Array) => Float64Array = plain => plain,
): Noise {
  return {
    title,
    shape: [rows, q],
    draw: random =>
      mix(
        Float64Array.from(
          { length: rows * q },
          (_, e) => deviation(Math.floor(e / q), e % q) * random.normal(),
        ),
      ),
  };
}

const NOISES: readonly Noise[] = [
  noiseOf('even', [12, 4], () => 1),
  noiseOf('one row', [1, 4], () => 1),
  noiseOf('one column', [16, 1], () => 1),
  noiseOf('more columns than rows', [3, 20], () => 1),
  noiseOf('of coordinates from 1 to 1e-3', [12, 4], (_, j) => 10 ** -j),
  noiseOf('of points from 1 to 1e3', [12, 5], k => 10 ** (k / 4)),
  // All points see the same data: their errors move together.
  noiseOf(
    'nearly the same in all rows',
    [12, 4],
    () => 1,
    plain => plain.map((x, e) => plain[e % 4] + 0.05 * x),
  ),
  noiseOf(
    'along one direction',
    [12, 4],
    () => 1,
    plain => plain.map((x, e) => plain[4 * Math.floor(e / 4)] * ((e % 4) - 1) + 0.02 * x),
  ),
  noiseOf(
    'of heavy tails',
    [12, 4],
    () => 1,
    plain => plain.map(x => x ** 3),
  ),
];

function parts(noise: Noise, random: Random): Float64Array[] {
  return Array.from({ length: REPLICATES }, () => noise.draw(random));
}

describe('noise alone', () => {
  test.each(NOISES)('$title: above the floor rarely, above what flips show now and then', noise => {
    const q = noise.shape[1];
    let [alarms, above] = [0, 0];
    const trials = ['even', 'along one direction', 'one row'].includes(noise.title) ? 100 : 50;
    for (let trial = 0; trial < trials; trial++) {
      const random = Random.fromSeed(trial);
      const { spectrum, floor, noise: shown } = leftover(parts(noise, random), q, 0, random.split('signs'));
      if (spectrum[0] > floor) alarms++;
      if (spectrum[0] > shown) above++;
      expect(floor).toBeCloseTo(1.5 * shown, 9);
    }
    expect(alarms).toBeLessThanOrEqual(0.02 * trials);
    // One in 41 were it exact.
    expect(above).toBeLessThanOrEqual(0.08 * trials);
  });
});

/** u v^T times a strength, u and v of length 1. */
function rankOne([rows, q]: readonly [number, number], strength: number, random: Random) {
  const unit = (length: number) => {
    const drawn = Float64Array.from({ length }, () => random.normal());
    const norm = Math.hypot(...drawn);
    return drawn.map(x => x / norm);
  };
  const [u, v] = [unit(rows), unit(q)];
  return {
    v,
    matrix: Float64Array.from({ length: rows * q }, (_, e) => strength * u[Math.floor(e / q)] * v[e % q]),
  };
}

describe('a direction beside noise', () => {
  test.each(NOISES.filter(({ shape }) => shape[0] > 1))(
    '$title: of three times the floor it is seen, and where it is',
    noise => {
      const q = noise.shape[1];
      for (let trial = 0; trial < 8; trial++) {
        const random = Random.fromSeed(1000 + trial);
        const plain = parts(noise, random);
        const { floor } = leftover(plain, q, 0, random.split('signs'));
        const { v, matrix } = rankOne(noise.shape, 3 * floor, random);
        const seen = leftover(
          plain.map(part => part.map((x, e) => x + matrix[e])),
          q,
          0,
          random.split('signs'),
        );
        // What is the same in all replicates does not raise the floor.
        expect(seen.floor).toBeCloseTo(floor, 9);
        expect(seen.spectrum[0]).toBeGreaterThan(seen.floor);
        const cosine = Math.abs(seen.directions[0].reduce((sum, x, j) => sum + x * v[j], 0));
        // Noise of strength sigma turns it by at most about arcsin(sigma / (3 floor)), sigma < 2/3 floor.
        expect(Math.acos(Math.min(1, cosine))).toBeLessThan(0.35);
      }
    },
  );

  test('two directions of unlike strength come in order, each of length 1, its largest coordinate positive', () => {
    const random = Random.fromSeed(3);
    const strong = rankOne([12, 4], 100, random);
    const weak = rankOne([12, 4], 20, random);
    const noise = noiseOf('even', [12, 4], () => 0.1);
    const { spectrum, directions, floor } = leftover(
      parts(noise, random).map(part => part.map((x, e) => x + strong.matrix[e] + weak.matrix[e])),
      4,
      0,
      random,
    );
    expect(spectrum.filter(value => value > floor)).toHaveLength(2);
    expect(spectrum).toEqual([...spectrum].sort((a, b) => b - a));
    for (const direction of directions.slice(0, 2)) {
      expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
      const largest = direction.reduce((a, x) => (Math.abs(x) > Math.abs(a) ? x : a), 0);
      expect(largest).toBeGreaterThan(0);
    }
  });
});

test.each([
  [16, 7],
  [7, 16],
  [1, 5],
  [5, 1],
  [6, 6],
])('singular values and vectors of the mean [%i, %i] are those of a decomposition', (rows, q) => {
  const random = Random.fromSeed(rows);
  const own = parts(
    noiseOf('', [rows, q], () => 1),
    random,
  );
  const { spectrum, directions } = leftover(own, q, 0, random);
  const mean = new Matrix(
    Array.from({ length: rows }, (_, k) => Array.from(meanOf(own).subarray(k * q, (k + 1) * q))),
  );
  const svd = new SingularValueDecomposition(mean, { autoTranspose: true });
  const rank = Math.min(rows, q);
  expect(spectrum).toHaveLength(rank);
  for (let k = 0; k < rank; k++) {
    expect(spectrum[k]).toBeCloseTo(svd.diagonal[k], 9);
    const column = svd.rightSingularVectors.getColumn(k);
    expect(Math.abs(directions[k].reduce((sum, x, j) => sum + x * column[j], 0))).toBeCloseTo(1, 7);
  }
});

test('no noise and no signal: floor and spectrum are 0', () => {
  const { spectrum, floor, noise } = leftover(
    [new Float64Array(6), new Float64Array(6)],
    3,
    0,
    Random.fromSeed(0),
  );
  expect([floor, noise, Math.max(...spectrum)]).toEqual([0, 0, 0]);
});

test('the same signs, the same floor', () => {
  const own = parts(NOISES[0], Random.fromSeed(1));
  expect(leftover(own, 4, 0, Random.fromSeed(2))).toEqual(leftover(own, 4, 0, Random.fromSeed(2)));
  expect(leftover(own, 4, 0, Random.fromSeed(2)).floor).not.toBe(
    leftover(own, 4, 0, Random.fromSeed(3)).floor,
  );
});

test('what rounding leaves of the strength of velocities is no direction', () => {
  const strength = 1000;
  const rounded = Float64Array.of(0, 2e-6 * strength, 0);
  const { spectrum, floor } = leftover([rounded, rounded, rounded], 3, strength, Random.fromSeed(0));
  expect(floor).toBeCloseTo(3e-6 * strength, 12);
  expect(spectrum[0]).toBeLessThan(floor);
});
