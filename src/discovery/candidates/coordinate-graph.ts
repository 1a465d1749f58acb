import { type Graph, makeGraph } from '../../groups/graphs/graph.js';
import type { Permutation } from '../../groups/permutation.js';
import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import type { CoordinateLayout } from './coordinate-layout.js';
import type { CoordinateClasses } from './coordinate-merges.js';

/** A graph whose automorphisms are the signed permutations of coordinates, one of each space, that keep the classes. */
export interface CoordinateGraph {
  readonly graph: Graph;
  /** Of each space: its vertices begin here, e_1, .., e_n and behind them, where it is signed, -e_1, .., -e_n. */
  readonly starts: readonly number[];
}

/**
 * The vertices are the coordinates of all spaces, e_i and, where signs may change, -e_i beside it and joined to it. Every
 * weight of a class other than 0 is one more vertex for each choice of signs (s e_j, t e_i), joined to these two and coloured by its class
 * and its sign times s t; every bias colours its coordinates in the same way. An automorphism that keeps the colours
 * takes class and sign of a weight to those of its image, and that is all that is demanded. Where X and Y are one space, e_i of
 * the one is joined to e_i of the other.
 */
export function coordinateGraph(layout: CoordinateLayout, classes: CoordinateClasses): CoordinateGraph {
  const { spaces, blocks } = layout;
  const starts: number[] = [];
  let vertices = 0;
  for (const { dimension, signed } of spaces) {
    starts.push(vertices);
    vertices += signed ? 2 * dimension : dimension;
  }
  const colours = spaces.flatMap(({ dimension, signed }, l) =>
    Array.from({ length: signed ? 2 * dimension : dimension }, () => `${l}`),
  );
  const edges: [number, number][] = spaces.flatMap(({ dimension, signed }, l) =>
    signed ? Array.from({ length: dimension }, (_, i) => pair(starts[l] + i, starts[l] + dimension + i)) : [],
  );
  if (layout.same) edges.push(...identified(layout, starts));
  /** e_i and -e_i of a space, as vertices with their signs. */
  const ends = (l: number, i: number): readonly (readonly [vertex: number, sign: number])[] => {
    const { dimension, signed } = spaces[l];
    const plus = [starts[l] + i, 1] as const;
    return signed ? [plus, [starts[l] + dimension + i, -1]] : [plus];
  };
  let at = 0;
  blocks.forEach(({ to, from }, k) => {
    for (let j = 0; j < spaces[to].dimension; j++) {
      for (let i = 0; i < (from === null ? 1 : spaces[from].dimension); i++, at++) {
        const [label, sign] = [classes.label[at], classes.sign[at]];
        if (label === 0) continue;
        for (const [row, s] of ends(to, j)) {
          if (from === null) {
            colours[row] += ` ${k}:${label * s * sign}`;
            continue;
          }
          for (const [column, t] of ends(from, i)) {
            edges.push(pair(row, vertices), pair(column, vertices));
            colours.push(`${k}:${label * s * t * sign}`);
            vertices++;
          }
        }
      }
    }
  });
  edges.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return { graph: makeGraph(vertices, edges, false, numbered(colours)), starts };
}

/** What an automorphism does on each space. */
export function signedParts(
  { starts }: CoordinateGraph,
  { spaces }: CoordinateLayout,
  automorphism: Permutation,
): SignedPermutation[] {
  return spaces.map(({ dimension: n }, l) => {
    const places = Array.from({ length: n }, (_, i) => automorphism[starts[l] + i] - starts[l]);
    return {
      image: Int32Array.from(places, place => (place < n ? place : place - n)),
      sign: Int8Array.from(places, place => (place < n ? 1 : -1)),
    };
  });
}

/** Edges between each coordinate of X and the same of Y. */
function identified({ spaces }: CoordinateLayout, starts: readonly number[]): [number, number][] {
  const { dimension, signed } = spaces[0];
  const last = starts[starts.length - 1];
  return Array.from({ length: signed ? 2 * dimension : dimension }, (_, v) => pair(v, last + v));
}

function pair(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** Colours as numbers, by first occurrence. */
function numbered(colours: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(colours, colour => {
    const number = numbers.get(colour) ?? numbers.size;
    numbers.set(colour, number);
    return number;
  });
}
