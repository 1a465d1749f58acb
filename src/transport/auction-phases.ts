import { Auction } from './auction.js';
import { Candidates } from './candidates.js';
import type { PricedTree } from './priced-tree.js';

/** Called every few milliseconds; what it throws ends the work. */
export type Pause = () => void;

/** Steps are in units of the mean width of a row's first list, and fall by a factor from phase to phase. */
const FIRST_STEP = 0.5;
const FIRST_STEP_SPLIT = 0.1;
const FALL = 5;

/** Bids of a phase, for each row. What is not placed by then is left to the next phase: any prices will do. */
const BIDS = 1000;
const BIDS_SPLIT = 60;

/**
 * Auctions with falling steps, all mass given back before each. Where masses are split, in fragments that could become ever
 * smaller, phases are short.
 */
export function runPhases(
  rows: { readonly tree: PricedTree; readonly masses: Float64Array },
  columns: { readonly tree: PricedTree; readonly masses: Float64Array },
  lastStep: number,
  unit: boolean,
  pause: Pause,
): Auction {
  const candidates = new Candidates(rows.tree.points, columns.tree);
  const auction = new Auction(candidates, rows.masses, columns.masses, pause);
  const count = rows.tree.count;
  const width = candidates.meanWidth();
  const budget = (unit ? BIDS : BIDS_SPLIT) * count;
  for (let step = unit ? FIRST_STEP : FIRST_STEP_SPLIT; step > lastStep; step /= FALL) {
    auction.release();
    auction.run(step * width, budget);
  }
  return auction;
}
