import { type Atoms, meanOf, meanSquare, radius } from './atoms.js';
import type { Side } from './auction-phases.js';
import { CompensatedSum } from './compensated-sum.js';

/**
 * A proven lower bound of W2^2, from the prices p of the columns alone: with u_i = min over ALL j of |x_i - y_j|^2 + p_j, found
 * anew in the tree, the duals u and -p are feasible, so E u - E p <= W2^2 of the centred laws (Kantorovich); the
 * distance of the centres is added, and what the scales take from the second moments. Subtracted is a bound of all rounding, (8 d + 16) 2^-53 (the diameters^2, scaled and not, + the range of p), and
 * `inexact` times the diameter^2 for masses that were rounded. O(n log n) for clouds in low dimension.
 */
export function certifiedLowerBound(
  rows: Side,
  columns: Side,
  rowAtoms: Atoms,
  columnAtoms: Atoms,
  inexact: number,
): number {
  const { tree } = columns;
  const { dimension, prices } = tree;
  const lowest = prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY);
  let range = 0;
  for (let j = 0; j < prices.length; j++) {
    prices[j] -= lowest;
    range = Math.max(range, prices[j]);
  }
  tree.lean(new Float64Array(tree.points.length));
  const total = new CompensatedSum();
  const dual = new CompensatedSum();
  for (let i = 0; i < rows.masses.length; i++) {
    dual.add(rows.masses[i] * tree.least(rows.tree.points, i * dimension));
    total.add(rows.masses[i]);
  }
  for (let j = 0; j < prices.length; j++) dual.add(-columns.masses[j] * prices[j]);
  const meanRow = meanOf(rowAtoms.points, dimension, rowAtoms.masses);
  const meanColumn = meanOf(columnAtoms.points, dimension, columnAtoms.masses);
  let shift = 0;
  let square = 0;
  for (let d = 0; d < dimension; d++) {
    const step = rowAtoms.centre[d] - columnAtoms.centre[d];
    shift += step * (step + 2 * (meanRow[d] / rowAtoms.scale - meanColumn[d] / columnAtoms.scale));
    square += step * step;
  }
  for (const atoms of [rowAtoms, columnAtoms]) shift += (atoms.scale ** -2 - 1) * meanSquare(atoms);
  const apart = Math.sqrt(square);
  const diameter = radius(rowAtoms) / rowAtoms.scale + radius(columnAtoms) / columnAtoms.scale + apart;
  const scaled = radius(rowAtoms) + radius(columnAtoms);
  const rounding = (8 * dimension + 16) * 2 ** -53 * (diameter ** 2 + scaled ** 2 + range);
  return dual.value / total.value + shift - rounding - inexact * diameter ** 2;
}
