import { type Partition, Partitions } from '../classes/partitions.js';

/** One way to add a rim hook to a partition: the rank of the larger one, and (-1)^(rows of the hook - 1). */
interface Step {
  readonly to: number;
  readonly sign: 1 | -1;
}

const tables = new Map<number, RimHooks>();

/** The rim hooks of the partitions of 0..n, which S(n), A(n) and B(n) share; kept, some megabytes for n = 18. */
export function rimHooksUpTo(n: number): RimHooks {
  let hooks = tables.get(n);
  if (hooks === undefined) {
    hooks = new RimHooks(new Partitions(n));
    tables.set(n, hooks);
  }
  return hooks;
}

/**
 * The rule of Murnaghan and Nakayama read upwards: chi^shape on a cycle type is the signed number of ways to grow the
 * shape from nothing by rim hooks of the lengths of the cycles (James and Kerber, The Representation Theory of the
 * Symmetric Group, 2.4.7). Cycle types that begin alike share the work. Values are exact while sqrt(n!) < 2^53.
 */
export class RimHooks {
  private readonly steps = new Map<number, Step[][]>();
  private readonly grown = new Map<string, number[]>();
  private readonly shapes: Partition[][] = [];

  constructor(readonly partitions: Partitions) {}

  /** The values of all shapes, by rank, on the cycle type with counts[l] cycles of length l. */
  column(counts: ArrayLike<number>): number[] {
    const parts: number[] = [];
    for (let part = 1; part < counts.length; part++) {
      for (let copy = 0; copy < counts[part]; copy++) parts.push(part);
    }
    return this.grow(parts);
  }

  private grow(parts: readonly number[]): number[] {
    if (parts.length === 0) return [1];
    const key = parts.join();
    let values = this.grown.get(key);
    if (values === undefined) {
      const last = parts[parts.length - 1];
      const before = this.grow(parts.slice(0, -1));
      const size = parts.reduce((sum, part) => sum + part);
      values = new Array<number>(this.partitions.count(size)).fill(0);
      const steps = this.stepsFrom(size - last, last);
      for (let r = 0; r < before.length; r++) {
        if (before[r] === 0) continue;
        for (const { to, sign } of steps[r]) values[to] += sign * before[r];
      }
      this.grown.set(key, values);
    }
    return values;
  }

  /** By partition of m, the ways to add a rim hook of a length. */
  stepsFrom(m: number, length: number): readonly Step[][] {
    const key = m * (this.partitions.n + 1) + length;
    let steps = this.steps.get(key);
    if (steps === undefined) {
      this.shapes[m] ??= this.partitions.list(m);
      steps = this.shapes[m].map(shape => this.stepsOf(shape, m, length));
      this.steps.set(key, steps);
    }
    return steps;
  }

  /** A hook of length l moves one of the beads shape[i] + rows - 1 - i up by l, past as many beads as it has further rows. */
  private stepsOf(shape: Partition, m: number, length: number): Step[] {
    const rows = shape.length + length;
    const bead = (i: number): number => (i < shape.length ? shape[i] : 0) + rows - 1 - i;
    const counts = new Int32Array(m + length + 1);
    const steps: Step[] = [];
    for (let i = 0; i < rows; i++) {
      const target = bead(i) + length;
      let above = i;
      while (above > 0 && bead(above - 1) < target) above--;
      if (above > 0 && bead(above - 1) === target) continue;
      counts.fill(0);
      for (let row = 0; row < shape.length; row++) if (row < above || row > i) counts[shape[row]]++;
      for (let row = above; row < i; row++) counts[(row < shape.length ? shape[row] : 0) + 1]++;
      counts[target - (rows - 1 - above)]++;
      steps.push({ to: this.partitions.rank(m + length, counts), sign: (i - above) % 2 === 0 ? 1 : -1 });
    }
    return steps;
  }
}
