import { counted } from '../counted.js';
import { factorial } from '../giants.js';
import { GroupFactor } from '../group-factor.js';
import { permutationModel } from '../permutation-model.js';
import { fewAutomorphisms } from './few-generators.js';
import type { Graph } from './graph.js';
import { type GraphDescription, readGraph } from './read-graph.js';

/** The automorphism group of a graph as permutations of its vertices; colours are kept. */
export function graphGroup(description: GraphDescription): GroupFactor {
  const graph = readGraph(description);
  const n = graph.vertices;
  const { generators, order } = fewAutomorphisms(graph);
  const family = order === factorial(n) ? ({ letter: 'S', n } as const) : undefined;
  const model = permutationModel(generators, n);
  return new GroupFactor(nameOf(graph), keyOf(graph), n, model, order, family);
}

/** "Aut(graph on 6 vertices, 6 edges)". */
function nameOf({ vertices, edges, directed, colours }: Graph): string {
  const counts = [
    `${directed ? 'directed ' : ''}graph on ${counted(vertices, 'vertex', 'vertices')}`,
    counted(edges.length, 'edge'),
  ];
  const distinct = new Set(colours).size;
  if (distinct > 1) counts.push(`${distinct} colours`);
  return `Aut(${counts.join(', ')})`;
}

/** "Aut(graph 3: 1-2 2-3)", "Aut(graph 3: 1>2; colours 0 1 1)": equal for equal graphs, and only for these. */
function keyOf({ vertices, edges, directed, colours }: Graph): string {
  const join = directed ? '>' : '-';
  const list = edges.map(([a, b]) => `${a + 1}${join}${b + 1}`).join(' ');
  const colouring = colours.some(colour => colour > 0) ? `; colours ${colours.join(' ')}` : '';
  return `Aut(${directed ? 'digraph' : 'graph'} ${vertices}: ${list}${colouring})`;
}
