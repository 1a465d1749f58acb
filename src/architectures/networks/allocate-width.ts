/** What is allotted of a representation: copies of so many coordinates. */
export interface Sized {
  readonly size: number;
}

/** Copies of one representation, as long as others take the coordinates. */
const COPIES = 64;

/**
 * How many copies of each representation a hidden stage gets, order by order.
 *
 * Each order gets the same number of coordinates, shared equally by its representations, so that one of low order gets more
 * copies; each gets at least one, and up to COPIES. What an order can't fill goes to those below, in the end to the first. This
 * is the allocation of EMLP (Finzi, Welling, Wilson 2021), which gives order k of R + 1 orders width / ((R + 1) dim V^k)
 * copies, but for products, duals and the bound on copies.
 *
 * The orders that are used: all up to the last of which each representation gets a copy of an equal share; the first
 * `granted` ones also where there is just room for one copy of each.
 *
 * @returns copies; their coordinates are at most `width` in all
 */
export function allocateWidth(orders: readonly (readonly Sized[])[], width: number, granted = 2): number[][] {
  const needed = orders.map(order => order.reduce((sum, { size }) => sum + size, 0));
  const before = (counts: readonly number[], k: number) => counts.slice(0, k).reduce((a, b) => a + b, 0);
  const used = usedOrders();
  const most = needed.map(size => COPIES * size);
  const copies = orders.map(order => order.map(() => 0));
  let rest = width;
  for (let k = used - 1; k >= 0; k--) {
    const share = Math.max(Math.floor(rest / (k + 1)), rest - before(most, k));
    const budget = Math.min(share, rest - before(needed, k));
    const extra = Math.max(0, budget - needed[k]) / Math.max(1, orders[k].length);
    orders[k].forEach(({ size }, i) => {
      copies[k][i] = 1 + Math.floor(extra / size);
      rest -= copies[k][i] * size;
    });
  }
  const first = orders.findIndex(order => order.length > 0);
  if (first >= 0 && first < used) copies[first][0] += Math.floor(rest / orders[first][0].size);
  return copies;

  function usedOrders(): number {
    let count = 0;
    for (let k = 1; k <= orders.length; k++) {
      const isFair = orders[k - 1].every(({ size }) => k * orders[k - 1].length * size <= width);
      if (before(needed, k) > width || !(isFair || k <= granted)) break;
      count = k;
    }
    return count;
  }
}
