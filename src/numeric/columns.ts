import type { FloatArray } from './float-array.js';

/** The columns offset .. offset + count of any matrix [rows, stride], row-major: one column a point, one row a coordinate. */
export interface Columns {
  readonly stride: number;
  readonly offset: number;
  readonly count: number;
}

/** All columns of a matrix [rows, count]. */
export function allColumns(count: number): Columns {
  return { stride: count, offset: 0, count };
}

/** The columns of a matrix [rows, blockCount * count] as blocks of `count`. */
export function columnBlocks(blockCount: number, count: number): Columns[] {
  return Array.from({ length: blockCount }, (_, g) => ({
    stride: blockCount * count,
    offset: g * count,
    count,
  }));
}

/**
 * target_b <- A source_b for the columns `to` of target and `from` of source; A [size, size] starts at `start` of `matrices`.
 * Target must not overlap source.
 */
export function mapColumns(
  matrices: Float64Array,
  start: number,
  size: number,
  source: FloatArray,
  from: Columns,
  target: FloatArray,
  to: Columns,
): void {
  for (let row = 0; row < size; row++) {
    const begin = row * to.stride + to.offset;
    target.fill(0, begin, begin + from.count);
    for (let k = 0; k < size; k++) {
      addRow(
        matrices[start + row * size + k],
        source,
        k * from.stride + from.offset,
        target,
        begin,
        from.count,
      );
    }
  }
}

/** target_b <- target_b + weight A^T source_b, as mapColumns. */
export function addPulledBack(
  matrices: Float64Array,
  start: number,
  size: number,
  source: FloatArray,
  from: Columns,
  target: FloatArray,
  to: Columns,
  weight: number,
): void {
  for (let row = 0; row < size; row++) {
    const begin = row * to.stride + to.offset;
    for (let k = 0; k < size; k++) {
      const factor = weight * matrices[start + k * size + row];
      addRow(factor, source, k * from.stride + from.offset, target, begin, from.count);
    }
  }
}

/** `count` numbers of target += factor * those of source. Group matrices are sparse, so zeros are worth a test. */
function addRow(
  factor: number,
  source: FloatArray,
  from: number,
  target: FloatArray,
  to: number,
  count: number,
): void {
  if (factor === 0) return;
  for (let b = 0; b < count; b++) target[to + b] += factor * source[from + b];
}
