import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { Partitions } from '../classes/partitions.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import { signedCycleCounts } from '../classes/signed-classes.js';
import { type RimHooks, rimHooksUpTo } from './rim-hooks.js';
import type { ValuePool } from './value-pool.js';

/**
 * The characters of B(n), one row a pair of partitions of m and n - m: grown by rim hooks as for S(n), where a hook added
 * to the second partition counts with the sign of the cycle (James and Kerber, The Representation Theory of the Symmetric
 * Group, 4.4.3). Cost: for each class, its cycles times the pairs of partitions times their hooks.
 */
export function signedCharacters(n: number, classes: PermutationClasses, pool: ValuePool): Cyclotomic[][] {
  const hooks = rimHooksUpTo(n);
  const { partitions } = hooks;
  const columns = classes.sizes.map((_, c) => {
    const { positive, negative } = signedCycleCounts(classes.representative(c), n);
    let pairs = new Pairs(partitions, 0);
    pairs.values[0][0] = 1;
    for (let length = 1; length <= n; length++) {
      for (let copy = 0; copy < positive[length]; copy++) pairs = pairs.grown(hooks, length, 1);
      for (let copy = 0; copy < negative[length]; copy++) pairs = pairs.grown(hooks, length, -1);
    }
    return pairs.values.flat();
  });
  return columns[0].map((_, r) => columns.map(column => pool.integer(column[r])));
}

/** A number for each pair of partitions of first and size - first: values[first][rank of one * count of others + rank of other]. */
class Pairs {
  readonly values: number[][];

  constructor(
    private readonly partitions: Partitions,
    private readonly size: number,
  ) {
    this.values = Array.from({ length: size + 1 }, (_, first) =>
      new Array<number>(partitions.count(first) * partitions.count(size - first)).fill(0),
    );
  }

  grown(hooks: RimHooks, length: number, sign: 1 | -1): Pairs {
    const larger = new Pairs(this.partitions, this.size + length);
    this.values.forEach((values, first) => {
      const second = this.size - first;
      const toFirst = hooks.stepsFrom(first, length);
      const toSecond = hooks.stepsFrom(second, length);
      const others = this.partitions.count(second);
      const othersGrown = this.partitions.count(second + length);
      for (let a = 0; a * others < values.length; a++) {
        for (let b = 0; b < others; b++) {
          const value = values[a * others + b];
          if (value === 0) continue;
          for (const step of toFirst[a])
            larger.values[first + length][step.to * others + b] += step.sign * value;
          for (const step of toSecond[b]) {
            larger.values[first][a * othersGrown + step.to] += sign * step.sign * value;
          }
        }
      }
    });
    return larger;
  }
}
