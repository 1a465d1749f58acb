import type { assign } from '../transport/dense-assignment.js';

/** Throws at the first law of exact assignment that fails on a square matrix of finite costs. */
export function holdAssignmentLaws(solve: typeof assign, costs: readonly (readonly number[])[]): void {
  const size = costs.length;
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`assignment of ${size} rows breaks the law: ${law}`);
  };
  const { columns, rowDual, columnDual } = solve(size, (row, target) => target.set(costs[row]));
  const scale = costs.flat().reduce((largest, cost) => Math.max(largest, Math.abs(cost)), 1);
  const rounding = 1e-12 * scale * size;
  demand(
    'every column is taken once',
    new Set(columns).size === size && columns.every(j => j >= 0 && j < size),
  );
  costs.forEach((row, i) => {
    row.forEach((cost, j) => {
      demand('the duals are feasible', rowDual[i] + columnDual[j] <= cost + rounding);
    });
    demand(
      'the duals are tight',
      Math.abs(rowDual[i] + columnDual[columns[i]] - row[columns[i]]) <= rounding,
    );
  });
  if (size > 7) return;
  const total = costs.reduce((sum, row, i) => sum + row[columns[i]], 0);
  demand('no permutation is cheaper', total <= cheapest(costs) + rounding);
}

/** The cost of the cheapest permutation, by trying all. */
function cheapest(costs: readonly (readonly number[])[], row = 0, taken = 0): number {
  if (row === costs.length) return 0;
  let best = Number.POSITIVE_INFINITY;
  costs[row].forEach((cost, j) => {
    if (taken & (1 << j)) return;
    best = Math.min(best, cost + cheapest(costs, row + 1, taken | (1 << j)));
  });
  return best;
}
