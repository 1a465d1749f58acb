/** Points in a leaf. */
const LEAF = 10;

/**
 * A kd-tree over points y_j with prices p_j that only rise: it finds the j of least |x - y_j|^2 + p_j. Each node keeps the
 * box of its points and a lower bound of their prices, so that a node whose nearest corner is too dear is left out.
 * Points are numbered in the order of the tree, so that neighbours lie side by side in memory: `order[k]` is the index that
 * the k-th had when it was given. Build O(n log n), memory O(n d).
 * Source: Bentley, "Multidimensional binary search trees used for associative searching", Comm. ACM 18, 1975.
 */
export class PricedTree {
  readonly count: number;
  /** [count, dimension], in the order of the tree. */
  readonly points: Float64Array;
  readonly order: Int32Array;
  readonly prices: Float64Array;
  /** Of node k in preorder: its points are [begin, end), its left child is k + 1, its right child right[k], 0 for a leaf. */
  private readonly begin: Int32Array;
  private readonly end: Int32Array;
  private readonly right: Int32Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  /** Prices in the node are at least slope * y + floor. */
  private readonly slope: Float64Array;
  private readonly floor: Float64Array;
  private nodes = 0;
  private readonly one = {
    indices: new Int32Array(1),
    costs: new Float64Array(1),
    keys: new Float64Array(1),
  };
  private readonly stack = new Int32Array(64);
  private readonly stackBounds = new Float64Array(64);

  constructor(
    points: Float64Array,
    readonly dimension: number,
  ) {
    this.count = points.length / dimension;
    const most = Math.max(1, 4 * Math.ceil(this.count / LEAF));
    this.begin = new Int32Array(most);
    this.end = new Int32Array(most);
    this.right = new Int32Array(most);
    this.low = new Float64Array(most * dimension);
    this.high = new Float64Array(most * dimension);
    this.slope = new Float64Array(most * dimension);
    this.floor = new Float64Array(most);
    this.order = Int32Array.from({ length: this.count }, (_, j) => j);
    this.prices = new Float64Array(this.count);
    this.build(points, 0, this.count);
    this.points = new Float64Array(points.length);
    for (let k = 0; k < this.count; k++) {
      const from = this.order[k] * dimension;
      for (let d = 0; d < dimension; d++) this.points[k * dimension + d] = points[from + d];
    }
  }

  /**
   * Tells how the prices lean, for tighter bounds: the gradient of p at y_j is about `slopes[j]`, [n, d]. Any slopes are
   * right; good ones leave out more. O(n d).
   */
  lean(slopes: Float64Array): void {
    const { begin, end, right, slope, dimension } = this;
    for (let node = this.nodes - 1; node >= 0; node--) {
      const count = end[node] - begin[node];
      const [first, second] = [node + 1, right[node]];
      for (let d = 0; d < dimension; d++) {
        let sum = 0;
        if (second > 0) {
          sum += slope[first * dimension + d] * (end[first] - begin[first]);
          sum += slope[second * dimension + d] * (end[second] - begin[second]);
        } else for (let j = begin[node]; j < end[node]; j++) sum += slopes[j * dimension + d];
        slope[node * dimension + d] = sum / count;
      }
    }
    this.refresh();
  }

  /** Brings the nodes' bounds up to the prices. O(n d). Without it they stay true, but leave out less. */
  refresh(): void {
    const { floor, prices, points, begin, end, right, slope, dimension } = this;
    for (let node = this.nodes - 1; node >= 0; node--) {
      let bound = Number.POSITIVE_INFINITY;
      if (right[node] > 0) {
        bound = Math.min(this.leastAbove(node + 1, node), this.leastAbove(right[node], node));
      } else {
        for (let j = begin[node], at = j * dimension; j < end[node]; j++) {
          let above = prices[j];
          for (let d = 0; d < dimension; d++, at++) above -= slope[node * dimension + d] * points[at];
          if (above < bound) bound = above;
        }
      }
      floor[node] = bound;
    }
  }

  /** What the prices of a child keep above the slope of its parent, at least. */
  private leastAbove(child: number, parent: number): number {
    const { low, high, slope, dimension } = this;
    let sum = this.floor[child];
    for (let d = 0; d < dimension; d++) {
      const change = slope[child * dimension + d] - slope[parent * dimension + d];
      sum += change * (change > 0 ? low : high)[child * dimension + d];
    }
    return sum;
  }

  /** The least |x - y_j|^2 + p_j over all j; that j is then in `leastIndex`. */
  least(source: Float64Array, from: number): number {
    this.nearest(source, from, 1, 0, this.one.indices, this.one.costs, this.one.keys);
    return this.one.keys[0];
  }

