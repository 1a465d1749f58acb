import type { Graph } from './graph.js';
import type { OrderedPartition } from './ordered-partition.js';

/**
 * The parts into which a graph falls when, between any two cells of an equitable partition, edges are exchanged for
 * non-edges where there are more of them: by part its vertices, ascending. Automorphisms keep the cells, hence they are
 * those of the graph with edges exchanged, and permute its parts. By it K(n), complete multipartite graphs and trees
 * fall apart as disjoint unions do. O(vertices^2 + edges).
 */
export function linkedParts(graph: Graph, partition: OrderedPartition): number[][] {
  const n = graph.vertices;
  const { cellOf, lengths } = partition;
  const near = new Int32Array(n).fill(-1);
  const counts = new Int32Array(n);
  let waiting = Array.from({ length: n }, (_, v) => v);
  const parts: number[][] = [];

  /** Moves what is linked to v by one relation from `waiting` to the part. */
  const collect = (v: number, relation: Graph['relations'][number], part: number[]): void => {
    const from = relation.starts[v];
    const to = relation.starts[v + 1];
    for (let i = from; i < to; i++) {
      near[relation.neighbours[i]] = v;
      counts[cellOf[relation.neighbours[i]]]++;
    }
    const rest: number[] = [];
    for (const u of waiting) {
      const cell = cellOf[u];
      const others = lengths[cell] - (cell === cellOf[v] ? 1 : 0);
      const isExchanged = 2 * counts[cell] > others;
      if ((near[u] === v) !== isExchanged) part.push(u);
      else rest.push(u);
    }
    waiting = rest;
    for (let i = from; i < to; i++) {
      near[relation.neighbours[i]] = -1;
      counts[cellOf[relation.neighbours[i]]] = 0;
    }
  };

  while (waiting.length > 0) {
    const part = [waiting[0]];
    waiting = waiting.slice(1);
    for (const v of part) for (const relation of graph.relations) collect(v, relation, part);
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
