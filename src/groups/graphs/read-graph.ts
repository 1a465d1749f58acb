import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { counted } from '../counted.js';
import { type Graph, makeGraph } from './graph.js';
import { EDGE_LIMIT, VERTEX_LIMIT } from './limits.js';

/** A graph as a user wrote it, on the vertices 1..vertices. Plain data. */
export interface GraphDescription {
  readonly vertices: number;
  /** Pairs; an edge that is given again, for an undirected graph in either direction, counts once. */
  readonly edges: readonly (readonly number[])[];
  readonly directed?: boolean;
  /** One whole number a vertex: automorphisms keep the colours. */
  readonly colours?: readonly number[];
}

/** The graph that a description means; DomainError, with the edge's place, where it means none. */
export function readGraph(description: GraphDescription): Graph {
  const { vertices, edges, directed = false, colours } = description;
  inArgument('vertices', () => refuseVertexCount(vertices));
  const pairs = inArgument('edges', () => {
    refuseAbove('The number of edges', edges.length, EDGE_LIMIT, 'Use a smaller graph, or its complement.');
    return edges.map((edge, k) => inArgument(k, () => readEdge(edge, vertices, directed)));
  });
  const distinct = new Map(pairs.map(([a, b]) => [a * vertices + b, [a, b] as const]));
  const sorted = [...distinct].sort(([a], [b]) => a - b).map(([, edge]) => edge);
  const normalised = inArgument('colours', () => readColours(colours, vertices));
  return makeGraph(vertices, sorted, directed, normalised);
}

function refuseVertexCount(vertices: number): void {
  if (!Number.isSafeInteger(vertices) || vertices < 1) {
    throw new DomainError('BAD_INPUT', `The number of vertices is a whole number >= 1, got ${vertices}.`, {
      value: vertices,
    });
  }
  refuseAbove('The number of vertices', vertices, VERTEX_LIMIT, 'Use a smaller graph.');
}

function readEdge(edge: readonly number[], vertices: number, directed: boolean): readonly [number, number] {
  const [a, b] = edge;
  if (edge.length !== 2 || a === undefined || b === undefined) {
    throw new DomainError(
      'BAD_INPUT',
      `An edge is a pair of vertices; this one has ${counted(edge.length, 'entry', 'entries')}.`,
    );
  }
  for (const [k, vertex] of [a, b].entries()) {
    if (!Number.isSafeInteger(vertex) || vertex < 1 || vertex > vertices) {
      throw new DomainError(
        'BAD_INPUT',
        `Unknown vertex ${vertex}: the vertices are the whole numbers 1..${vertices}.`,
        { path: [k], value: vertex },
      );
    }
  }
  if (a === b) {
    throw new DomainError(
      'BAD_INPUT',
      `The edge joins the vertex ${a} to itself: leave loops out and give the vertices that have one a colour of their own.`,
    );
  }
  return directed || a < b ? [a - 1, b - 1] : [b - 1, a - 1];
}

/** Colours renamed by first occurrence, so that equal colourings are equal data. */
function readColours(colours: readonly number[] | undefined, vertices: number): Int32Array {
  if (colours === undefined) return new Int32Array(vertices);
  if (colours.length !== vertices) {
    throw new DomainError(
      'BAD_INPUT',
      `Give ${counted(vertices, 'colour')}, one for each vertex; got ${colours.length}.`,
    );
  }
  const names = new Map<number, number>();
  return Int32Array.from(colours, (colour, v) => {
    if (!Number.isSafeInteger(colour)) {
      throw new DomainError('BAD_INPUT', `A colour is a whole number, got ${colour}.`, {
        path: [v],
        value: colour,
      });
    }
    const name = names.get(colour) ?? names.size;
    names.set(colour, name);
    return name;
  });
}
