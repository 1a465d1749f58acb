/**
 * A partition of 0..size-1 into cells in an order. The elements of a cell stand side by side in one array, so that a
 * cell is known by where it starts, and splitting one moves no other.
 */
export class OrderedPartition {
  /** Cell after cell. */
  readonly elements: Int32Array;
  /** elements[place[v]] = v. */
  readonly place: Int32Array;
  /** By vertex: where its cell starts. */
  readonly cellOf: Int32Array;
  /** By start of a cell: how many elements it has. */
  readonly lengths: Int32Array;
  cells = 0;

  constructor(readonly size: number) {
    this.elements = new Int32Array(size);
    this.place = new Int32Array(size);
    this.cellOf = new Int32Array(size);
    this.lengths = new Int32Array(size);
  }

  /** One cell for each colour 0, 1, .. that occurs, in this order. */
  static byColour(colours: Int32Array): OrderedPartition {
    const partition = new OrderedPartition(colours.length);
    const vertices = Int32Array.from(colours, (_, v) => v).sort((a, b) => colours[a] - colours[b] || a - b);
    let start = 0;
    vertices.forEach((v, place) => {
      if (place === 0 || colours[v] !== colours[vertices[place - 1]]) {
        start = place;
        partition.cells++;
      }
      partition.elements[place] = v;
      partition.place[v] = place;
      partition.cellOf[v] = start;
      partition.lengths[start]++;
    });
    return partition;
  }

  copyFrom(other: OrderedPartition): void {
    this.elements.set(other.elements);
    this.place.set(other.place);
    this.cellOf.set(other.cellOf);
    this.lengths.set(other.lengths);
    this.cells = other.cells;
  }

  copy(): OrderedPartition {
    const copy = new OrderedPartition(this.size);
    copy.copyFrom(this);
    return copy;
  }

  get isDiscrete(): boolean {
    return this.cells === this.size;
  }

  cell(start: number): Int32Array {
    return this.elements.subarray(start, start + this.lengths[start]);
  }

  /** Exchanges the element at a place with v. */
  moveTo(v: number, place: number): void {
    const other = this.elements[place];
    const from = this.place[v];
    this.elements[from] = other;
    this.place[other] = from;
    this.elements[place] = v;
    this.place[v] = place;
  }

  /** Makes the elements from `start` to the end of their cell a cell of their own. */
  cutAt(start: number): void {
    const old = this.cellOf[this.elements[start]];
    const end = old + this.lengths[old];
    this.lengths[old] = start - old;
    this.lengths[start] = end - start;
    for (let i = start; i < end; i++) this.cellOf[this.elements[i]] = start;
    this.cells++;
  }

  /** Puts v, of a cell with more elements, before the others of its cell; returns where these start now. */
  individualise(v: number): number {
    const start = this.cellOf[v];
    this.moveTo(v, start);
    this.cutAt(start + 1);
    return start;
  }
}
