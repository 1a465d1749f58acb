import { type Pause, runPhases, type Side } from './auction-phases.js';
import { PricedTree } from './priced-tree.js';

/** Below so many points prices start at 0. */
const FEW = 100;

/** Points for one of the coarser cloud, at least. */
const COARSER = 3;

/** The last step of an auction on a coarser cloud, in units of the width of its lists. */
const LAST_STEP = 1e-2;

/**
 * Sets prices of the columns near the optimal ones: both clouds are cut into K pieces of equal mass, K a power of 2 so that
 * pieces are cells of the tree, the means of the pieces are matched by an auction, from prices found in the same way, and the
 * dual u of the coarse rows x is carried over as p_j = max over x of u(x) - |x - y_j|^2.
 * Source: Schmitzer, "A sparse multiscale algorithm for dense optimal transport", J. Math. Imaging Vision 56, 2016.
 */
export function setStartingPrices(rows: Side, columns: Side, unit: boolean, pause: Pause): void {
  const size = Math.max(rows.tree.count, columns.tree.count);
  if (size <= FEW) return;
  const pieces = 2 ** Math.floor(Math.log2(size / (unit ? COARSER : 1)));
  const coarseRows = pieceMeans(rows, pieces);
  const coarseColumns = pieceMeans(columns, pieces);
  setStartingPrices(coarseRows, coarseColumns, true, pause);
  runPhases(coarseRows, coarseColumns, LAST_STEP, true, pause);
  coarseColumns.tree.refresh();
  setOpposite(coarseColumns.tree, coarseRows.tree);
  setOpposite(coarseRows.tree, columns.tree);
}

/**
 * Sets the prices of points y to p(y) = max over x of -q(x) - |x - y|^2, so that each y is among the best of an x. Precondition: the
 * bounds of the x's tree are up to date. Cost: a search for each y.
 */
export function setOpposite(from: PricedTree, to: PricedTree): void {
  const { dimension, points } = to;
  const slopes = new Float64Array(points.length);
  for (let j = 0, at = 0; j < to.count; j++) {
    to.prices[j] = -from.least(points, at);
    for (let x = from.leastIndex * dimension, d = 0; d < dimension; d++, at++)
      slopes[at] = 2 * (from.points[x + d] - points[at]);
  }
  to.lean(slopes);
}

/** The means of pieces of equal mass, cut in the order of the tree, each with mass 1. */
function pieceMeans({ tree, masses }: Side, pieces: number): Side {
  const { dimension, points } = tree;
  const means = new Float64Array(pieces * dimension);
  let total = 0;
  for (const mass of masses) total += mass;
  let at = 0;
  let left = masses[0];
  for (let piece = 0; piece < pieces; piece++) {
    let wanted = 1;
    while (wanted > 0 && at < masses.length) {
      const part = Math.min(wanted, (left * pieces) / total);
      for (let d = 0; d < dimension; d++) means[piece * dimension + d] += part * points[at * dimension + d];
      wanted -= part;
      left -= (part * total) / pieces;
      if (left <= 1e-9 * masses[at]) left = masses[++at];
    }
  }
  return { tree: new PricedTree(means, dimension), masses: new Float64Array(pieces).fill(1) };
}