  get leastIndex(): number {
    return this.one.indices[0];
  }

  /**
   * Writes the `wanted` points of least |x - y_j|^2 + p_j, ascending, from `start` on: their indices, squared distances, and
   * the sums. x stands at `from` in `source`. Only sums below `within` count; returns how many there are, of the wanted.
   * Precondition: wanted <= count.
   */
  nearest(
    source: Float64Array,
    from: number,
    wanted: number,
    start: number,
    indices: Int32Array,
    costs: Float64Array,
    keys: Float64Array,
    within = Number.POSITIVE_INFINITY,
  ): number {
    const { begin, end, right, points, prices, dimension, stack, stackBounds } = this;
    const last = start + wanted - 1;
    let found = start;
    let cutoff = within;
    let depth = 0;
    stack[0] = 0;
    stackBounds[0] = Number.NEGATIVE_INFINITY;
    while (depth >= 0) {
      let node = stack[depth];
      if (stackBounds[depth--] >= cutoff) continue;
      while (right[node] > 0) {
        let near = node + 1;
        let far = right[node];
        let toNear = this.bound(near, source, from);
        let toFar = this.bound(far, source, from);
        if (toFar < toNear) {
          const [swapped, bound] = [near, toNear];
          near = far;
          toNear = toFar;
          far = swapped;
          toFar = bound;
        }
        if (toFar < cutoff) {
          stack[++depth] = far;
          stackBounds[depth] = toFar;
        }
        node = near;
        if (toNear >= cutoff) break;
      }
      if (right[node] > 0) continue;
      const stop = end[node];
      for (let j = begin[node], at = j * dimension; j < stop; j++) {
        let cost = 0;
        for (let d = from; d < from + dimension; d++, at++) {
          const difference = source[d] - points[at];
          cost += difference * difference;
        }
        const key = cost + prices[j];
        if (key >= cutoff) continue;
        let place = found <= last ? found++ : last;
        for (; place > start && keys[place - 1] > key; place--) {
          keys[place] = keys[place - 1];
          costs[place] = costs[place - 1];
          indices[place] = indices[place - 1];
        }
        keys[place] = key;
        costs[place] = cost;
        indices[place] = j;
        if (found > last) cutoff = keys[last];
      }
    }
    return found - start;
  }

  /**
   * At most the least |x - y_j|^2 + p_j of a node: with p_j >= g y_j + b, it is at least the least over its box of
   * |x - y|^2 + g y + b = |x - g/2 - y|^2 + g (x - g/4) + b.
   */
  private bound(node: number, source: Float64Array, from: number): number {
    const { low, high, slope, dimension } = this;
    let sum = this.floor[node];
    for (let d = 0, at = node * dimension; d < dimension; d++, at++) {
      const half = 0.5 * slope[at];
      const x = source[from + d];
      const moved = x - half;
      const outside = moved < low[at] ? low[at] - moved : moved > high[at] ? moved - high[at] : 0;
      sum += outside * outside + half * (x + moved);
    }
    return sum;
  }

  /** Splits at the median of the widest side. */
  private build(points: Float64Array, begin: number, end: number): void {
    const { dimension, order, low, high } = this;
    const node = this.nodes++;
    this.begin[node] = begin;
    this.end[node] = end;
    let side = 0;
    let width = -1;
    for (let d = 0; d < dimension; d++) {
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let k = begin; k < end; k++) {
        const x = points[order[k] * dimension + d];
        if (x < least) least = x;
        if (x > most) most = x;
      }
      low[node * dimension + d] = least;
      high[node * dimension + d] = most;
      if (most - least > width) {
        width = most - least;
        side = d;
      }
    }
    if (end - begin <= LEAF) return;
    const middle = (begin + end) >> 1;
    select(points, dimension, side, order, begin, end - 1, middle);
    this.build(points, begin, middle);
    this.right[node] = this.nodes;
    this.build(points, middle, end);
  }
}

/** Orders [from, to] of `order` so that what stands at `middle` is in its place by that side. Hoare's selection. */
function select(
  points: Float64Array,
  dimension: number,
  side: number,
  order: Int32Array,
  from: number,
  to: number,
  middle: number,
): void {
  const value = (k: number) => points[order[k] * dimension + side];
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = value((low + high) >> 1);
    let [i, j] = [low, high];
    while (i <= j) {
      while (value(i) < pivot) i++;
      while (value(j) > pivot) j--;
      if (i <= j) {
        const swapped = order[i];
        order[i++] = order[j];
        order[j--] = swapped;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
