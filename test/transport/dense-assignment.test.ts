import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdAssignmentLaws } from '../laws/assignment-laws.js';
import { type Assignment, assign, type CostRow } from './dense-assignment.js';

const square = (entry: fc.Arbitrary<number>, maxLength: number) =>
  fc
    .integer({ min: 0, max: maxLength })
    .chain(n => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

test('assign is optimal for costs of any sign, with a dual proof', () => {
  fc.assert(
    fc.property(square(fc.double({ min: -100, max: 100, noNaN: true }), 7), costs =>
      holdAssignmentLaws(assign, costs),
    ),
  );
});

test('assign is optimal where most costs are tied', () => {
  fc.assert(
    fc.property(square(fc.integer({ min: 0, max: 2 }), 7), costs => holdAssignmentLaws(assign, costs)),
  );
});

test('assign proves its answer by duals where permutations cannot be tried', () => {
  fc.assert(
    fc.property(square(fc.double({ min: 0, max: 1, noNaN: true }), 60), costs =>
      holdAssignmentLaws(assign, costs),
    ),
    { numRuns: 20 },
  );
});

test('the laws fail on planted wrong solvers', () => {
  const greedy = (size: number, costRow: CostRow): Assignment => {
    const taken = new Set<number>();
    const costs = new Float64Array(size);
    const rowDual = new Float64Array(size);
    const columns = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      costRow(i, costs);
      let best = -1;
      for (let j = 0; j < size; j++) if (!taken.has(j) && (best < 0 || costs[j] < costs[best])) best = j;
      taken.add(best);
      columns[i] = best;
      rowDual[i] = costs[best];
    }
    return { columns, rowDual, columnDual: new Float64Array(size) };
  };
  const trap = [
    [1, 2],
    [1, 9],
  ];
  expect(() => holdAssignmentLaws(assign, trap)).not.toThrow();
  expect(() => holdAssignmentLaws(greedy, trap)).toThrow('feasible');
  const withFalseDuals: typeof assign = (size, row) => ({
    ...greedy(size, row),
    columnDual: new Float64Array(size).fill(-20),
  });
  expect(() => holdAssignmentLaws(withFalseDuals, trap)).toThrow('tight');
  const twice: typeof assign = (size, row) => ({ ...assign(size, row), columns: new Int32Array(size) });
  expect(() => holdAssignmentLaws(twice, trap)).toThrow('taken once');
});

test('costs that are not finite are refused', () => {
  expect(() => assign(2, (_, costs) => costs.fill(Number.NaN))).toThrow('expected finite costs');
});
