import { radius } from './atoms.js';
import { Auction } from './auction.js';
import { Candidates } from './candidates.js';
import type { PricedTree } from './priced-tree.js';

/** A side of the problem: the tree of its atoms, and their masses in the order of the tree. */
export interface Side {
  readonly tree: PricedTree;
  readonly masses: Float64Array;
}

/** Called every few milliseconds; what it throws ends the work. */
export type Pause = () => void;

/** Steps are in units of the mean width of a row's first list, and fall by a factor from phase to phase. */
const FIRST_STEP = 0.5;
const FIRST_STEP_SPLIT = 0.1;
export const FALL = 5;

/** Bids of a phase, for each row. What is not placed by then is left to the next phase: any prices will do. */
const BIDS = 1000;
const BIDS_SPLIT = 60;

/**
 * Auctions with falling steps, all mass given back before each. Where masses are split, in fragments that could become ever
 * smaller, phases are short. From blank prices the first step is that of the clouds' reach: bids between clusters would not end with one
 * of theirs. The last step comes back too, in units of cost.
 */
export function runPhases(
  rows: Side,
  columns: Side,
  lastStep: number,
  unit: boolean,
  pause: Pause,
): { auction: Auction; step: number } {
  const candidates = new Candidates(rows.tree.points, columns.tree);
  const auction = new Auction(candidates, rows.masses, columns.masses, pause);
  const width = candidates.meanWidth();
  let step = (unit ? FIRST_STEP : FIRST_STEP_SPLIT) * width;
  const blank = columns.tree.prices.every(price => price === 0);
  const reach = (radius(rows.tree) + radius(columns.tree)) ** 2;
  if (blank && width > 0) while (step < FIRST_STEP * reach) step *= FALL;
  for (; step > lastStep * width; step /= FALL) runPhase(auction, step, unit);
  return { auction, step: step * FALL };
}

/** One of them. */
export function runPhase(auction: Auction, step: number, unit: boolean): void {
  auction.release();
  auction.run(step, (unit ? BIDS : BIDS_SPLIT) * auction.excess.length);
}
