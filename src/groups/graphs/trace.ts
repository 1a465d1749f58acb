/**
 * What a refinement saw, in a form that does not depend on the vertices' names: isomorphic nodes of the search tree
 * have equal traces. The first path writes its trace; every other node is held against it and left where it differs.
 */
export class Trace {
  private readonly values: number[] = [];
  private position = -1;
  /** Of all values written. */
  hash = 0;

  /** From here on the values noted are compared with those written before. */
  rewind(): void {
    this.position = 0;
  }

  /** Writes a value or, after rewind, says whether it is the next one. */
  note(value: number): boolean {
    if (this.position < 0) {
      this.values.push(value);
      this.hash = mix(this.hash, value);
      return true;
    }
    return this.values[this.position++] === value;
  }

  get isComplete(): boolean {
    return this.position < 0 || this.position === this.values.length;
  }
}

/** One more value in a hash on 32 bits, order mattering (Murmur's mixing steps). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x5bd1e995);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2d);
  return h ^ (h >>> 13);
}
