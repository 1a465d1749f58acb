import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factorial } from '../../../src/groups/giants.js';
import { graphAutomorphisms } from '../../../src/groups/graphs/automorphism-search.js';
import { fewAutomorphisms } from '../../../src/groups/graphs/few-generators.js';
import type { Graph } from '../../../src/groups/graphs/graph.js';
import { type GraphDescription, readGraph } from '../../../src/groups/graphs/read-graph.js';
import { groupOrder } from '../../../src/groups/group-order.js';
import { anyPermutation } from '../any-permutation.js';
import { closure } from '../closure.js';
import * as graphs from './graphs.js';

const arcsOf = ({ edges, directed }: Graph): Set<string> =>
  new Set(edges.flatMap(([a, b]) => (directed ? [`${a},${b}`] : [`${a},${b}`, `${b},${a}`])));

/** The definition: colours kept, and edges mapped onto edges. */
function isAutomorphism(graph: Graph, permutation: ArrayLike<number>): boolean {
  const arcs = arcsOf(graph);
  return (
    graph.colours.every((colour, v) => graph.colours[permutation[v]] === colour) &&
    graph.edges.every(([a, b]) => arcs.has(`${permutation[a]},${permutation[b]}`))
  );
}

function allPermutations(n: number): number[][] {
  if (n === 0) return [[]];
  return allPermutations(n - 1).flatMap(images =>
    Array.from({ length: n }, (_, k) => [...images.slice(0, k), n - 1, ...images.slice(k)]),
  );
}

describe('against all permutations of up to 7 vertices', () => {
  const anyGraph = fc.integer({ min: 1, max: 7 }).chain(n =>
    fc.record({
      vertices: fc.constant(n),
      directed: fc.boolean(),
      edges: fc
        .array(fc.tuple(fc.integer({ min: 1, max: n }), fc.integer({ min: 1, max: n })), { maxLength: 3 * n })
        .map(pairs => pairs.filter(([a, b]) => a !== b)),
      colours: fc.oneof(
        fc.constant(Array.from({ length: n }, () => 0)),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
      ),
    }),
  );

  test('the group generated is exactly the set of automorphisms', () => {
    fc.assert(
      fc.property(anyGraph, description => {
        const graph = readGraph(description);
        const { generators, order } = graphAutomorphisms(graph);
        const plain = allPermutations(graph.vertices).filter(p => isAutomorphism(graph, p));
        const generated = closure(generators, graph.vertices);
        expect(order).toBe(BigInt(plain.length));
        expect(new Set(generated.map(String))).toEqual(new Set(plain.map(String)));
        const few = fewAutomorphisms(graph);
        expect(closure(few.generators, graph.vertices)).toHaveLength(generated.length);
        expect(few.order).toBe(order);
      }),
      { numRuns: 150 },
    );
  });
});

const wreath = (base: bigint, n: number): bigint => base ** BigInt(n) * factorial(n);

