import { type Pause, runPhases } from './auction-phases.js';
import { PricedTree } from './priced-tree.js';

/** Below so many points prices start at 0. */
const FEW = 100;

/** Points for one of the coarser cloud, at least. */
const COARSER = 3;

/** The last step of an auction on a coarser cloud, in units of the width of its lists. */
const LAST_STEP = 1e-2;

/** A side of the problem: the tree of its atoms, and their masses in the order of the tree. */
export interface Side {
  readonly tree: PricedTree;
  readonly masses: Float64Array;
}

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
  const { dimension } = rows.tree;
  const coarse = coarseRows.tree;
  for (let i = 0; i < coarse.count; i++)
    coarse.prices[i] = -coarseColumns.tree.least(coarse.points, i * dimension);
  coarse.refresh();
  const { tree } = columns;
  const slopes = new Float64Array(tree.points.length);
  for (let j = 0; j < tree.count; j++) {
    tree.prices[j] = -coarse.least(tree.points, j * dimension);
    for (let d = 0; d < dimension; d++) {
      slopes[j * dimension + d] =
        2 * (coarse.points[coarse.leastIndex * dimension + d] - tree.points[j * dimension + d]);
    }
  }
  tree.lean(slopes);
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
