import { describe, expect, test } from '@jest/globals';
import { studentQuantile } from '../../src/studies/student-t.js';

describe('quantiles of Student t', () => {
  // Abramowitz, Stegun, "Handbook of Mathematical Functions", 1964, table 26.10: A(t | df) = level, to three decimals.
  test.each([
    [1, 0.5, 1.0],
    [1, 0.95, 12.706],
    [2, 0.95, 4.303],
    [3, 0.95, 3.182],
    [5, 0.99, 4.032],
    [9, 0.95, 2.262],
    [10, 0.9, 1.812],
    [30, 0.95, 2.042],
    [60, 0.95, 2.0],
    [120, 0.99, 2.617],
  ])('%i degrees of freedom, level %f: %f', (df, level, published) => {
    expect(studentQuantile(level, df)).toBeCloseTo(published, 3);
  });

  test.each([0.1, 0.5, 0.95, 0.999])('closed forms for one and two degrees of freedom at level %f', level => {
    expect(studentQuantile(level, 1) / Math.tan((Math.PI * level) / 2)).toBeCloseTo(1, 12);
    expect(studentQuantile(level, 2) / (level * Math.sqrt(2 / (1 - level * level)))).toBeCloseTo(1, 12);
  });

  test.each([3, 4, 8, 9, 57, 68, 1000])('the density integrates to the level: %i degrees of freedom', df => {
    const t = studentQuantile(0.95, df);
    const density = (x: number) => (1 + (x * x) / df) ** (-(df + 1) / 2);
    // The normalising constant by the same rule, over an interval that holds all but 1e-12 of the mass at df >= 3 when mapped.
    const whole = simpson(u => density(u / (1 - u * u)) * ((1 + u * u) / (1 - u * u) ** 2), 0, 1 - 1e-9);
    expect(simpson(density, 0, t) / whole).toBeCloseTo(0.95, 8);
  });

  test('many degrees of freedom approach the normal law', () => {
    expect(studentQuantile(0.95, 5_000)).toBeCloseTo(1.959964, 3);
    expect(studentQuantile(0.95, 100)).toBeGreaterThan(studentQuantile(0.95, 101));
  });

  test.each([
    [0, 3],
    [1, 3],
    [0.95, 0],
    [0.95, 2.5],
  ])('level %f with %f degrees of freedom is a mistake', (level, df) => {
    expect(() => studentQuantile(level, df)).toThrow('expected');
  });
});

function simpson(f: (x: number) => number, from: number, to: number): number {
  const n = 20_000;
  const h = (to - from) / n;
  let sum = f(from) + f(to);
  for (let k = 1; k < n; k++) sum += f(from + k * h) * (k % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}