/** Orders from the literature, or by their formula. */
const KNOWN: [string, GraphDescription, bigint][] = [
  ['one vertex', graphs.empty(1), 1n],
  ['C(6)', graphs.cycle(6), 12n],
  ['C(2000)', graphs.cycle(2000), 4000n],
  ['P(2000)', graphs.path(2000), 2n],
  ['K(50)', graphs.complete(50), factorial(50)],
  ['no edges on 200 vertices', graphs.empty(200), factorial(200)],
  ['K(3,4)', graphs.bipartite(3, 4), 144n],
  ['K(40,40)', graphs.bipartite(40, 40), wreath(factorial(40), 2)],
  ['Petersen', graphs.petersen, 120n],
  ['the 4-cube', graphs.hypercube(4), 384n],
  ['the 8-cube', graphs.hypercube(8), wreath(2n, 8)],
  ['Paley 13', graphs.paley(13), 78n],
  ['Paley 17', graphs.paley(17), 136n],
  ['Paley 29', graphs.paley(29), 406n],
  ['Paley 101', graphs.paley(101), 5050n],
  ['Clebsch', graphs.foldedCube(5), 1920n],
  ['Shrikhande', graphs.shrikhande, 192n],
  ['rook 4 x 4', graphs.rook(4), 1152n],
  ['rook 10 x 10', graphs.rook(10), wreath(factorial(10), 2)],
  ['Johnson (7,3)', graphs.subsetGraph(7, 3, 2), 5040n],
  ['Johnson (8,4)', graphs.subsetGraph(8, 4, 3), 80640n],
  ['Kneser (9,3)', graphs.subsetGraph(9, 3, 0), factorial(9)],
  ['dodecahedron', graphs.dodecahedron, 120n],
  ['Frucht', graphs.frucht, 1n],
  ['Heawood', graphs.heawood, 336n],
  ['Pappus', graphs.lcf(18, [5, 7, -7, 7, -7, -5]), 216n],
  ['Desargues', graphs.generalisedPetersen(10, 3), 240n],
  ['Nauru', graphs.generalisedPetersen(12, 5), 144n],
  ['GP(50,7), cubic and transitive on 100 vertices', graphs.generalisedPetersen(50, 7), 200n],
  ['Tutte-Coxeter', graphs.lcf(30, [-13, -9, 7, -7, 9, 13]), 1440n],
  ['Foster', graphs.lcf(90, [17, -9, 37, -37, 9, -17]), 4320n],
  ['the plane of order 7', graphs.projectivePlane(7), 2n * 5630688n],
  ['Hadamard 16', graphs.hadamard(4), 2n * 2n * 16n * 322560n],
  ['a directed cycle', graphs.directedCycle(100), 100n],
  ['a tournament (Paley 7)', graphs.digraphWhere(7, (a, b) => [1, 2, 4].includes((b - a + 7) % 7)), 21n],
  ['a binary tree of 127', graphs.graphWhere(127, (a, b) => Math.floor((a - 1) / 2) === b), 2n ** 63n],
  ['pairs apart, 100 vertices', graphs.graphWhere(100, (a, b) => (a ^ b) !== 1), wreath(2n, 50)],
  ['20 times Petersen', graphs.copies(20, graphs.petersen), wreath(120n, 20)],
  ['30 times Frucht', graphs.copies(30, graphs.frucht), factorial(30)],
  ['Cai, Fürer and Immerman over K(4)', graphs.cfi(graphs.complete(4), false), 192n],
  [
    'and its twisted twin, which refinement takes for equal, side by side',
    graphs.union(graphs.cfi(graphs.complete(4), false), graphs.cfi(graphs.complete(4), true)),
    192n ** 2n,
  ],
  ['two equal ones', graphs.copies(2, graphs.cfi(graphs.complete(4), true)), wreath(192n, 2)],
  [
    'Shrikhande and rook side by side, whose vertices refinement takes for equal',
    graphs.union(graphs.copies(5, graphs.shrikhande), graphs.copies(5, graphs.rook(4))),
    wreath(192n, 5) * wreath(1152n, 5),
  ],
  ['a Latin square of order 12 without symmetry', graphs.latinSquare(12, 5), 1n],
  ['1000 vertices without pattern', graphs.randomGraph(1000, 6000, 7), 1n],
];

test.each(KNOWN)('%s', (_, description, order) => {
  const graph = readGraph(description);
  const found = graphAutomorphisms(graph);
  expect(found.order).toBe(order);
  const arcs = arcsOf(graph);
  for (const g of found.generators.slice(0, 30)) {
    expect(graph.edges.every(([a, b]) => arcs.has(`${g[a]},${g[b]}`))).toBe(true);
  }
});

test.each(KNOWN.filter(([, { vertices }]) => vertices <= 128))(
  '%s: the generators reach the order by Schreier-Sims',
  (_, description, order) => {
    const graph = readGraph(description);
    const { generators } = graphAutomorphisms(graph);
    expect(groupOrder(generators, description.vertices)).toBe(order);
    const few = fewAutomorphisms(graph).generators;
    expect(few.length).toBeLessThanOrEqual(generators.length);
    expect(groupOrder(few, description.vertices)).toBe(order);
  },
);

