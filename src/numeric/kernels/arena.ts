import type { FloatArray } from '../float-array.js';

/** Where values lie in a memory, and a view of them. */
export interface Placed<T> {
  readonly at: number;
  readonly values: T;
}

/** Vectors are aligned to cache lines, so that none is in two. */
const ALIGNMENT = 64;

/** Gives out places in a memory one after another; without a buffer only their sizes count, and views are of nothing. */
export class Arena {
  /** The first address that is not given out. */
  end: number;

  constructor(
    private readonly buffer: ArrayBuffer | null,
    start: number,
  ) {
    this.end = start;
  }

  bytes(count: number): number {
    const at = Math.ceil(this.end / ALIGNMENT) * ALIGNMENT;
    this.end = at + count;
    return at;
  }

  integers(count: number): Placed<Int32Array> {
    const at = this.bytes(4 * count);
    return { at, values: this.buffer ? new Int32Array(this.buffer, at, count) : new Int32Array(count) };
  }

  doubles(count: number): Placed<Float64Array> {
    const at = this.bytes(8 * count);
    return { at, values: this.buffer ? new Float64Array(this.buffer, at, count) : new Float64Array(0) };
  }

  /** Numbers of 4 or 8 bytes. */
  floats(width: 4 | 8, count: number): Placed<FloatArray> {
    if (width === 8) return this.doubles(count);
    const at = this.bytes(4 * count);
    return { at, values: this.buffer ? new Float32Array(this.buffer, at, count) : new Float32Array(0) };
  }

  /** The same, as a copy of `source`. */
  copied(width: 4 | 8, source: ArrayLike<number>): Placed<FloatArray> {
    const placed = this.floats(width, source.length);
    if (this.buffer) placed.values.set(source);
    return placed;
  }
}
