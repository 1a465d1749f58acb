import { galoisGenerators } from '../../exact/cyclotomic-arithmetic.js';
import { lcmOfNumbers } from '../../exact/integers.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { Permutation } from '../permutation.js';

/** Classes with a fast way to find that of an element. */
export interface ClassLookup {
  readonly classes: PermutationClasses;
  /** The class of g, or another one with the same label. */
  classUpTo(g: Permutation, labels: Int32Array): number;
}

/**
 * Columns of the class matrix of a class C_j: the column of class k holds, by class i, the number a_ik of x in C_j with
 * g_k x in C_i. The rows (chi(g_i))_i are its eigenvectors, with eigenvalue chi(g_j) |C_j| / chi(1) (Dixon 1967).
 *
 * A unit u modulo the exponent takes classes to those of g^u; where it fixes j, a_ik is the number at (i^u, k^u). So one
 * column of each orbit is counted, and in it the classes that units fixing k exchange share their elements evenly.
 * elements: those of C_j. Cost: |C_j| products a column counted.
 */
export function classMatrixColumns(
  lookup: ClassLookup,
  j: number,
  elements: Iterable<Permutation>,
  columns: readonly number[],
): Map<number, Int32Array> {
  const { classes } = lookup;
  const symmetries = galoisSymmetries(classes).filter(symmetry => symmetry[j] === j);
  const orbitOf = orbitLabels(classes.count, symmetries);
  const counted = columns.filter(
    (k, place) => columns.findIndex(other => orbitOf[other] === orbitOf[k]) === place,
  );
  const jobs = counted.map(k => ({
    k,
    g: classes.representative(k),
    labels: orbitLabels(
      classes.count,
      symmetries.filter(symmetry => symmetry[k] === k),
    ),
    counts: new Int32Array(classes.count),
  }));
  const product = new Int32Array(classes.representative(0).length);
  for (const x of elements) {
    for (const { g, labels, counts } of jobs) {
      for (let point = 0; point < product.length; point++) product[point] = g[x[point]];
      counts[labels[lookup.classUpTo(product, labels)]]++;
    }
  }
  const known = new Map(jobs.map(({ k, labels, counts }) => [k, sharedEvenly(counts, labels)]));
  for (const [k, column] of known) {
    for (const symmetry of symmetries) {
      if (known.has(symmetry[k])) continue;
      const image = new Int32Array(column.length);
      for (let i = 0; i < column.length; i++) image[symmetry[i]] = column[i];
      known.set(symmetry[k], image);
    }
  }
  return known;
}

/** The classes of g^u by those of g, for generators u of the units modulo the exponent. */
function galoisSymmetries(classes: PermutationClasses): Int32Array[] {
  const exponent = classes.elementOrders.reduce(lcmOfNumbers, 1);
  return galoisGenerators(exponent).map(({ unit }) =>
    Int32Array.from(classes.elementOrders, (_, c) => classes.power(c, unit)),
  );
}

/** By class, the first class of its orbit under permutations of the classes. */
function orbitLabels(count: number, permutations: readonly Int32Array[]): Int32Array {
  const labels = new Int32Array(count).fill(-1);
  for (let start = 0; start < count; start++) {
    if (labels[start] >= 0) continue;
    labels[start] = start;
    const open = [start];
    for (let c = open.pop(); c !== undefined; c = open.pop()) {
      for (const permutation of permutations) {
        if (labels[permutation[c]] >= 0) continue;
        labels[permutation[c]] = start;
        open.push(permutation[c]);
      }
    }
  }
  return labels;
}

/** What was counted at the first class of each orbit, divided by the orbit's length. */
function sharedEvenly(counts: Int32Array, labels: Int32Array): Int32Array {
  const lengths = new Int32Array(counts.length);
  for (const label of labels) lengths[label]++;
  return counts.map((_, c) => Math.floor(counts[labels[c]] / lengths[labels[c]]));
}
