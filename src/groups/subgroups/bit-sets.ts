const imul = Math.imul;
const clz32 = Math.clz32;
const FREE = -1;
const FIRST_CAPACITY = 256;

/** A growing set of bit sets of one width, numbered from 0 in the order of their arrival; found by hashing. */
export class BitSets {
  readonly words: number;
  private capacity = FIRST_CAPACITY;
  private arena: Uint32Array;
  private slots: Int32Array;
  private used = 0;

  constructor(bits: number) {
    this.words = Math.max(1, (bits + 31) >> 5);
    this.arena = new Uint32Array(this.capacity * this.words);
    this.slots = new Int32Array(2 * this.capacity).fill(FREE);
  }

  get count(): number {
    return this.used;
  }

  /** The words of the k-th set, valid until the next arrival. */
  at(k: number): Uint32Array {
    return this.arena.subarray(k * this.words, (k + 1) * this.words);
  }

  /** The number of a set; it joins where it is new. */
  add(set: Uint32Array): number {
    if (this.used === this.capacity) this.grow();
    const slot = this.slotOf(set);
    if (this.slots[slot] === FREE) {
      this.slots[slot] = this.used;
      this.arena.set(set, this.used * this.words);
      this.used++;
    }
    return this.slots[slot];
  }

  /** The number of a set, -1 where it has not joined. */
  find(set: Uint32Array): number {
    return this.slots[this.slotOf(set)];
  }

  private slotOf(set: Uint32Array): number {
    const { slots, arena, words } = this;
    const mask = slots.length - 1;
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = imul(hash ^ set[w], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const k = slots[slot];
      if (k === FREE) return slot;
      let w = 0;
      while (w < words && arena[k * words + w] === set[w]) w++;
      if (w === words) return slot;
    }
  }

  private grow(): void {
    this.capacity *= 2;
    const arena = new Uint32Array(this.capacity * this.words);
    arena.set(this.arena);
    this.arena = arena;
    this.slots = new Int32Array(2 * this.capacity).fill(FREE);
    for (let k = 0; k < this.used; k++) this.slots[this.slotOf(this.at(k))] = k;
  }
}

/** Whether a is a subset of b; both of one width. */
export function isSubset(a: Uint32Array, b: Uint32Array): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w] & ~b[w]) !== 0) return false;
  return true;
}

/** Calls visit with each member, ascending. */
export function forEachMember(set: Uint32Array, visit: (member: number) => void): void {
  for (let w = 0; w < set.length; w++) {
    for (let rest = set[w]; rest !== 0; rest &= rest - 1) visit(32 * w + 31 - clz32(rest & -rest));
  }
}
