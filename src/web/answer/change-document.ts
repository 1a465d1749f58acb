import type { SharingDocument } from './map-document.js';

/** A change of basis, as in the layer's JSON document: schema/layer.schema.json says what each field means. */
export interface ChangeDocument {
  readonly size: number;
  readonly runs: readonly {
    readonly copies: number;
    readonly size: number;
    readonly changedSize: number;
    readonly matrix: number | null;
  }[];
  readonly matrices: readonly {
    readonly codes: readonly number[];
    readonly table: readonly { readonly decimal: number }[];
    readonly scales: readonly number[];
  }[];
  readonly order: readonly number[];
}

/** Below this a sum of products is a rounding error of 0. */
const NEGLIGIBLE = 1e-12;

/** The sharing of E M P, or with `input` null of E c, from that of M or c with this many columns. Cost: the entries of the products. */
export function changedSharing(
  inner: SharingDocument,
  columns: number,
  output: ChangeDocument,
  input: ChangeDocument | null,
): SharingDocument {
  const rows = componentRows(output);
  const places = input === null ? [[{ place: 0, entry: 1 }]] : componentRows(input);
  const width = input === null ? 1 : input.size;
  const values = new Map<number, number>();
  inner.positions.forEach((position, e) => {
    const factor = inner.table[inner.codes[e]!]!.decimal;
    for (const row of rows[Math.floor(position / columns)]!) {
      for (const column of places[position % columns]!) {
        const key = (row.place * width + column.place) * inner.parameterCount + inner.parameters[e]!;
        values.set(key, (values.get(key) ?? 0) + factor * row.entry * column.entry);
      }
    }
  });
  const entries = [...values].filter(([, value]) => Math.abs(value) > NEGLIGIBLE).sort(([a], [b]) => a - b);
  const table = [...new Set(entries.map(([, value]) => value))];
  const codes = new Map(table.map((value, code) => [value, code]));
  return {
    parameterCount: inner.parameterCount,
    size: output.size * width,
    positions: entries.map(([key]) => Math.floor(key / inner.parameterCount)),
    parameters: entries.map(([key]) => key % inner.parameterCount),
    codes: entries.map(([, value]) => codes.get(value)!),
    table: table.map(decimal => ({ exact: null, decimal })),
  };
}

interface Place {
  readonly place: number;
  readonly entry: number;
}

/** Of each coordinate in components the coordinates of the space that it is made of. */
function componentRows({ runs, matrices, order }: ChangeDocument): Place[][] {
  const joined: Place[][] = [];
  let start = 0;
  for (const { copies, size, changedSize, matrix } of runs) {
    for (let copy = 0; copy < copies; copy++, start += size) {
      for (let q = 0; q < changedSize; q++) joined.push(rowOf(matrix, q, size, start));
    }
  }
  return order.map(place => joined[place]!);

  function rowOf(matrix: number | null, q: number, size: number, from: number): Place[] {
    if (matrix === null) return [{ place: from + q, entry: 1 }];
    const { codes, table, scales } = matrices[matrix]!;
    return Array.from({ length: size }, (_, t) => ({
      place: from + t,
      entry: scales[q]! * table[codes[q * size + t]!]!.decimal,
    })).filter(({ entry }) => entry !== 0);
  }
}
