import type { Candidates } from './candidates.js';
import { Holdings } from './holdings.js';

const BIDS_BETWEEN_PAUSES = 4096;

/**
 * Bids of rows for the mass of columns. A row with mass left over takes the column j of least c(i, j) + p_j, from whoever
 * holds there at the least price, and offers what makes it worse than its second best column by `step`. When no mass is
 * left over, each row holds only columns that are within `step` of its best.
 * Source: Bertsekas, Castanon, "The auction algorithm for the transportation problem", Annals of Operations Research 20, 1989.
 */
export class Auction {
  readonly holdings: Holdings;
  /** Mass of each row that holds no column. */
  readonly excess: Float64Array;

  constructor(
    readonly candidates: Candidates,
    readonly supplies: Float64Array,
    readonly demands: Float64Array,
    private readonly pause: () => void,
  ) {
    this.excess = new Float64Array(supplies.length);
    this.holdings = new Holdings(demands.length, supplies.length);
  }

  /** Frees all mass, keeps the prices. */
  release(): void {
    this.excess.set(this.supplies);
    this.holdings.clear(this.demands, this.candidates.tree.prices);
  }

  /** How many rows have mass left over. */
  rowsLeft(): number {
    return this.excess.reduce((count, mass) => (mass > 0 ? count + 1 : count), 0);
  }

  /** Bids until no mass is left over, or until `budget` bids were made. */
  run(step: number, budget: number): void {
    const { excess, candidates, holdings } = this;
    const { prices } = candidates.tree;
    const { start, length, threshold } = candidates;
    const waiting: number[] = [];
    let left = budget;
    for (let first = 0; first < excess.length; first++) {
      if (excess[first] > 0) waiting.push(first);
      while (waiting.length > 0 && left > 0) {
        const row = waiting[waiting.length - 1];
        if (excess[row] === 0) {
          waiting.pop();
          continue;
        }
        left--;
        if (left % BIDS_BETWEEN_PAUSES === 0) this.pause();
        const { columns, costs, keys } = candidates;
        let best = -1;
        let least = Number.POSITIVE_INFINITY;
        let second = Number.POSITIVE_INFINITY;
        const end = start[row] + length[row];
        for (let k = start[row]; k < end && keys[k] < second; k++) {
          const column = columns[k];
          const value = costs[k] + prices[column];
          if (value < second) {
            if (value < least) {
              second = least;
              least = value;
              best = column;
            } else second = value;
          }
        }
        if (second > threshold[row]) {
          candidates.renew(row);
          continue;
        }
        const rise = second === Number.POSITIVE_INFINITY ? step : second - least + step;
        if (rise <= 0 && !holdings.isFree(best)) {
          // A tie: who holds it keeps it, and this row waits for the paths.
          waiting.pop();
          continue;
        }
        const driven = holdings.take(best, row, excess, prices[best] + rise);
        prices[best] = holdings.leastPrice(best);
        if (driven >= 0 && driven !== row) waiting.push(driven);
      }
    }
  }
}
