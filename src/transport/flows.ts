import type { Holdings } from './holdings.js';

/** The mass that goes from rows to columns: for each column a chain of (row, mass). Memory O(rows + columns). */
export class Flows {
  /** The first of each column's chain, -1 for none. */
  readonly first: Int32Array;
  /** Mass of each column that no row fills. */
  readonly unfilled: Float64Array;
  row: Int32Array;
  mass: Float64Array;
  next: Int32Array;
  private used = 0;
  private spare = -1;

  constructor(columns: number, room: number) {
    this.first = new Int32Array(columns).fill(-1);
    this.unfilled = new Float64Array(columns);
    this.row = new Int32Array(room);
    this.mass = new Float64Array(room);
    this.next = new Int32Array(room);
  }

  /** What an auction handed out. */
  static of(holdings: Holdings, rows: number): Flows {
    const columns = holdings.root.length;
    const flows = new Flows(columns, columns + rows + 16);
    const stack: number[] = [];
    for (let j = 0; j < columns; j++) {
      stack.push(holdings.root[j]);
      while (stack.length > 0) {
        const node = stack.pop()!;
        if (node < 0) continue;
        if (holdings.row[node] < 0) flows.unfilled[j] += holdings.mass[node];
        else flows.add(holdings.row[node], j, holdings.mass[node]);
        stack.push(holdings.left[node], holdings.right[node]);
      }
    }
    return flows;
  }

  /** Adds mass from a row to a column. O(length of the chain). */
  add(row: number, column: number, mass: number): void {
    let node = this.first[column];
    while (node >= 0 && this.row[node] !== row) node = this.next[node];
    if (node >= 0) {
      this.mass[node] += mass;
      return;
    }
    const fresh = this.make();
    this.row[fresh] = row;
    this.mass[fresh] = mass;
    this.next[fresh] = this.first[column];
    this.first[column] = fresh;
  }

  /** Drops what is 0 from a chain. O(length of the chain). */
  tidy(column: number): void {
    let before = -1;
    let node = this.first[column];
    while (node >= 0) {
      const next = this.next[node];
      if (this.mass[node] === 0) {
        if (before < 0) this.first[column] = next;
        else this.next[before] = next;
        this.next[node] = this.spare;
        this.spare = node;
      } else before = node;
      node = next;
    }
  }

  private make(): number {
    if (this.spare >= 0) {
      const node = this.spare;
      this.spare = this.next[node];
      return node;
    }
    if (this.used === this.row.length) {
      const room = 2 * this.used;
      const [row, mass, next] = [new Int32Array(room), new Float64Array(room), new Int32Array(room)];
      row.set(this.row);
      mass.set(this.mass);
      next.set(this.next);
      [this.row, this.mass, this.next] = [row, mass, next];
    }
    return this.used++;
  }
}
