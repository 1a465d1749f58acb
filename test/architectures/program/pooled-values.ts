import type { BlockMap } from '../../../src/architectures/blocks/block-map.js';
import { applyMap } from '../../../src/architectures/program/evaluate.js';

/** W x of POOLED blocks by their pools: pool, mix the copies, spread; of WHOLE blocks by their matrices. */
export function pooledValues(map: BlockMap, w: Float64Array, x: Float64Array): Float64Array {
  const { rows, bases, blocks } = map;
  const y = new Float64Array(rows);
  for (const block of blocks) {
    const base = bases[block.base]!;
    if (block.form === 'WHOLE') {
      applyMap({ ...map, blocks: [block] }, w, x).forEach((value, i) => {
        y[i]! += value;
      });
      continue;
    }
    base.pooled!.forEach((pooled, k) => {
      for (let a = 0; a < block.rowCopies; a++) {
        const mixed = new Float64Array(pooled.pools);
        for (let b = 0; b < block.columnCopies; b++) {
          const weight = w[block.parameter + (a * block.columnCopies + b) * base.count + k]!;
          for (let e = 0; e < pooled.pools * pooled.width; e++) {
            const value = x[block.column + b * base.columns + pooled.columns[e]!]!;
            mixed[Math.floor(e / pooled.width)]! += weight * (pooled.coefficients?.[e] ?? 1) * value;
          }
        }
        for (let s = 0; s < base.rows; s++) {
          const at = block.row + a * base.rows + s;
          y[at]! += (pooled.spreadCoefficients?.[s] ?? 1) * mixed[pooled.spread?.[s] ?? s]!;
        }
      }
    });
  }
  return y;
}
