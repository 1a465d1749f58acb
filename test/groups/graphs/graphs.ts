import type { GraphDescription } from '../../../src/groups/graphs/read-graph.js';

const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** The graph on the vertices 0..n-1 where a relation holds, numbered from 1. */
export function graphWhere(n: number, joined: (a: number, b: number) => boolean): GraphDescription {
  const edges = range(n).flatMap(a =>
    range(a)
      .filter(b => joined(a, b))
      .map(b => [b + 1, a + 1]),
  );
  return { vertices: n, edges };
}

export function digraphWhere(n: number, joined: (a: number, b: number) => boolean): GraphDescription {
  const edges = range(n).flatMap(a =>
    range(n)
      .filter(b => a !== b && joined(a, b))
      .map(b => [a + 1, b + 1]),
  );
  return { vertices: n, edges, directed: true };
}

export const cycle = (n: number): GraphDescription =>
  graphWhere(n, (a, b) => [1, n - 1].includes(a - b) && n > 2);
export const path = (n: number): GraphDescription => graphWhere(n, (a, b) => a - b === 1);
export const complete = (n: number): GraphDescription => graphWhere(n, () => true);
export const empty = (n: number): GraphDescription => ({ vertices: n, edges: [] });
export const bipartite = (m: number, n: number): GraphDescription =>
  graphWhere(m + n, (a, b) => a >= m && b < m);
export const directedCycle = (n: number): GraphDescription => digraphWhere(n, (a, b) => b === (a + 1) % n);

/** Words of n bits, joined where they differ in one. */
export const hypercube = (n: number): GraphDescription =>
  graphWhere(2 ** n, (a, b) => ((a ^ b) & ((a ^ b) - 1)) === 0);

/** Words of n-1 bits joined where they differ in one or in all: n = 5 is the Clebsch graph. */
export const foldedCube = (n: number): GraphDescription =>
  graphWhere(2 ** (n - 1), (a, b) => {
    const d = a ^ b;
    return (d & (d - 1)) === 0 || d === 2 ** (n - 1) - 1;
  });

/** Numbers modulo a prime q = 1 mod 4, joined where they differ by a square. */
export const paley = (q: number): GraphDescription => {
  const squares = new Set(
    range(q)
      .slice(1)
      .map(x => (x * x) % q),
  );
  return graphWhere(q, (a, b) => squares.has(a - b));
};

/** Cells (i, j) of an n x n board, joined in a row or a column. */
export const rook = (n: number): GraphDescription =>
  graphWhere(n * n, (a, b) => Math.floor(a / n) === Math.floor(b / n) || a % n === b % n);

/** Z(4) x Z(4) with the differences (1,0), (0,1), (1,1) and their inverses. */
export const shrikhande: GraphDescription = graphWhere(16, (a, b) => {
  const d = [((a >> 2) - (b >> 2) + 4) % 4, ((a % 4) - (b % 4) + 4) % 4].join();
  return ['1,0', '3,0', '0,1', '0,3', '1,1', '3,3'].includes(d);
});

/** k-subsets of n points, joined where they meet in so many. johnson(n, k) meets in k - 1, Kneser in 0. */
export function subsetGraph(n: number, k: number, meet: number): GraphDescription {
  const bits = (x: number): number => range(n).filter(i => (x >> i) % 2 === 1).length;
  const subsets = range(2 ** n).filter(x => bits(x) === k);
  return graphWhere(subsets.length, (a, b) => bits(subsets[a] & subsets[b]) === meet);
}
export const petersen = subsetGraph(5, 2, 0);

/** The hamiltonian cubic graph with chords i -> i + shifts[i mod shifts.length] (LCF notation). */
export function lcf(n: number, shifts: number[]): GraphDescription {
  const chord = (a: number): number => (a + shifts[a % shifts.length] + n) % n;
  return graphWhere(n, (a, b) => [1, n - 1].includes(a - b) || chord(a) === b || chord(b) === a);
}
export const dodecahedron = lcf(20, [10, 7, 4, -4, -7, 10, -4, 7, -7, 4]);
export const frucht = lcf(12, [-5, -2, -4, 2, 5, -2, 2, 5, -2, -5, 4, 2]);
export const heawood = lcf(14, [5, -5]);
/** The Petersen graph's kin: outer cycle, spokes, inner steps of k. */
export const generalisedPetersen = (n: number, k: number): GraphDescription =>
  graphWhere(2 * n, (a, b) => {
    if (a < n) return [1, n - 1].includes(a - b);
    return b < n ? a - n === b : [k, n - k].includes(a - b);
  });

