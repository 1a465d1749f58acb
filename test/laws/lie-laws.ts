import { type Cyclotomic, cyclotomics, equals } from '../../src/exact/cyclotomic.js';
import type { LieFactor } from '../../src/groups/lie-factor.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import { basisDimension } from '../../src/linear-algebra/sparse-basis.js';
import { type SparseRow, sparseRow } from '../../src/linear-algebra/sparse-row.js';
import { Subspace } from '../../src/linear-algebra/subspace.js';
import { dual, integralOver, times, traceOf, unitOn } from './torus-integral.js';

/** Throws at the first law of Lie groups of matrices that fails. */
export function holdLieLaws(group: LieFactor): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${group.info.name} breaks the law: ${law}`);
  };
  const { degree } = group.info;
  const { algebra } = group;
  const [generators, monomials] = [group.generators.map(matrixOf), group.monomials.map(matrixOf)];
  const matrices = [...algebra, ...generators, ...monomials, matrixOf(group.identity)];
  demand(
    'all matrices have the size of V',
    matrices.every(a => a.rows === degree && a.columns === degree),
  );
  demand('the identity is the identity', matrixOf(group.identity).isIdentity());
  demand(
    'identity and generators are of one kind',
    group.generators.every(g => g instanceof ExactMatrix === group.identity instanceof ExactMatrix),
  );
  const span = Subspace.spannedBy(degree * degree, algebra.map(vectorOf));
  demand('the basis of the algebra is independent', span.dimension === algebra.length);
  demand(
    'its dimension is that of the group',
    group.isComplex ? algebra.length <= group.lieDimension : algebra.length === group.lieDimension,
  );
  demand(
    'closed under brackets',
    algebra.every((a, i) => algebra.slice(i + 1).every(b => span.contains(vectorOf(bracket(a, b))))),
  );
  const normalises = (h: ExactMatrix) => {
    const back = h.inverse();
    return algebra.every(a => span.contains(vectorOf(h.multiply(a).multiply(back))));
  };
  demand('generators normalise the algebra', generators.every(normalises));
  demand('monomials normalise the algebra', monomials.every(normalises));
  const commute = [...algebra, ...generators].every((a, i, all) =>
    all.slice(i + 1).every(b => a.multiply(b).equals(b.multiply(a))),
  );
  demand('abelian exactly where algebra and generators commute', commute === group.isAbelian);
  if (group.kind === 'COMPACT_LIE' && !group.isComplex) {
    demand('compact: the trace form is negative on a basis', algebra.every(isNegativeSquare));
  }
  if (group.cosets !== undefined) holdCosetLaws(group, demand);
}

function holdCosetLaws(group: LieFactor, demand: (law: string, holds: boolean) => void): void {
  const cosets = group.cosets!;
  const is = (value: Cyclotomic, n: number) => equals(value, cyclotomics.fromInteger(n));
  demand(
    'as many eigenvalues as V and the algebra have dimensions',
    cosets.every(
      c => c.eigenvalues.length === group.info.degree && c.adjoint.length === group.algebra.length,
    ),
  );
  demand('the integral of 1 is 1', is(integralOver(cosets, unitOn), 1));
  demand(
    'the norm of the character of V is the dimension of the commutant',
    is(
      integralOver(cosets, c => times(traceOf(c.eigenvalues), dual(traceOf(c.eigenvalues)))),
      commutantDimension(group),
    ),
  );
  demand(
    'the integral of its square is the dimension of the invariant bilinear forms',
    is(
      integralOver(cosets, c => times(traceOf(c.eigenvalues), traceOf(c.eigenvalues))),
      bilinearFormsDimension(group),
    ),
  );
  demand(
    'the integral of the adjoint character is the dimension of the fixed part of the algebra',
    is(
      integralOver(cosets, c => traceOf(c.adjoint)),
      centralDimension(group),
    ),
  );
}

/** dim {X : X A = A X, X h = h X}. */
function commutantDimension(group: LieFactor): number {
  return solutions(group, (i, j, g) => [
    ...row(g, i).map(([k, x]): Term => [k, j, x]),
    ...column(g, j).map(([k, x]): Term => [i, k, cyclotomics.neg(x)]),
  ]);
}

/** dim {X : A^T X + X A = 0, h^T X h = X}; the latter as X h = h^-T X. */
function bilinearFormsDimension(group: LieFactor): number {
  const minusTransposes = group.algebra.map(a => a.transpose().scale(cyclotomics.fromInteger(-1)));
  const dualGenerators = group.generators.map(h => matrixOf(h).inverse().transpose());
  return solutions(
    group,
    (i, j, g, other) => [
      ...row(other, i).map(([k, x]): Term => [k, j, x]),
      ...column(g, j).map(([k, x]): Term => [i, k, cyclotomics.neg(x)]),
    ],
    [...minusTransposes, ...dualGenerators],
  );
}

/** dim {A in the algebra : [A, B] = 0 for all B, h A = A h}. */
function centralDimension(group: LieFactor): number {
  const { algebra } = group;
  const others = [...algebra, ...group.generators.map(matrixOf)];
  const n = group.info.degree;
  const commutators = algebra.map(a => others.map(b => bracket(a, b)));
  const rows: SparseRow[] = [];
  for (const b of others.keys()) {
    for (let k = 0; k < n * n; k++) {
      rows.push(sparseRow(commutators.map(of => of[b].at(Math.floor(k / n), k % n))));
    }
  }
  return basisDimension(kernel({ columns: algebra.length, rows: () => rows }));
}

type Term = readonly [row: number, column: number, coefficient: Cyclotomic];

/** dim of the n x n matrices X with all equations 0, one for each position and each basis element or generator. */
function solutions(
  group: LieFactor,
  equation: (i: number, j: number, g: ExactMatrix, other: ExactMatrix) => Term[],
  others?: readonly ExactMatrix[],
): number {
  const n = group.info.degree;
  const all = [...group.algebra, ...group.generators.map(matrixOf)];
  const rows = all.flatMap((g, at) =>
    Array.from({ length: n * n }, (_, position) => {
      const dense = new Array<Cyclotomic>(n * n).fill(cyclotomics.zero);
      for (const [i, j, x] of equation(Math.floor(position / n), position % n, g, others?.[at] ?? g)) {
        dense[i * n + j] = cyclotomics.add(dense[i * n + j], x);
      }
      return sparseRow(dense);
    }),
  );
  return basisDimension(kernel({ columns: n * n, rows: () => rows }));
}

function row(a: ExactMatrix, i: number): [number, Cyclotomic][] {
  const { indices, entries } = a.row(i);
  return indices.map((k, e) => [k, entries[e]]);
}

function column(a: ExactMatrix, j: number): [number, Cyclotomic][] {
  return row(a.transpose(), j);
}

function bracket(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return a.multiply(b).add(b.multiply(a).scale(cyclotomics.fromInteger(-1)));
}

/** Whether tr A^2 < 0, for rational traces. */
function isNegativeSquare(a: ExactMatrix): boolean {
  const trace = a.multiply(a).trace();
  return trace.conductor === 1 && trace.numerators[0] < 0n;
}

function vectorOf(a: ExactMatrix): SparseRow {
  return sparseRow(a.toRows().flat());
}

function matrixOf(part: LieFactor['identity']): ExactMatrix {
  return part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);
}