/** Parts of parts, edges exchanged for non-edges, directions, colours: at most so many generators for so large a group. */
test.each<[string, GraphDescription, number, bigint]>([
  ['K(300)', graphs.complete(300), 2, factorial(300)],
  ['100 pairs apart', graphs.graphWhere(200, (a, b) => (a ^ b) !== 1), 3, wreath(2n, 100)],
  ['100 edges', graphs.graphWhere(200, (a, b) => (a ^ b) === 1), 3, wreath(2n, 100)],
  ['60 times Petersen', graphs.copies(60, graphs.petersen), 6, wreath(120n, 60)],
  ['30 times a part without symmetry', graphs.copies(30, graphs.frucht), 2, factorial(30)],
  ['K(40,40)', graphs.bipartite(40, 40), 3, wreath(factorial(40), 2)],
  [
    'a root with 9 branches of 8 leaves',
    graphs.graphWhere(82, (a, b) => (a < 10 ? b === 0 : a % 9 === b - 1 && b > 0 && b < 10)),
    4,
    wreath(factorial(8), 9),
  ],
  [
    '40 directed triangles',
    graphs.digraphWhere(120, (a, b) => Math.floor(a / 3) === Math.floor(b / 3) && (b - a + 3) % 3 === 1),
    3,
    wreath(3n, 40),
  ],
  [
    '20 squares of one colour, 30 of another',
    {
      ...graphs.copies(50, graphs.cycle(4)),
      colours: Array.from({ length: 200 }, (_, v) => (v < 80 ? 1 : 2)),
    },
    10,
    wreath(8n, 20) * wreath(8n, 30),
  ],
  ['the 8-cube', graphs.hypercube(8), 3, wreath(2n, 8)],
])('%s has few generators', (_, description, count, order) => {
  const graph = readGraph(description);
  const { generators, order: found } = fewAutomorphisms(graph);
  expect(found).toBe(order);
  expect(generators.length).toBeLessThanOrEqual(count);
  expect(generators.every(g => isAutomorphism(graph, g))).toBe(true);
  if (description.vertices <= 130) expect(groupOrder(generators, description.vertices)).toBe(order);
});

test('the order does not depend on the names of the vertices', () => {
  const samples = [
    graphs.union(graphs.shrikhande, graphs.rook(4), graphs.petersen),
    graphs.hadamard(3),
    graphs.randomGraph(40, 45, 5),
    graphs.projectivePlane(3),
  ];
  fc.assert(
    fc.property(
      fc
        .constantFrom(...samples)
        .chain(graph => fc.tuple(fc.constant(graph), anyPermutation(graph.vertices))),
      ([graph, images]) => {
        const renamed = readGraph(graphs.renamed(graph, images));
        expect(graphAutomorphisms(renamed).order).toBe(graphAutomorphisms(readGraph(graph)).order);
      },
    ),
    { numRuns: 40 },
  );
});

test('colours are kept', () => {
  const path = graphs.path(3);
  const orderOf = (colours: number[]): bigint => graphAutomorphisms(readGraph({ ...path, colours })).order;
  expect([orderOf([0, 0, 0]), orderOf([1, 0, 1]), orderOf([0, 0, 1])]).toEqual([2n, 2n, 1n]);
  const halves = Array.from({ length: 12 }, (_, v) => (v < 5 ? 7 : -3));
  expect(graphAutomorphisms(readGraph({ ...graphs.empty(12), colours: halves })).order).toBe(
    factorial(5) * factorial(7),
  );
});

test('a search above its declared work is refused with the limit', () => {
  const graph = readGraph(graphs.latinSquare(8, 3));
  expect(() => graphAutomorphisms(graph, 2000)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE', details: expect.objectContaining({ limit: '2000' }) }),
  );
});
