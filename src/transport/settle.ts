import { radius } from './atoms.js';
import { Auction } from './auction.js';
import { FALL, type Pause, runPhase, type Side } from './auction-phases.js';
import { Candidates } from './candidates.js';
import { setOpposite } from './starting-prices.js';

/** Passes without a step, which leave each row at its best column, and the bids of a pass, for each row. */
const EXACT_PASSES = 3;
const EXACT_BIDS = 20;

/** The part of the rows that may be left to the paths, each of which can take a search of the whole. */
const FEW = 0.25;

/** In units of the square of how far the clouds reach: above the rounding of prices, and far below what a certificate gives way by. */
const LEAST_STEP = 2 ** -50;

/**
 * Brings an auction to where each row holds only columns among its best, up to rounding, and few rows hold less than their mass. Passes
 * without a step do, once prices are as near the optimum as the distances that matter. Within tight clusters these are far
 * below the width of the whole, so that steps fall on. Where next to all plans are equally good, as between
 * orthogonal planes, no step is small enough: there prices that are opposite to their own opposites make the best columns of
 * all rows equal, and bids by the rounding alone place them. This is tried the first, second, fourth, .. time. At most some 30 rounds.
 */
export function settle(
  { auction: first, step: lastStep }: { readonly auction: Auction; readonly step: number },
  rows: Side,
  columns: Side,
  unit: boolean,
  pause: Pause,
): Auction {
  const count = rows.masses.length;
  const least = LEAST_STEP * (radius(rows.tree) + radius(columns.tree)) ** 2;
  let auction = first;
  const settled = (step: number, passes: number): boolean => {
    auction.release();
    for (let pass = 0; pass < passes; pass++) auction.run(step, EXACT_BIDS * count);
    return auction.rowsLeft() <= FEW * count;
  };
  for (let step = lastStep, round = 1; !settled(0, EXACT_PASSES); round++) {
    if ((round & (round - 1)) === 0) {
      columns.tree.refresh();
      setOpposite(columns.tree, rows.tree);
      setOpposite(rows.tree, columns.tree);
      const candidates = new Candidates(rows.tree.points, columns.tree);
      auction = new Auction(candidates, rows.masses, columns.masses, pause);
      if (settled(least, 1)) break;
    }
    step /= FALL;
    if (step < least) break;
    runPhase(auction, step, unit);
  }
  return auction;
}
