import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HasseElement } from '../../../src/web/group/hasse-layers.js';
import { hasseLayout, nearestAscending } from '../../../src/web/group/hasse-layout.js';

/** Elements on up to 5 levels; each covers some of those on lower ones. */
const orders: fc.Arbitrary<HasseElement[]> = fc
  .array(
    fc.record({
      level: fc.integer({ min: 0, max: 4 }),
      width: fc.integer({ min: 20, max: 120 }),
      chosen: fc.array(fc.nat(), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map(elements =>
    elements.map(({ level, width, chosen }) => {
      const lower = [...elements.keys()].filter(k => elements[k]!.level < level);
      const covers = lower.length === 0 ? [] : [...new Set(chosen.map(pick => lower[pick % lower.length]!))];
      return { level, width, covers };
    }),
  );

describe('the layout of a partial order', () => {
  test('keeps elements apart, inside, and on their levels; lines join the right places', () => {
    fc.assert(
      fc.property(orders, elements => {
        const { width, height, places, lines } = hasseLayout(elements);
        elements.forEach((a, i) => {
          expect(places[i]!.x - a.width / 2).toBeGreaterThanOrEqual(0);
          expect(places[i]!.x + a.width / 2).toBeLessThanOrEqual(width);
          expect(places[i]!.y).toBeLessThan(height);
          elements.forEach((b, j) => {
            if (a.level > b.level) expect(places[i]!.y).toBeLessThan(places[j]!.y);
            if (i >= j || a.level !== b.level) return;
            expect(places[i]!.y).toBe(places[j]!.y);
            const apart = Math.abs(places[i]!.x - places[j]!.x);
            expect(apart).toBeGreaterThan((a.width + b.width) / 2);
          });
        });
        expect(lines.map(({ from, to }) => [from, to])).toEqual(
          elements.flatMap(({ covers }, from) => covers.map(to => [from, to])),
        );
        for (const { from, to, points } of lines) {
          expect([points[0], points.at(-1)]).toEqual([places[from], places[to]]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('draws two chains beside each other without a crossing, in whatever order they come', () => {
    const { places } = hasseLayout([
      { level: 0, width: 20, covers: [] },
      { level: 1, width: 20, covers: [0] },
      { level: 1, width: 20, covers: [0] },
      { level: 2, width: 20, covers: [2] },
      { level: 2, width: 20, covers: [1] },
      { level: 3, width: 20, covers: [3, 4] },
    ]);
    const side = (a: number, b: number) => Math.sign(places[a]!.x - places[b]!.x);
    expect(side(1, 2)).toBe(side(4, 3));
  });
});

describe('the nearest ascending sequence', () => {
  test.each([
    { values: [], weights: [], expected: [] },
    { values: [1, 2, 5], weights: [1, 1, 1], expected: [1, 2, 5] },
    { values: [3, 1], weights: [1, 1], expected: [2, 2] },
    { values: [3, 1], weights: [1, 3], expected: [1.5, 1.5] },
    { values: [1, 4, 3, 2, 9], weights: [1, 1, 1, 1, 1], expected: [1, 3, 3, 3, 9] },
    { values: [3, 2, 1], weights: [1, 1, 4], expected: [1.5, 1.5, 1.5] },
  ])('$values with weights $weights', ({ values, weights, expected }) => {
    expect(nearestAscending(values, weights)).toEqual(expected);
  });
});
