import type { Graph } from './graph.js';
import type { OrderedPartition } from './ordered-partition.js';

/**
 * The start of the cell in which a vertex is fixed next, of an equitable partition: a smallest one of those that are
 * joined neither fully nor not at all to the most cells of two or more vertices. What is fixed there splits most, and
 * the search stays in the component where it is. Undefined where there is no such join: then any permutation that
 * keeps every cell is an automorphism. O(edges at one vertex a cell).
 */
export function targetCell(graph: Graph, partition: OrderedPartition): number | undefined {
  const { elements, cellOf, lengths, size } = partition;
  const counts = new Int32Array(size);
  let best: number | undefined;
  let bestJoins = 0;
  for (let start = 0; start < size; start += lengths[start]) {
    if (lengths[start] === 1) continue;
    let joins = 0;
    for (const { starts, neighbours } of graph.relations) {
      const v = elements[start];
      const near = neighbours.subarray(starts[v], starts[v + 1]);
      for (const u of near) counts[cellOf[u]]++;
      for (const u of near) {
        const cell = cellOf[u];
        const others = cell === start ? lengths[cell] - 1 : lengths[cell];
        if (counts[cell] > 0 && counts[cell] < others) joins++;
        counts[cell] = 0;
      }
    }
    if (joins > bestJoins || (joins > 0 && joins === bestJoins && lengths[start] < lengths[best!])) {
      best = start;
      bestJoins = joins;
    }
  }
  return best;
}
