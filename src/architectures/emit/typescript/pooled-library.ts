import { definition } from './library.js';

/** Blocks whose copies are pooled, mixed and spread: their matrix is never filled. */
export const POOLED_LIBRARY = [
  definition(
    'PooledMap',
    `
/**
 * A map as sums over few coordinates, each copied to many.
 *
 * Pool i sums coefficients[i * width + c] * x[columns[i * width + c]] over
 * c < width; output s is spreadCoefficients[s] times the pool spread[s].
 * Coefficients that are left out are 1, and spread that is left out is s.
 */
interface PooledMap {
  readonly pools: number;
  readonly width: number;
  readonly columns: readonly number[];
  readonly coefficients?: readonly number[];
  readonly spread?: readonly number[];
  readonly spreadCoefficients?: readonly number[];
}`,
  ),
  definition(
    'pooled',
    `
/** Pools each copy of the input, mixes the pools, spreads them. */
function pooled(
  rows: number,
  columns: number,
  maps: readonly PooledMap[],
): BaseMaps {
  return {
    rows,
    columns,
    forward(block, parameters, x) {
      const copies = (x.length / inputSize(block)) * block.rowCopies;
      const y = new Float64Array(copies * rows);
      maps.forEach((map, k) => {
        const pools = rowsOf(x, columns).map((copy) => pool(map, copy));
        const mixed = Array.from(
          { length: copies },
          () => new Float64Array(map.pools),
        );
        eachPair(block, copies, (from, to, pair) => {
          const w = parameters[pair * maps.length + k]!;
          pools[from]!.forEach((z, i) => {
            mixed[to]![i]! += w * z;
          });
        });
        rowsOf(y, rows).forEach((copy, c) => spread(map, mixed[c]!, copy));
      });
      return y;
    },
    backward(block, parameters, x, byOutput) {
      const input = new Float64Array(x.length);
      const byParameters = new Float64Array(parameters.length);
      maps.forEach((map, k) => {
        const pools = rowsOf(x, columns).map((copy) => pool(map, copy));
        const byPools = pools.map(() => new Float64Array(map.pools));
        const byMixed = rowsOf(byOutput, rows).map((g) => spreadBack(map, g));
        eachPair(block, byMixed.length, (from, to, pair) => {
          const parameter = pair * maps.length + k;
          const w = parameters[parameter]!;
          byMixed[to]!.forEach((g, i) => {
            byParameters[parameter]! += g * pools[from]![i]!;
            byPools[from]![i]! += g * w;
          });
        });
        rowsOf(input, columns).forEach((copy, c) =>
          poolBack(map, byPools[c]!, copy),
        );
      });
      return { input, parameters: byParameters };
    },
  };
}`,
  ),
  definition(
    'mixture',
    `
/** Mixes copies of a space: copy a is the sum of w[a, b] times copy b. */
function mixture(size: number): BaseMaps {
  return {
    rows: size,
    columns: size,
    forward(block, parameters, x) {
      const copies = (x.length / inputSize(block)) * block.rowCopies;
      const y = new Float64Array(copies * size);
      eachPair(block, copies, (from, to, pair) => {
        for (let s = 0; s < size; s++)
          y[to * size + s]! += parameters[pair]! * x[from * size + s]!;
      });
      return y;
    },
    backward(block, parameters, x, byOutput) {
      const input = new Float64Array(x.length);
      const byParameters = new Float64Array(parameters.length);
      eachPair(block, byOutput.length / size, (from, to, pair) => {
        for (let s = 0; s < size; s++) {
          const g = byOutput[to * size + s]!;
          byParameters[pair]! += g * x[from * size + s]!;
          input[from * size + s]! += g * parameters[pair]!;
        }
      });
      return { input, parameters: byParameters };
    },
  };
}`,
  ),
  definition(
    'rowsOf',
    `
/** The rows of a matrix, which share its memory. */
function rowsOf(matrix: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: matrix.length / width }, (_, n) =>
    matrix.subarray(n * width, (n + 1) * width),
  );
}`,
  ),
  definition(
    'eachPair',
    `
/** Pairs of copies of inputs and outputs, with their place in the block. */
function eachPair(
  { rowCopies, columnCopies }: Block,
  outputs: number,
  visit: (from: number, to: number, pair: number) => void,
): void {
  for (let to = 0; to < outputs; to++) {
    const [n, a] = [Math.floor(to / rowCopies), to % rowCopies];
    for (let b = 0; b < columnCopies; b++)
      visit(n * columnCopies + b, to, a * columnCopies + b);
  }
}`,
  ),
  definition(
    'pool',
    `
function pool(map: PooledMap, x: Float64Array): Float64Array {
  const pools = new Float64Array(map.pools);
  map.columns.forEach((column, e) => {
    pools[Math.floor(e / map.width)]! +=
      (map.coefficients?.[e] ?? 1) * x[column]!;
  });
  return pools;
}`,
  ),
  definition(
    'poolBack',
    `
/** The transpose of pool: adds to the gradient by x. */
function poolBack(map: PooledMap, byPools: Float64Array, byX: Float64Array) {
  map.columns.forEach((column, e) => {
    byX[column]! +=
      (map.coefficients?.[e] ?? 1) * byPools[Math.floor(e / map.width)]!;
  });
}`,
  ),
  definition(
    'spread',
    `
/** Adds the pools to y. */
function spread(map: PooledMap, pools: Float64Array, y: Float64Array) {
  y.forEach((value, s) => {
    const coefficient = map.spreadCoefficients?.[s] ?? 1;
    y[s] = value + coefficient * pools[map.spread?.[s] ?? s]!;
  });
}`,
  ),
  definition(
    'spreadBack',
    `
/** The transpose of spread. */
function spreadBack(map: PooledMap, byY: Float64Array): Float64Array {
  const byPools = new Float64Array(map.pools);
  byY.forEach((g, s) => {
    const coefficient = map.spreadCoefficients?.[s] ?? 1;
    byPools[map.spread?.[s] ?? s]! += coefficient * g;
  });
  return byPools;
}`,
  ),
];
