import type { OrderedPartition } from './ordered-partition.js';

/**
 * A permutation that maps the cells of one partition onto those of another in order and moves as little as it can:
 * what lies in both cells stays; of the rest, a vertex goes back to where the one came from that takes its place,
 * wherever the cells allow it. On single elements the images are forced. Undefined where the cells' lengths differ.
 *
 * Such a guess is often an automorphism long before all vertices are told apart (Darga, Sakallah, Markov, Faster
 * symmetry discovery using sparsity of symmetries, 2008). O(size).
 */
export function matchPartitions(from: OrderedPartition, to: OrderedPartition): Int32Array | undefined {
  const { size } = from;
  const image = new Int32Array(size).fill(-1);
  const preimage = new Int32Array(size).fill(-1);
  const assign = (v: number, w: number): void => {
    image[v] = w;
    preimage[w] = v;
  };
  const larger: number[] = [];
  for (let start = 0; start < size; start += from.lengths[start]) {
    if (from.lengths[start] !== to.lengths[start]) return undefined;
    if (from.lengths[start] === 1) assign(from.elements[start], to.elements[start]);
    else larger.push(start);
  }
  for (const start of larger) {
    const sources: number[] = [];
    for (const v of from.cell(start)) {
      const back = preimage[v];
      if (to.cellOf[v] === start) assign(v, v);
      else if (back >= 0 && to.cellOf[back] === start && preimage[back] < 0) assign(v, back);
      else sources.push(v);
    }
    const targets = to.cell(start).filter(w => preimage[w] < 0);
    sources.forEach((v, k) => {
      assign(v, targets[k]);
    });
  }
  return image;
}
