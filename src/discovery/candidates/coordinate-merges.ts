import { blockSize, type CoordinateLayout } from './coordinate-layout.js';
import { SignedClasses } from './signed-classes.js';

/** r_a = sign * r_b, or r_a = 0 where b is null, holds up to this distance. */
export interface Merge {
  readonly a: number;
  readonly b: number | null;
  readonly sign: 1 | -1;
  readonly distance: number;
}

/** By coordinate: the number of its class, from 1, and 0 where its values vanish; and its sign in it. */
export interface CoordinateClasses {
  readonly label: Int32Array;
  readonly sign: Int8Array;
}

/**
 * In which order the coordinates of a subspace would be held for equal, up to sign, or for 0, as more and more error is
 * allowed. Coordinate a of the subspace spanned by orthonormal rows b_1, .., b_m is the vector r_a = (b_1a, .., b_ma): some
 * signed permutation fixes every vector of the subspace if and only if r_{g(a)} = s_a r_a for all a, so what counts of a coordinate is
 * r_a up to sign. Those of different blocks are never compared: nothing takes one to the other. The list is single linkage: all distances in
 * ascending order, without those that follow from the ones before.
 *
 * Cost O(p^2 m), and p^2 distances are sorted.
 */
export function coordinateMerges(basis: readonly (readonly number[])[], layout: CoordinateLayout): Merge[] {
  const p = layout.blocks.reduce((sum, block) => sum + blockSize(layout, block), 0);
  const gram = (a: number, b: number) => basis.reduce((sum, row) => sum + row[a] * row[b], 0);
  const square = Float64Array.from({ length: p }, (_, a) => gram(a, a));
  const merges: Merge[] = [];
  let start = 0;
  for (const block of layout.blocks) {
    const end = start + blockSize(layout, block);
    for (let a = start; a < end; a++) {
      merges.push({ a, b: null, sign: 1, distance: Math.sqrt(square[a]) });
      for (let b = start; b < a; b++) {
        const product = gram(a, b);
        const sign = product < 0 ? -1 : 1;
        const distance = Math.sqrt(Math.max(0, square[a] + square[b] - 2 * Math.abs(product)));
        merges.push({ a, b, sign, distance });
      }
    }
    start = end;
  }
  const classes = new SignedClasses(p);
  return merges.sort((x, y) => x.distance - y.distance).filter(merge => apply(merge, classes));
}

/** The classes after the first so many merges. */
export function classesAfter(merges: readonly Merge[], count: number, p: number): CoordinateClasses {
  const classes = new SignedClasses(p);
  for (const merge of merges.slice(0, count)) apply(merge, classes);
  const numbers = new Map<number, number>();
  const label = new Int32Array(p);
  const sign = new Int8Array(p).fill(1);
  for (let a = 0; a < p; a++) {
    const found = classes.find(a);
    if (classes.isZero(found.root)) continue;
    const number = numbers.get(found.root) ?? numbers.size + 1;
    numbers.set(found.root, number);
    label[a] = number;
    sign[a] = found.sign;
  }
  return { label, sign };
}

function apply({ a, b, sign }: Merge, classes: SignedClasses): boolean {
  return b === null ? classes.vanish(a) : classes.join(a, b, sign);
}
