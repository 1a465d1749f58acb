import { type Pause, runPhases, type Side } from './auction-phases.js';
import { AugmentingPaths } from './augmenting-paths.js';
import { Flows } from './flows.js';
import { PricedTree } from './priced-tree.js';
import { settle } from './settle.js';
import { setStartingPrices } from './starting-prices.js';

/** The last step of the auction, in units of the width of its lists. */
const LAST_STEP = 1e-3;

/** Points with whole masses. */
export interface Masses {
  readonly dimension: number;
  readonly count: number;
  readonly points: Float64Array;
  readonly masses: Float64Array;
}

/** An optimal plan between rows and columns, and the prices p_j of the columns that prove it. */
export interface Plan {
  readonly rows: Side;
  readonly columns: Side;
  /** From row to column of the sides' trees. */
  readonly flows: Flows;
}

/**
 * A plan of least sum of mass * |x - y|^2 that moves the masses of the rows to those of the columns: an auction brings the
 * prices near the optimum, from prices found on coarser clouds, then shortest augmenting paths settle it exactly. No pair is
 * left out, though few are looked at: see Candidates.
 * Precondition: distinct points, masses whole and above 0, equal totals below 2^53. Memory O(rows + columns).
 */
export function optimalPlan(from: Masses, to: Masses, pause: Pause): Plan {
  const rows = sideOf(from);
  const columns = sideOf(to);
  const unit = isConstant(rows.masses) && isConstant(columns.masses) && from.count === to.count;
  setStartingPrices(rows, columns, unit, pause);
  const phases = runPhases(rows, columns, LAST_STEP, unit, pause);
  const auction = settle(phases, rows, columns, unit, pause);
  const flows = Flows.of(auction.holdings, from.count);
  const paths = new AugmentingPaths(auction.candidates, flows, auction.excess, pause);
  for (let row = 0; row < from.count; row++) paths.place(row);
  return { rows, columns, flows };
}

function sideOf({ points, dimension, masses }: Masses): Side {
  const tree = new PricedTree(points, dimension);
  return { tree, masses: Float64Array.from(tree.order, k => masses[k]) };
}

function isConstant(masses: Float64Array): boolean {
  return masses.every(mass => mass === masses[0]);
}
