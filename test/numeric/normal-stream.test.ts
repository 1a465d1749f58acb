import { expect, test } from '@jest/globals';
import { laneStates, NormalStream } from '../../src/numeric/normal-stream.js';
import { Random } from '../../src/numeric/random.js';

const KEY = Random.fromSeed(7).split('noise').words();
const COUNT = 400_000;

function drawn(count: number, std = 1): Float64Array {
  const values = new Float64Array(count);
  new NormalStream(KEY).fill(values, std);
  return values;
}

/** The standard normal law up to x, by Simpson's rule from 0. */
function distribution(x: number): number {
  const steps = 200;
  const h = x / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    sum += (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2) * Math.exp(-((k * h) ** 2) / 2);
  }
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

function meanOf(values: Float64Array, of: (value: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

test('the moments are those of the standard normal law, within five standard errors', () => {
  const values = drawn(COUNT);
  const moments = [0, 1, 0, 3, 0, 15];
  const variances = [1, 2, 15, 96, 945, 10170];
  moments.forEach((expected, k) => {
    const error = Math.abs(meanOf(values, value => value ** (k + 1)) - expected);
    expect(error).toBeLessThan(5 * Math.sqrt(variances[k] / COUNT));
  });
});

test('the empirical law is within the 0.1 % bound of Kolmogorov and Smirnov', () => {
  const values = drawn(COUNT).sort();
  let distance = 0;
  for (let k = 0; k < COUNT; k += 50) {
    const exact = distribution(values[k]);
    distance = Math.max(distance, Math.abs(exact - k / COUNT), Math.abs(exact - (k + 1) / COUNT));
  }
  expect(distance).toBeLessThan(1.95 / Math.sqrt(COUNT));
});

test('lanes, halves of a block and neighbours in time are uncorrelated', () => {
  const values = drawn(COUNT);
  for (const lag of [1, 2, 3, 4, 5, 7, 8, 9, 16]) {
    let product = 0;
    let squares = 0;
    for (let k = lag; k < COUNT; k++) {
      product += values[k] * values[k - lag];
      squares += (values[k] ** 2 - 1) * (values[k - lag] ** 2 - 1);
    }
    expect(Math.abs(product / COUNT)).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(squares / COUNT)).toBeLessThan(10 / Math.sqrt(COUNT));
  }
});

test('all quadrants and both halves of each are hit evenly', () => {
  const values = drawn(COUNT);
  const octants = new Array<number>(8).fill(0);
  for (let block = 0; block < COUNT; block += 8) {
    for (let lane = 0; lane < 4; lane++) {
      const [x, y] = [values[block + lane], values[block + 4 + lane]];
      octants[(x < 0 ? 1 : 0) + (y < 0 ? 2 : 0) + (Math.abs(x) < Math.abs(y) ? 4 : 0)]++;
    }
  }
  const expected = COUNT / 16;
  for (const count of octants) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
});

test('fills of any lengths read one flat stream', () => {
  const whole = drawn(100, 2);
  const stream = new NormalStream(KEY);
  const parts = [1, 7, 8, 0, 3, 4, 16, 61].map(length => {
    const part = new Float64Array(length);
    stream.fill(part, 2);
    return [...part];
  });
  expect(parts.flat()).toEqual([...whole]);
});

test('the first normals of a key are fixed for ever, since results are stored with their seed', () => {
  const values = new Float64Array(10);
  new NormalStream([1, 2, 3, 4]).fill(values, 1);
  const expected = [
    ...[-0.2854016428291409, 1.431918025823107, -1.037303801440556, 0.9617551592639759],
    ...[0.43757428877552945, 1.5343349887459063, 0.03042089387003298, 0.022206346471106468],
    ...[1.097861989881057, -1.2694749816861912],
  ];
  for (const [k, value] of values.entries()) expect(value).toBeCloseTo(expected[k], 14);
});

test('keys that differ in one bit give other lanes, and no lane is the zero state', () => {
  const states = [laneStates([1, 2, 3, 4]), laneStates([1, 2, 3, 5]), laneStates([0, 0, 0, 0])];
  const lanes = states.flatMap(state =>
    [0, 1, 2, 3].map(lane => [0, 1, 2, 3].map(word => state[4 * word + lane]).join()),
  );
  expect(new Set(lanes).size).toBe(12);
  expect(lanes).not.toContain('0,0,0,0');
});
