import { refuseAbove } from '../domain-error.js';

/** Entries of all rows together, 8 bytes each: a system that fills in beyond this is out of reach. */
const ARENA_LIMIT = 2 ** 27;

/**
 * Sparse rows of residues in two shared arrays, one row for each of `slots` numbers. A row that changes takes its old place
 * where it fits, else the end; the arrays are packed or doubled when they are full. A million rows cost no million objects.
 */
export class RowArena {
  columns: Int32Array;
  entries: Int32Array;
  /** Where the row of a slot starts, and its length: -1 where there is none. */
  readonly start: Int32Array;
  readonly length: Int32Array;
  private top = 0;
  private live = 0;

  constructor(slots: number) {
    this.start = new Int32Array(slots);
    this.length = new Int32Array(slots).fill(-1);
    this.columns = new Int32Array(2 * slots + 64);
    this.entries = new Int32Array(2 * slots + 64);
  }

  /** Makes place for a row of a slot and returns its start; what stood there is lost. */
  place(slot: number, length: number): number {
    const old = Math.max(0, this.length[slot]!);
    this.live += length - old;
    if (length > old) {
      // the old place is given up before packing, so that it isn't moved
      this.length[slot] = -1;
      this.reserve(length);
      this.start[slot] = this.top;
      this.top += length;
    }
    this.length[slot] = length;
    return this.start[slot]!;
  }

  private reserve(length: number): void {
    if (this.top + length <= this.columns.length) {
      return;
    }
    const capacity = Math.max(this.columns.length, 2 * this.live + length);
    refuseAbove(
      'The number of entries that the elimination fills in',
      capacity,
      ARENA_LIMIT,
      'Ask for a smaller power, representation or group.',
    );
    const columns = new Int32Array(capacity);
    const entries = new Int32Array(capacity);
    let top = 0;
    for (let slot = 0; slot < this.length.length; slot++) {
      const [from, count] = [this.start[slot]!, this.length[slot]!];
      if (count >= 0) {
        columns.set(this.columns.subarray(from, from + count), top);
        entries.set(this.entries.subarray(from, from + count), top);
        this.start[slot] = top;
        top += count;
      }
    }
    this.columns = columns;
    this.entries = entries;
    this.top = top;
  }
}
