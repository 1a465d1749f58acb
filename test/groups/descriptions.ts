import type { DomainError } from '../../src/domain-error.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';

export const permutations = (degree: number, ...generators: string[]): GroupDescription => ({
  permutations: { degree, generators },
});
export const matrices = (...generators: (number | string)[][][]): GroupDescription => ({
  matrices: { generators: generators.map(rows => rows.map(row => row.map(String))) },
});
export const square = (n: number, entry: (i: number, j: number) => number | string): (number | string)[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));
/** Reflections in the simple roots of a simply laced diagram, in the basis of these roots. */
export const weylGroup = (rank: number, edges: [number, number][]): GroupDescription => {
  const linked = (i: number, j: number): boolean =>
    edges.some(([a, b]) => (a === i && b === j) || (a === j && b === i));
  return matrices(
    ...Array.from({ length: rank }, (_, k) =>
      square(rank, (i, j) => (i === j ? (i === k ? -1 : 1) : i === k && linked(k, j) ? 1 : 0)),
    ),
  );
};
export const chain = (n: number): [number, number][] => Array.from({ length: n - 1 }, (_, i) => [i, i + 1]);

/** The domain failure with which a description is refused. */
export function refusalOf(description: GroupDescription): DomainError {
  try {
    parseGroup(description);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('expected a refusal');
}

/** How the generators act on the first factor: all permute its basis vectors, all do so up to sign, or neither. */
export function actionOf(group: FiniteGroup): 'PERMUTATION' | 'SIGNED_PERMUTATION' | 'MATRIX' {
  const parts = group.generators.map(g => g.parts[0]);
  if (parts.some(part => part instanceof ExactMatrix)) return 'MATRIX';
  const signs = parts.flatMap(part => (part instanceof ExactMatrix ? [] : [...part.sign]));
  return signs.every(sign => sign === 1) ? 'PERMUTATION' : 'SIGNED_PERMUTATION';
}
