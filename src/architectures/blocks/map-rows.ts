import { oncePer } from '../../once-per.js';
import type { BaseMaps, PooledMap } from './block-map.js';

/** The rows in which each map has entries, ascending: those of B_k from offsets[k] to offsets[k + 1]. */
export interface MapRows {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

/** Cost: the entries, once for each object. */
export const rowsOfMaps = oncePer(({ count, columns, sharing }: BaseMaps): MapRows => {
  const { positions, parameters } = sharing;
  const offsets = new Int32Array(count + 1);
  eachRowOfMaps(count, columns, positions, parameters, k => {
    offsets[k + 1]++;
  });
  for (let k = 0; k < count; k++) offsets[k + 1] += offsets[k];
  const rows = new Int32Array(offsets[count]);
  const next = offsets.slice();
  eachRowOfMaps(count, columns, positions, parameters, (k, s) => {
    rows[next[k]++] = s;
  });
  return { offsets, rows };
});

/** Entries ascend by row. */
function eachRowOfMaps(
  count: number,
  columns: number,
  positions: Int32Array,
  parameters: Int32Array,
  visit: (k: number, s: number) => void,
): void {
  const last = new Int32Array(count).fill(-1);
  for (let e = 0, s = 0; e < positions.length; e++) {
    while (positions[e] >= (s + 1) * columns) s++;
    if (last[parameters[e]] === s) continue;
    last[parameters[e]] = s;
    visit(parameters[e], s);
  }
}

/** Of each entry its column, and the place of its map and row in rowsOfMaps. Cost: the entries, once for each object. */
export const placesOfEntries = oncePer((base: BaseMaps): { columns: Int32Array; places: Int32Array } => {
  const { positions, parameters } = base.sharing;
  const { offsets, rows } = rowsOfMaps(base);
  const columns = new Int32Array(positions.length);
  const places = new Int32Array(positions.length);
  const next = offsets.slice();
  for (let e = 0, s = 0; e < positions.length; e++) {
    while (positions[e] >= (s + 1) * base.columns) s++;
    const k = parameters[e];
    if (rows[next[k]] !== s) next[k]++;
    columns[e] = positions[e] - s * base.columns;
    places[e] = next[k];
  }
  return { columns, places };
});

/** |B_k|^2, [r]. Cost: the entries, once for each object. */
export const squaredNorms = oncePer(({ count, sharing }: BaseMaps): Float64Array => {
  const { positions, parameters, codes } = sharing;
  const squares = decimals({ sharing }).map(x => x ** 2);
  const norms = new Float64Array(count);
  for (let e = 0; e < positions.length; e++) norms[parameters[e]] += squares[codes[e]];
  return norms;
});

/**
 * (B_k x)[s] for each of the rows of rowsOfMaps, in their order, where x are the coordinates from `start` on. Maps that are
 * pooled are applied pool by pool. Cost: the entries, or those of the pools and the rows.
 */
export function valuesOfMaps(base: BaseMaps, x: Float64Array, start: number): Float64Array {
  const { pooled } = base;
  return pooled === null ? valuesOfEntries(base, x, start) : valuesOfPools(base, pooled, x, start);
}

function valuesOfEntries(base: BaseMaps, x: Float64Array, start: number): Float64Array {
  const { codes } = base.sharing;
  const { columns, places } = placesOfEntries(base);
  const coefficients = decimals(base);
  const values = new Float64Array(rowsOfMaps(base).rows.length);
  for (let e = 0; e < codes.length; e++) {
    values[places[e]] += coefficients[codes[e]] * x[start + columns[e]];
  }
  return values;
}

function valuesOfPools(
  base: BaseMaps,
  pooled: readonly PooledMap[],
  x: Float64Array,
  start: number,
): Float64Array {
  const { offsets, rows } = rowsOfMaps(base);
  const values = new Float64Array(rows.length);
  for (const [k, { pools, width, columns, coefficients, spread, spreadCoefficients }] of pooled.entries()) {
    const sums = new Float64Array(pools);
    for (let c = 0; c < pools * width; c++) {
      sums[Math.floor(c / width)] += (coefficients === null ? 1 : coefficients[c]) * x[start + columns[c]];
    }
    for (let at = offsets[k]; at < offsets[k + 1]; at++) {
      const s = rows[at];
      const sum = sums[spread === null ? s : spread[s]];
      values[at] = spreadCoefficients === null ? sum : spreadCoefficients[s] * sum;
    }
  }
  return values;
}

function decimals({ sharing }: Pick<BaseMaps, 'sharing'>): Float64Array {
  return Float64Array.from(sharing.table, ({ decimal }) => decimal);
}