/** Points and lines of the projective plane over the field with a prime number q of elements. */
export function projectivePlane(q: number): GraphDescription {
  const points = [
    [0, 0, 1],
    ...range(q).map(z => [0, 1, z]),
    ...range(q * q).map(k => [1, Math.floor(k / q), k % q]),
  ];
  const n = points.length;
  return graphWhere(
    2 * n,
    (a, b) => a >= n && b < n && points[a - n].reduce((sum, x, i) => sum + x * points[b][i], 0) % q === 0,
  );
}

/** Rows and columns of Sylvester's Hadamard matrix of order 2^k, each with its negative. */
export const hadamard = (k: number): GraphDescription => {
  const n = 2 ** k;
  const odd = (x: number): boolean => range(k).filter(i => (x >> i) % 2 === 1).length % 2 === 1;
  // vertex = ((column ? n : 0) + index) * 2 + sign
  return graphWhere(4 * n, (a, b) => {
    const [i, j] = [a >> 1, b >> 1];
    if (i === j) return true;
    return i >= n && j < n && (odd((i - n) & j) !== ((a ^ b) % 2 === 1)) === false;
  });
};

/** The cells of a Latin square, joined in a row, in a column or with equal symbols; the square is mixed from a seed. */
export function latinSquare(n: number, seed: number): GraphDescription {
  const draw = draws(seed);
  let square = range(n).map(i => range(n).map(j => (i + j) % n));
  for (let step = 0; step < 40 * n; step++) {
    exchangeRows(square, draw(n), draw(n), draw(n));
    const { rows, columns, symbols } = conjugates(square);
    square = [rows, columns, symbols][draw(3)];
  }
  return graphWhere(n * n, (a, b) => {
    const [i, j, k, l] = [Math.floor(a / n), a % n, Math.floor(b / n), b % n];
    return i === k || j === l || square[i][j] === square[k][l];
  });
}

/** Exchanges two rows in the columns of one cycle of the permutation between them. */
function exchangeRows(square: number[][], a: number, b: number, start: number): void {
  if (a === b) return;
  const first = square[a][start];
  for (let j = start, met = -1; met !== first; j = square[a].findIndex((z, k) => z === met && k !== j)) {
    met = square[b][j];
    [square[a][j], square[b][j]] = [met, square[a][j]];
  }
}

function conjugates(square: number[][]): Record<'rows' | 'columns' | 'symbols', number[][]> {
  return {
    rows: square,
    columns: square.map((_, i) => square.map(row => row[i])),
    symbols: square.map(row => row.map((_, s) => row.indexOf(s))),
  };
}

/**
 * Over a cubic graph: for each vertex the even subsets of its edges, joined to two ends for each edge; ends of an edge
 * are joined straight, in a twisted one the first edge crosswise (Cai, Fürer, Immerman 1992).
 */
export function cfi({ vertices, edges }: GraphDescription, isTwisted: boolean): GraphDescription {
  const at = range(vertices).map(v => edges.filter(edge => edge.includes(v + 1)));
  const end = (v: number, edge: readonly number[], side: number): number =>
    1 + 2 * (3 * v + at[v].indexOf(edge)) + side;
  const evenSubsets = [0b000, 0b011, 0b101, 0b110];
  const inner = range(vertices).flatMap(v =>
    evenSubsets.flatMap((subset, k) =>
      at[v].map((edge, i) => [6 * vertices + 4 * v + k + 1, end(v, edge, (subset >> i) % 2)]),
    ),
  );
  const outer = edges.flatMap((edge, k) =>
    [0, 1].map(side => [
      end(edge[0] - 1, edge, side),
      end(edge[1] - 1, edge, isTwisted && k === 0 ? 1 - side : side),
    ]),
  );
  return { vertices: 10 * vertices, edges: [...inner, ...outer] };
}

/** Side by side. */
export function union(...graphs: GraphDescription[]): GraphDescription {
  let offset = 0;
  const edges = graphs.flatMap(graph => {
    const shifted = graph.edges.map(edge => edge.map(v => v + offset));
    offset += graph.vertices;
    return shifted;
  });
  return { vertices: offset, edges };
}
export const copies = (count: number, graph: GraphDescription): GraphDescription =>
  union(...range(count).map(() => graph));

/** The same graph with vertex v renamed images[v - 1] + 1. */
export const renamed = (graph: GraphDescription, images: ArrayLike<number>): GraphDescription => ({
  ...graph,
  edges: graph.edges.map(edge => edge.map(v => images[v - 1] + 1)),
});

/** Integers from a multiplicative generator: enough for graphs without pattern. */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
export const randomGraph = (n: number, edges: number, seed: number): GraphDescription => {
  const draw = draws(seed);
  const pairs = range(edges).map(() => [draw(n) + 1, draw(n) + 1]);
  return { vertices: n, edges: pairs.filter(([a, b]) => a !== b) };
};
