/** Of a definition for which the table has no row left. */
export const FULL = 0;

/**
 * A table of cosets under generators and their inverses (Todd and Coxeter 1936; Holt, Eick, O'Brien, Handbook of
 * Computational Group Theory, 2005, chapter 5). Rows are numbered from 1, row 1 is the subgroup; 0 stands for unknown.
 * Columns come in pairs, a generator and its inverse, or single for a generator known to be an involution.
 *
 * @invariant at(c, x) = d exactly where at(d, inverse[x]) = c, for cosets alive
 */
export class CosetTable {
  private entries: Int32Array;
  /** parent[c] = c where c is alive, else a smaller coset equal to it. */
  private parent: Int32Array;
  private rows = 1;
  private readonly equal: number[] = [];
  alive = 1;

  constructor(
    /** By column: that of the inverse. */
    readonly inverse: readonly number[],
    private readonly rowLimit: number,
  ) {
    this.entries = new Int32Array(2 * inverse.length);
    this.parent = Int32Array.of(0, 1);
  }

  /** Numbers of cosets run from 1 to this one. */
  get last(): number {
    return this.rows;
  }

  at(coset: number, column: number): number {
    return this.entries[coset * this.inverse.length + column];
  }

  isAlive(coset: number): boolean {
    return this.parent[coset] === coset;
  }

  /** A new coset as the image of a coset whose image is unknown; FULL where there is no room. */
  define(coset: number, column: number): number {
    if (this.rows === this.rowLimit) return FULL;
    this.rows++;
    this.alive++;
    if (this.rows >= this.parent.length) this.grow();
    this.parent[this.rows] = this.rows;
    this.link(coset, column, this.rows);
    return this.rows;
  }

  /** Notes that a column takes one coset to another; precondition: both images are unknown. */
  link(from: number, column: number, to: number): void {
    const width = this.inverse.length;
    this.entries[from * width + column] = to;
    this.entries[to * width + this.inverse[column]] = from;
  }

  /** Two numbers turn out to be one coset; all that follows from it is done. */
  identify(a: number, b: number): void {
    this.merge(a, b);
    const width = this.inverse.length;
    for (let dead = this.equal.pop(); dead !== undefined; dead = this.equal.pop()) {
      for (let x = 0; x < width; x++) {
        const image = this.at(dead, x);
        if (image === 0) continue;
        this.entries[dead * width + x] = 0;
        if (this.at(image, this.inverse[x]) === dead) this.entries[image * width + this.inverse[x]] = 0;
        const from = this.find(dead);
        const to = this.find(image);
        const known = this.at(from, x);
        const back = this.at(to, this.inverse[x]);
        if (known !== 0) this.merge(to, known);
        else if (back !== 0) this.merge(from, back);
        else this.link(from, x, to);
      }
    }
  }

  private merge(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [kept, dead] = x < y ? [x, y] : [y, x];
    this.parent[dead] = kept;
    this.alive--;
    this.equal.push(dead);
  }

  private find(coset: number): number {
    let c = coset;
    while (this.parent[c] !== c) {
      this.parent[c] = this.parent[this.parent[c]];
      c = this.parent[c];
    }
    return c;
  }

  /** Renumbers the living cosets 1, 2, .. in their order; returns the new number of `mark`, or of the next one alive. */
  compress(mark: number): number {
    const width = this.inverse.length;
    const renamed = new Int32Array(this.rows + 1);
    let live = 0;
    for (let c = 1; c <= this.rows; c++) if (this.isAlive(c)) renamed[c] = ++live;
    let place = mark;
    while (place <= this.rows && renamed[place] === 0) place++;
    const moved = place > this.rows ? live + 1 : renamed[place];
    for (let c = 1; c <= this.rows; c++) {
      const to = renamed[c];
      if (to === 0) continue;
      for (let x = 0; x < width; x++) this.entries[to * width + x] = renamed[this.at(c, x)];
      this.parent[to] = to;
    }
    this.entries.fill(0, (live + 1) * width, (this.rows + 1) * width);
    this.parent.fill(0, live + 1, this.rows + 1);
    this.rows = live;
    return moved;
  }

  private grow(): void {
    const rows = Math.min(2 * this.parent.length, this.rowLimit + 1);
    const entries = new Int32Array(rows * this.inverse.length);
    const parent = new Int32Array(rows);
    entries.set(this.entries);
    parent.set(this.parent);
    this.entries = entries;
    this.parent = parent;
  }
}
