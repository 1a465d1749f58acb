import { cyclotomics } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisRows } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';

/** A condition left X = X right on square matrices X. */
export interface Intertwining {
  readonly left: ExactMatrix;
  readonly right: ExactMatrix;
}

/** The canonical basis of the size x size matrices X with left X = X right for all pairs. */
export function intertwiners(size: number, pairs: readonly Intertwining[]): ExactMatrix[] {
  const rows = () => pairs.flatMap(({ left, right }) => equations(left, right.transpose()));
  const solutions = kernel({ columns: size * size, rows });
  return basisRows(solutions).map(({ indices, entries }) => {
    const values = new Map(indices.map((index, e) => [index, entries[e]]));
    return ExactMatrix.generate(size, size, (i, j) => values.get(i * size + j) ?? cyclotomics.zero);
  });
}

/** Position by position; right is given by its transpose. */
function equations(left: ExactMatrix, rightTransposed: ExactMatrix): SparseRow[] {
  const n = left.rows;
  return Array.from({ length: n * n }, (_, position) => {
    const [i, j] = [Math.floor(position / n), position % n];
    const [row, column] = [left.row(i), rightTransposed.row(j)];
    return collectRow([
      ...row.indices.map((k, e) => [k * n + j, row.entries[e]] as const),
      ...column.indices.map((k, e) => [i * n + k, cyclotomics.neg(column.entries[e])] as const),
    ]);
  });
}
