/** For each vertex v the neighbours[starts[v]..starts[v + 1]), ascending. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/** A graph without loops and repeated edges on the vertices 0..vertices-1, as plain data. */
export interface Graph {
  readonly vertices: number;
  readonly directed: boolean;
  /** Sorted pairs; of an undirected graph the smaller vertex first. */
  readonly edges: readonly (readonly [number, number])[];
  /** By vertex: 0 for the first vertex's colour, 1 for the next one that differs, and so on. */
  readonly colours: Int32Array;
  /** One relation where the graph is undirected; edges and reversed edges where it is directed. */
  readonly relations: readonly Adjacency[];
}

/** Precondition: edges are sorted, distinct and without loops. O(vertices + edges). */
export function makeGraph(
  vertices: number,
  edges: readonly (readonly [number, number])[],
  directed: boolean,
  colours: Int32Array,
): Graph {
  const backwards = edges.map(([a, b]) => [b, a] as const);
  const relations = directed
    ? [adjacency(vertices, edges), adjacency(vertices, backwards)]
    : [adjacency(vertices, [...edges, ...backwards])];
  return { vertices, directed, edges, colours, relations };
}

function adjacency(vertices: number, arcs: readonly (readonly [number, number])[]): Adjacency {
  const starts = new Int32Array(vertices + 1);
  for (const [a] of arcs) starts[a + 1]++;
  for (let v = 0; v < vertices; v++) starts[v + 1] += starts[v];
  const next = starts.slice();
  const neighbours = new Int32Array(arcs.length);
  for (const [a, b] of arcs) neighbours[next[a]++] = b;
  for (let v = 0; v < vertices; v++) neighbours.subarray(starts[v], starts[v + 1]).sort();
  return { starts, neighbours };
}

/** Decides for one graph after another permutation whether it maps edges onto edges and keeps the colours. */
export class EdgePreservation {
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(private readonly graph: Graph) {
    this.stamp = new Int32Array(graph.vertices).fill(-1);
  }

  /** Looks at moved vertices only: an edge between fixed vertices stays where it is. O(vertices + edges at moved ones). */
  holds(permutation: Int32Array): boolean {
    const { vertices, colours } = this.graph;
    for (let v = 0; v < vertices; v++) {
      const image = permutation[v];
      if (image === v) continue;
      if (colours[image] !== colours[v] || !this.mapsNeighbours(v, permutation)) return false;
    }
    return true;
  }

  private mapsNeighbours(v: number, permutation: Int32Array): boolean {
    const image = permutation[v];
    for (const { starts, neighbours } of this.graph.relations) {
      const [from, to] = [starts[image], starts[image + 1]];
      if (starts[v + 1] - starts[v] !== to - from) return false;
      this.round++;
      for (let i = from; i < to; i++) this.stamp[neighbours[i]] = this.round;
      for (let i = starts[v]; i < starts[v + 1]; i++) {
        if (this.stamp[permutation[neighbours[i]]] !== this.round) return false;
      }
    }
    return true;
  }
}
