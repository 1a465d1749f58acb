import { type Cyclotomic, keyOf } from '../exact/cyclotomic.js';
import type { SparseRow } from './sparse-row.js';

/**
 * Sparse rows as plain data: row i has the entries table[codes[k]] at the columns indices[k] for
 * offsets[i] <= k < offsets[i+1]. Equal values share one place in the table.
 */
export interface CompressedRows {
  readonly ambient: number;
  readonly offsets: Int32Array;
  readonly indices: Int32Array;
  readonly codes: Int32Array;
  readonly table: readonly Cyclotomic[];
}

/** An Int32Array that doubles when it is full. */
class GrowingArray {
  private data = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length] = value;
    this.length++;
  }

  toArray(): Int32Array {
    return this.data.slice(0, this.length);
  }
}

/** Stores a stream of rows; precondition: indices ascend and lie below ambient, entries aren't 0. */
export function compressRows(ambient: number, rows: Iterable<SparseRow>): CompressedRows {
  const offsets = new GrowingArray();
  const indices = new GrowingArray();
  const codes = new GrowingArray();
  const table: Cyclotomic[] = [];
  const codeByObject = new Map<Cyclotomic, number>();
  const codeByKey = new Map<string, number>();
  const codeOf = (entry: Cyclotomic): number => {
    let code = codeByObject.get(entry);
    if (code === undefined) {
      const key = keyOf(entry);
      code = codeByKey.get(key) ?? table.push(entry) - 1;
      codeByKey.set(key, code);
      if (codeByObject.size < MAX_REMEMBERED_OBJECTS) {
        codeByObject.set(entry, code);
      }
    }
    return code;
  };
  offsets.push(0);
  for (const row of rows) {
    let last = -1;
    for (let k = 0; k < row.indices.length; k++) {
      const index = row.indices[k]!;
      if (!(index > last && index < ambient)) {
        throw new Error(`expected ascending indices below ${ambient}, got ${index} after ${last}`);
      }
      last = index;
      indices.push(index);
      codes.push(codeOf(row.entries[k]!));
    }
    offsets.push(indices.length);
  }
  return { ambient, offsets: offsets.toArray(), indices: indices.toArray(), codes: codes.toArray(), table };
}

/** Rows mostly reuse a few objects; beyond this many, the text of an entry finds its code. */
const MAX_REMEMBERED_OBJECTS = 10_000;

export function rowCount(rows: CompressedRows): number {
  return rows.offsets.length - 1;
}

/** Row i in the form that algorithms take. */
export function expandRow(rows: CompressedRows, i: number): SparseRow {
  const [start, end] = [rows.offsets[i]!, rows.offsets[i + 1]!];
  return {
    indices: Array.from(rows.indices.subarray(start, end)),
    entries: Array.from(rows.codes.subarray(start, end), code => rows.table[code]!),
  };
}
