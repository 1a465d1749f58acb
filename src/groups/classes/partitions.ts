/** A partition by its parts in descending order. */
export type Partition = readonly number[];

/**
 * The partitions of 0..n in a fixed order: those with smaller largest parts first, then by the rest in the same order.
 * Tables of n^2 bigints and numbers; a rank costs one step a part.
 */
export class Partitions {
  /** atMost[m][k]: partitions of m with parts of at most k. */
  private readonly atMost: number[][];

  /** Precondition: n <= 400, so that the counts stay below 2^53 and rank is exact. */
  constructor(readonly n: number) {
    this.atMost = Array.from({ length: n + 1 }, () => new Array<number>(n + 1).fill(0));
    for (let m = 0; m <= n; m++) {
      for (let k = 0; k <= n; k++) {
        if (m === 0) this.atMost[m][k] = 1;
        else if (k > 0) this.atMost[m][k] = this.atMost[m][k - 1] + (k <= m ? this.atMost[m - k][k] : 0);
      }
    }
  }

  /** How many partitions m <= n has. */
  count(m: number): number {
    return this.atMost[m][m];
  }

  /** The place of a partition of m among those of m, from 0; counts[l] is the number of parts l. */
  rank(m: number, counts: ArrayLike<number>): number {
    let rank = 0;
    let rest = m;
    for (let part = m; part > 0; part--) {
      for (let copies = counts[part]; copies > 0; copies--) {
        rank += this.atMost[rest][part - 1];
        rest -= part;
      }
    }
    return rank;
  }

  /** All partitions of m in the order of their ranks. */
  list(m: number): Partition[] {
    return this.withParts(m, m);
  }

  private withParts(m: number, largest: number): Partition[] {
    if (m === 0) return [[]];
    const found: Partition[] = [];
    for (let part = 1; part <= Math.min(m, largest); part++) {
      for (const rest of this.withParts(m - part, part)) found.push([part, ...rest]);
    }
    return found;
  }
}

/** The parts counted by their length: counts[l] for l in 0..size. */
export function partCounts(partition: Partition, size: number): Int32Array {
  const counts = new Int32Array(size + 1);
  for (const part of partition) counts[part]++;
  return counts;
}

/** prod over lengths l of weight(l)^m m!, m the number of parts l: the order of a centraliser by cycle type. */
export function centraliserOrder(partition: Partition, weight: (part: number) => number): bigint {
  let order = 1n;
  let copies = 0;
  partition.forEach((part, k) => {
    copies = part === partition[k - 1] ? copies + 1 : 1;
    order *= BigInt(weight(part) * copies);
  });
  return order;
}

/** The columns of a Young diagram as rows. */
export function transposed(partition: Partition): number[] {
  return Array.from({ length: partition[0] ?? 0 }, (_, j) => partition.filter(part => part > j).length);
}
