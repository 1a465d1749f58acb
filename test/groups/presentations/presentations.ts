import type { PresentationDescription } from '../../../src/groups/presentations/presentation.js';

/** presentation('a b', 'a^2', ..) with generators separated by spaces. */
export const presentation = (generators: string, ...relations: string[]): PresentationDescription => ({
  generators: generators.split(' '),
  relations,
});

/** The Coxeter presentation in s1, s2, ..: edges of the diagram with their labels, 2 where there is none. */
export function coxeter(rank: number, edges: [number, number, number][]): PresentationDescription {
  const names = Array.from({ length: rank }, (_, k) => `s${k + 1}`);
  const label = (i: number, j: number): number =>
    edges.find(([a, b]) => (a === i && b === j) || (a === j && b === i))?.[2] ?? 2;
  const braids = names.flatMap((s, j) =>
    names.slice(0, j).map((t, i) => `(${t}*${s})^${label(i + 1, j + 1)}`),
  );
  return { generators: names, relations: [...names.map(s => `${s}^2`), ...braids] };
}
/** A chain 1 - 2 - .. - rank of triple bonds, with other labels at some places. */
export const coxeterChain = (rank: number, labels: Record<number, number> = {}): PresentationDescription =>
  coxeter(
    rank,
    Array.from({ length: rank - 1 }, (_, k) => [k + 1, k + 2, labels[k + 1] ?? 3]),
  );
/** 1 - 2 - 3 - 4 - .. with the last node hanging on the third. */
export const coxeterE = (rank: number): PresentationDescription =>
  coxeter(rank, [
    ...Array.from({ length: rank - 2 }, (_, k): [number, number, number] => [k + 1, k + 2, 3]),
    [3, rank, 3],
  ]);

/** F(r, n): x_i .. x_(i+r-1) = x_(i+r), indices modulo n. */
export function fibonacci(r: number, n: number): PresentationDescription {
  const names = Array.from({ length: n }, (_, k) => `x${k + 1}`);
  const relations = names.map((_, i) => {
    const left = Array.from({ length: r }, (_, k) => names[(i + k) % n]).join('*');
    return `${left} = ${names[(i + r) % n]}`;
  });
  return { generators: names, relations };
}
