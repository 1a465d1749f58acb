/**
 * Who holds how much of each column, and at what price: for each column a skew heap by price. Mass that nobody holds
 * belongs to row -1. Memory O(rows + columns), more where mass is split.
 * Source: Sleator, Tarjan, "Self-adjusting heaps", SIAM J. Computing 15, 1986.
 */
export class Holdings {
  /** The root of each column's heap, -1 for none. */
  readonly root: Int32Array;
  row: Int32Array;
  mass: Float64Array;
  price: Float64Array;
  left: Int32Array;
  right: Int32Array;
  private used = 0;

  constructor(columns: number, rows: number) {
    const room = 2 * columns + rows + 16;
    this.root = new Int32Array(columns).fill(-1);
    this.row = new Int32Array(room);
    this.mass = new Float64Array(room);
    this.price = new Float64Array(room);
    this.left = new Int32Array(room);
    this.right = new Int32Array(room);
  }

  /** Gives all back at these prices. */
  clear(demands: Float64Array, prices: Float64Array): void {
    this.used = 0;
    for (let j = 0; j < demands.length; j++) this.root[j] = this.make(-1, demands[j], prices[j]);
  }

  leastPrice(column: number): number {
    return this.price[this.root[column]];
  }

  isFree(column: number): boolean {
    return this.row[this.root[column]] < 0;
  }

  /** Moves mass of the cheapest holding of a column to a row, which has so much left over, at a price; returns who held it. */
  take(column: number, row: number, excess: Float64Array, price: number): number {
    const holding = this.root[column];
    const moved = Math.min(excess[row], this.mass[holding]);
    const driven = this.row[holding];
    excess[row] -= moved;
    if (driven >= 0) excess[driven] += moved;
    if (moved < this.mass[holding]) {
      this.mass[holding] -= moved;
      this.root[column] = this.merge(holding, this.make(row, moved, price));
    } else {
      const rest = this.merge(this.left[holding], this.right[holding]);
      this.row[holding] = row;
      this.price[holding] = price;
      this.left[holding] = -1;
      this.right[holding] = -1;
      this.root[column] = this.merge(rest, holding);
    }
    return driven;
  }

  private make(row: number, mass: number, price: number): number {
    const node = this.used++;
    if (node === this.row.length) this.grow();
    this.row[node] = row;
    this.mass[node] = mass;
    this.price[node] = price;
    this.left[node] = -1;
    this.right[node] = -1;
    return node;
  }

  /** Top-down: walks down the right spines in order of price and swaps the children on the way. */
  private merge(a: number, b: number): number {
    const { price, left, right } = this;
    if (a < 0) return b;
    if (b < 0) return a;
    let [low, high] = price[a] <= price[b] ? [a, b] : [b, a];
    const root = low;
    for (;;) {
      const next = right[low];
      right[low] = left[low];
      if (next < 0) {
        left[low] = high;
        return root;
      }
      if (price[next] <= price[high]) {
        left[low] = next;
        low = next;
      } else {
        left[low] = high;
        low = high;
        high = next;
      }
    }
  }

  private grow(): void {
    const room = 2 * this.row.length;
    const ints = (old: Int32Array) => {
      const fresh = new Int32Array(room);
      fresh.set(old);
      return fresh;
    };
    const floats = (old: Float64Array) => {
      const fresh = new Float64Array(room);
      fresh.set(old);
      return fresh;
    };
    this.row = ints(this.row);
    this.left = ints(this.left);
    this.right = ints(this.right);
    this.mass = floats(this.mass);
    this.price = floats(this.price);
  }
}
