/** The columns offset .. offset + count of a matrix [rows, stride], row-major: one column a point, one row a coordinate. */
export interface Columns {
  readonly data: Float64Array;
  readonly stride: number;
  readonly offset: number;
  readonly count: number;
}

/** All columns of a matrix [rows, count]. */
export function allColumns(data: Float64Array, count: number): Columns {
  return { data, stride: count, offset: 0, count };
}

/** A matrix [rows, blockCount * count] as blocks of `count` columns. */
export function columnBlocks(data: Float64Array, blockCount: number, count: number): Columns[] {
  return Array.from({ length: blockCount }, (_, g) => ({
    data,
    stride: blockCount * count,
    offset: g * count,
    count,
  }));
}

/** target_b <- A source_b for every column b; A [size, size] starts at `start` of `matrices`. Target must not overlap source. */
export function mapColumns(
  matrices: Float64Array,
  start: number,
  size: number,
  source: Columns,
  target: Columns,
): void {
  for (let row = 0; row < size; row++) {
    const to = row * target.stride + target.offset;
    target.data.fill(0, to, to + source.count);
    for (let k = 0; k < size; k++) addRow(matrices[start + row * size + k], source, k, target, row);
  }
}

/** target_b <- target_b + weight A^T source_b, as mapColumns. */
export function addPulledBack(
  matrices: Float64Array,
  start: number,
  size: number,
  source: Columns,
  target: Columns,
  weight: number,
): void {
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      addRow(weight * matrices[start + k * size + row], source, k, target, row);
    }
  }
}

/** target's row += factor * source's row. Group matrices are sparse, so zeros are worth a test. */
function addRow(
  factor: number,
  source: Columns,
  sourceRow: number,
  target: Columns,
  targetRow: number,
): void {
  if (factor === 0) return;
  const from = sourceRow * source.stride + source.offset;
  const to = targetRow * target.stride + target.offset;
  for (let b = 0; b < source.count; b++) target.data[to + b] += factor * source.data[from + b];
}
