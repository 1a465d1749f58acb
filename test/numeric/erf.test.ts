import { expect, test } from '@jest/globals';
import { erf } from '../../src/numeric/erf.js';

/** 2/sqrt(pi) times the integral of e^(-s^2) from 0 to x, by Simpson's rule on 4000 intervals. */
function byIntegration(x: number): number {
  const intervals = 4000;
  const width = x / intervals;
  let sum = 0;
  for (let k = 0; k <= intervals; k++) {
    const weight = k === 0 || k === intervals ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((k * width) ** 2));
  }
  return (2 / Math.sqrt(Math.PI)) * (width / 3) * sum;
}

// Abramowitz, Stegun, Handbook of mathematical functions, table 7.1.
test.each([
  [0, 0],
  [0.02, 0.0225645747],
  [0.5, 0.5204998778],
  [1, 0.8427007929],
  [1.5, 0.9661051465],
  [1.9, 0.9927904292],
])('erf(%d) is that of the tables', (x, expected) => {
  expect(Math.abs(erf(x) - expected)).toBeLessThan(5.1e-11);
});

test('erf is the integral to rounding, on both sides of the place where its form changes', () => {
  for (let x = 0.013; x < 6.5; x += 0.0977) {
    expect(Math.abs(erf(x) - byIntegration(x))).toBeLessThan(3e-14);
    expect(erf(-x)).toBe(-erf(x));
  }
  expect(Math.abs(erf(2) - erf(2 - 2 ** -51))).toBeLessThan(4e-16);
});

test('erf keeps small arguments and its limits', () => {
  expect(erf(1e-300)).toBeCloseTo((2 / Math.sqrt(Math.PI)) * 1e-300, 310);
  expect(erf(1e-300) / 1e-300).toBeCloseTo(2 / Math.sqrt(Math.PI), 14);
  expect(erf(-0)).toBe(-0);
  expect([erf(6), erf(40), erf(Infinity), erf(-Infinity)]).toEqual([1, 1, 1, -1]);
  expect(erf(Number.NaN)).toBeNaN();
});
