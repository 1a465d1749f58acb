import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logAxis, powerOfTen } from '../../src/studies/log-axis.js';
import { wrapped } from '../../src/studies/panels.js';

const FLOOR = 1e-20;

/** The place of a value in pixels from the top. */
function pixels({ domain: [low, high] }: ReturnType<typeof logAxis>, place: number, height: number): number {
  return (height * Math.log(high / place)) / Math.log(high / low);
}

describe('a logarithmic axis', () => {
  test('spans whole decades around its values', () => {
    const axis = logAxis(
      [3e-4, 0.02, 5].map(value => ({ series: 'a', value })),
      200,
      FLOOR,
    );
    expect(axis.domain).toEqual([1e-4, 10]);
    expect(axis.ticks).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1, 10].map(x => expect.closeTo(x, 12)));
    expect(axis.strip).toBeNull();
    expect(axis.place(0.02, 'a')).toBe(0.02);
  });

  test('has a row below the decades for each series with zeros, and only for these', () => {
    const values = [
      { series: 'a', value: 0.5 },
      { series: 'b', value: 0 },
      { series: 'c', value: 1e-20 },
      { series: 'b', value: 0.002 },
    ];
    const axis = logAxis(values, 210, FLOOR);
    const rows = ['b', 'c'].map(series => pixels(axis, axis.place(0, series), 210));
    expect(rows[0]).toBeCloseTo(210 - 13.5, 6);
    expect(rows[1]).toBeCloseTo(210 - 4.5, 6);
    expect(pixels(axis, axis.strip!, 210)).toBeCloseTo(210 - 28, 6);
    expect(axis.strip!).toBeCloseTo(1e-3, 12);
    expect(axis.place(0.002, 'b')).toBe(0.002);
    expect(axis.stripLabel).toBe('0 to rounding (at most 10⁻²⁰)');
  });

  test('of zeros alone goes from the floor to 1', () => {
    const axis = logAxis([{ series: 'a', value: 0 }], 200, FLOOR);
    expect(axis.strip!).toBeCloseTo(1e-20, 30);
    expect(axis.domain[1]).toBe(1);
    expect(axis.ticks.length).toBeLessThanOrEqual(9);
  });

  test('with the floor 0 any value above 0 is shown, and 0 alone stands below', () => {
    const axis = logAxis(
      [
        { series: 'a', value: 3e-31 },
        { series: 'b', value: 0 },
      ],
      200,
      0,
    );
    expect(axis.place(3e-31, 'a')).toBe(3e-31);
    expect(axis.place(0, 'b')).toBeLessThan(1e-31);
    expect(axis.stripLabel).toBe('0');
    const alone = logAxis([{ series: 'a', value: 0 }], 200, 0);
    expect(alone.domain.every(x => Number.isFinite(x) && x > 0)).toBe(true);
  });

  test('every value has its place inside, above the strip where it is not 0, in the order of the values', () => {
    const entry = fc.record({
      series: fc.constantFrom('a', 'b', 'c', 'd'),
      value: fc.oneof(
        fc.constant(0),
        fc.double({ min: -30, max: 3, noNaN: true }).map(x => 10 ** x),
      ),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), entries => {
        const axis = logAxis(entries, 210, FLOOR);
        const [low, high] = axis.domain;
        for (const { series, value } of entries) {
          const place = axis.place(value, series);
          expect(place).toBeGreaterThan(low * (1 - 1e-9));
          expect(place).toBeLessThanOrEqual(high * (1 + 1e-9));
          if (axis.strip !== null) expect(place >= axis.strip * (1 - 1e-9)).toBe(value > FLOOR);
        }
        expect(axis.ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test('powers are raised', () => {
    expect([-12, 0, 3, 45].map(powerOfTen)).toEqual(['10⁻¹²', '10⁰', '10³', '10⁴⁵']);
  });
});

test('subtitles are broken between words, and keep them all', () => {
  const text = Array.from({ length: 60 }, (_, k) => `word${k}`).join(' ');
  const lines = wrapped(text, 1);
  expect(lines.join(' ')).toBe(text);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(72);
  expect(wrapped('x'.repeat(300), 2)).toHaveLength(1);
});
