/** A binary heap of whole numbers by distance; the same number may stand in it more than once. */
export class DistanceQueue {
  private items = new Int32Array(64);
  private distances = new Float64Array(64);
  size = 0;

  /** The least distance. Precondition: size > 0. */
  get nearest(): number {
    return this.distances[0];
  }

  clear(): void {
    this.size = 0;
  }

  push(item: number, distance: number): void {
    if (this.size === this.items.length) this.grow();
    const { items, distances } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent] <= distance) break;
      items[at] = items[parent];
      distances[at] = distances[parent];
      at = parent;
    }
    items[at] = item;
    distances[at] = distance;
  }

  /** Removes and returns the nearest. Precondition: size > 0. */
  pop(): number {
    const { items, distances } = this;
    const nearest = items[0];
    const size = --this.size;
    const item = items[size];
    const distance = distances[size];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && distances[child + 1] < distances[child]) child++;
      if (distances[child] >= distance) break;
      items[at] = items[child];
      distances[at] = distances[child];
      at = child;
    }
    items[at] = item;
    distances[at] = distance;
    return nearest;
  }

  private grow(): void {
    const items = new Int32Array(2 * this.items.length);
    const distances = new Float64Array(2 * this.items.length);
    items.set(this.items);
    distances.set(this.distances);
    this.items = items;
    this.distances = distances;
  }
}
