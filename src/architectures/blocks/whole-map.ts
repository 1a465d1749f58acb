import type { Sharing } from '../sharing.js';
import type { BlockMap } from './block-map.js';
import { withInitialDeviations } from './initial-law.js';

/** The map of one block: parameter k multiplies the k-th matrix of the sharing of positions i * columns + j. Initial law: withInitialDeviations. */
export function wholeMap(rows: number, columns: number, sharing: Sharing): BlockMap {
  const { parameterCount, size } = sharing;
  if (size !== rows * columns) throw new Error(`expected ${rows} * ${columns} positions, got ${size}`);
  if (parameterCount === 0) return { rows, columns, parameterCount, bases: [], blocks: [] };
  return withInitialDeviations({
    rows,
    columns,
    parameterCount,
    bases: [{ rows, columns, count: parameterCount, sharing, pooled: null }],
    blocks: [
      {
        row: 0,
        rowCopies: 1,
        column: 0,
        columnCopies: 1,
        parameter: 0,
        base: 0,
        form: 'WHOLE',
        deviations: new Float64Array(parameterCount),
      },
    ],
  });
}
