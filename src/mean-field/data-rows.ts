/** A data set: `count` rows of x and of y, row-major [count, d] and [count, c]. */
export interface DataRows {
  readonly count: number;
  readonly inputDimension: number;
  readonly outputDimension: number;
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
}
