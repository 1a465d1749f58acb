import { type Cyclotomic, cyclotomics, fromInteger, squareRoot } from '../../exact/cyclotomic.js';
import { cycleCounts } from '../classes/cycle-type.js';
import { type Partition, partCounts, transposed } from '../classes/partitions.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import { splitsInAlternating } from '../classes/symmetric-classes.js';
import { type RimHooks, rimHooksUpTo } from './rim-hooks.js';
import type { ValuePool } from './value-pool.js';

/** The characters of S(n): one row a partition of n, by the rule of Murnaghan and Nakayama. */
export function symmetricCharacters(
  points: Int32Array,
  classes: PermutationClasses,
  pool: ValuePool,
): Cyclotomic[][] {
  const hooks = rimHooksUpTo(points.length);
  const { partitions } = hooks;
  const columns = columnsOfSymmetric(points, classes, hooks);
  return partitions.list(points.length).map((_, r) => columns.map(column => pool.integer(column[r])));
}

/**
 * The characters of A(n): a partition and its transpose restrict to one; the character of a partition that is its own
 * transpose splits into two halves, which differ on the two classes of the type q of its diagonal hooks only, where they
 * are (s + sqrt(s q_1 q_2 ..)) / 2 and (s - sqrt(..)) / 2, s = (-1)^((n - number of hooks) / 2) (Frobenius 1901; James
 * and Kerber, The Representation Theory of the Symmetric Group, 2.5.13). The square root is exact within src/exact.
 */
export function alternatingCharacters(
  points: Int32Array,
  classes: PermutationClasses,
  pool: ValuePool,
): Cyclotomic[][] {
  const n = points.length;
  if (n < 2) return symmetricCharacters(points, classes, pool);
  const hooks = rimHooksUpTo(n);
  const { partitions } = hooks;
  const columns = columnsOfSymmetric(points, classes, hooks);
  const types = classes.sizes.map((_, c) =>
    partitions.rank(n, cycleCounts(classes.representative(c), points)),
  );
  return partitions.list(n).flatMap((shape, r) => {
    const dual = partitions.rank(n, partCounts(transposed(shape), n));
    if (dual > r) return [];
    if (dual < r) return [columns.map(column => pool.integer(column[r]))];
    const diagonal = diagonalHooks(shape);
    const [plus, minus] = halves(diagonal, n);
    const type = partitions.rank(n, partCounts(diagonal, n));
    const first = types.indexOf(type);
    const half = (sides: readonly [Cyclotomic, Cyclotomic]): Cyclotomic[] =>
      columns.map((column, c) => {
        if (types[c] !== type) return pool.integer(Math.floor(column[r] / 2));
        return pool.of(sides[c === first ? 0 : 1]);
      });
    return [half([plus, minus]), half([minus, plus])];
  });
}

/** By class, the values of the characters of all partitions. */
function columnsOfSymmetric(
  points: Int32Array,
  classes: PermutationClasses,
  hooks: RimHooks,
): readonly number[][] {
  return classes.sizes.map((_, c) => hooks.column(cycleCounts(classes.representative(c), points)));
}

/** The lengths of the hooks on the diagonal, descending. */
function diagonalHooks(shape: Partition): number[] {
  const columns = transposed(shape);
  const hooks = shape
    .map((part, i) => part + columns[i] - 2 * i - 1)
    .slice(0, shape.filter((part, i) => part > i).length);
  if (!splitsInAlternating(hooks)) throw new Error(`expected different odd hooks, got ${hooks}`);
  return hooks;
}

function halves(hooks: readonly number[], n: number): readonly [Cyclotomic, Cyclotomic] {
  const { add, sub, mul, inv } = cyclotomics;
  const sign = ((n - hooks.length) >> 1) % 2 === 0 ? 1n : -1n;
  const root = squareRoot(hooks.reduce((product, hook) => product * BigInt(hook), sign));
  const half = inv(fromInteger(2));
  return [mul(half, add(fromInteger(sign), root)), mul(half, sub(fromInteger(sign), root))];
}
