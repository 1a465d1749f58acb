import { describe, expect, test } from '@jest/globals';
import type { DomainError } from '../../../src/domain-error.js';
import type { GraphDescription } from '../../../src/groups/graphs/read-graph.js';
import { formatElement } from '../../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { holdGroupLaws } from '../../laws/group-laws.js';
import { refusalOf } from '../descriptions.js';
import * as graphs from './graphs.js';

test.each<[string, GraphDescription]>([
  ['C(6)', graphs.cycle(6)],
  ['Petersen', graphs.petersen],
  ['Frucht', graphs.frucht],
  ['no edges', graphs.empty(4)],
  ['a directed cycle', graphs.directedCycle(5)],
  ['coloured', { ...graphs.cycle(8), colours: [1, 2, 1, 2, 1, 2, 1, 2] }],
])('%s: the automorphisms keep the group laws', (_, graph) => holdGroupLaws(parseFiniteGroup({ graph })));

test('it acts on the vertices', () => {
  const group = parseFiniteGroup({ graph: graphs.path(3) });
  expect([group.degree, group.order, group.elements(2).map(formatElement)]).toEqual([3, 2n, ['()', '(1,3)']]);
});

describe('names and keys', () => {
  test.each<[GraphDescription, string, string]>([
    [
      {
        vertices: 3,
        edges: [
          [3, 2],
          [1, 2],
        ],
      },
      'Aut(graph on 3 vertices, 2 edges)',
      'Aut(graph 3: 1-2 2-3)',
    ],
    [
      { vertices: 2, edges: [[2, 1]], directed: true, colours: [5, 9] },
      'Aut(directed graph on 2 vertices, 1 edge, 2 colours)',
      'Aut(digraph 2: 2>1; colours 0 1)',
    ],
    [graphs.empty(1), 'Aut(graph on 1 vertex, 0 edges)', 'Aut(graph 1: )'],
  ])('%#', (graph, name, key) => {
    const group = parseFiniteGroup({ graph });
    expect([group.name, group.key]).toEqual([name, key]);
  });

  test('the order of the edges, their direction, repetition and the names of colours do not matter', () => {
    const one = {
      vertices: 4,
      edges: [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      colours: [0, 1, 1, 0],
    };
    const other = {
      vertices: 4,
      edges: [
        [4, 3],
        [2, 1],
        [3, 2],
        [1, 2],
      ],
      directed: false,
      colours: [3, -1, -1, 3],
    };
    const [a, b] = [one, other].map(graph => parseFiniteGroup({ graph }));
    expect(b.key).toBe(a.key);
    expect(b.generators.map(formatElement)).toEqual(a.generators.map(formatElement));
  });

  test('the direction matters where the graph is directed', () => {
    const orders = [
      [
        [1, 2],
        [2, 3],
      ],
      [
        [1, 2],
        [3, 2],
      ],
    ].map(edges => parseFiniteGroup({ graph: { vertices: 3, edges, directed: true } }).order);
    expect(orders).toEqual([1n, 2n]);
  });
});

test('of all permutations the family is known', () => {
  const [component] = parseFiniteGroup({ graph: graphs.complete(30) }).components;
  expect(component.family).toEqual({ letter: 'S', n: 30 });
  expect(parseFiniteGroup({ graph: graphs.cycle(4) }).components[0].family).toBeUndefined();
});

describe('refusals', () => {
  const triangle = [
    [1, 2],
    [2, 3],
  ];
  test.each<[string, GraphDescription, DomainError['code'], DomainError['details']['path'], RegExp]>([
    [
      'a loop',
      { vertices: 3, edges: [...triangle, [2, 2]] },
      'BAD_INPUT',
      ['graph', 'edges', 2],
      /vertex 2 to itself/,
    ],
    [
      'an unknown vertex',
      { vertices: 3, edges: [[1, 4]] },
      'BAD_INPUT',
      ['graph', 'edges', 0, 1],
      /Unknown vertex 4/,
    ],
    ['vertex 0', { vertices: 3, edges: [[0, 1]] }, 'BAD_INPUT', ['graph', 'edges', 0, 0], /1\.\.3/],
    [
      'half a vertex',
      { vertices: 3, edges: [[1, 1.5]] },
      'BAD_INPUT',
      ['graph', 'edges', 0, 1],
      /vertex 1\.5/,
    ],
    ['three ends', { vertices: 3, edges: [[1, 2, 3]] }, 'BAD_INPUT', ['graph', 'edges', 0], /has 3 entries/],
    ['one end', { vertices: 3, edges: [[1]] }, 'BAD_INPUT', ['graph', 'edges', 0], /has 1 entry\./],
    [
      'too many colours',
      { vertices: 1, edges: [], colours: [1, 1] },
      'BAD_INPUT',
      ['graph', 'colours'],
      /Give 1 colour, one for each vertex; got 2\./,
    ],
    ['no end', { vertices: 3, edges: [[1, 2], []] }, 'BAD_INPUT', ['graph', 'edges', 1], /has 0 entries/],
    ['no vertices', { vertices: 0, edges: [] }, 'BAD_INPUT', ['graph', 'vertices'], />= 1/],
    ['vertices by halves', { vertices: 2.5, edges: [] }, 'BAD_INPUT', ['graph', 'vertices'], /2\.5/],
    [
      'too many vertices',
      { vertices: 2001, edges: [] },
      'TOO_LARGE',
      ['graph', 'vertices'],
      /2001; the limit is 2000/,
    ],
    [
      'too few colours',
      { vertices: 2, edges: [], colours: [1] },
      'BAD_INPUT',
      ['graph', 'colours'],
      /Give 2 colours, one for each vertex; got 1\./,
    ],
    [
      'a broken colour',
      { vertices: 2, edges: [], colours: [1, 0.5] },
      'BAD_INPUT',
      ['graph', 'colours', 1],
      /0\.5/,
    ],
  ])('%s', (_, graph, code, path, message) => {
    const error = refusalOf({ graph });
    expect([error.code, error.details.path]).toEqual([code, path]);
    expect(error.message).toMatch(message);
  });

  test('too many edges', () => {
    const edges = Array.from({ length: 200_001 }, () => [1, 2]);
    expect(refusalOf({ graph: { vertices: 2, edges } }).code).toBe('TOO_LARGE');
  });
});
