import { type Cyclotomic, cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import type { LinearPart } from '../groups/group-element.js';
import type { LieFactor } from '../groups/lie-factor.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import { signedPermutation } from '../linear-algebra/signed-permutation.js';
import { sparseEchelon } from '../linear-algebra/sparse-elimination.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';
import { RowSum } from './graded/row-sum.js';
import { operatorOfColumns } from './operators.js';

const { mul, neg, one } = cyclotomics;

/**
 * Ad(g): X -> g X g^-1 in the basis of the factor's Lie algebra; dual: on the dual basis, rows the columns of Ad(g^-1).
 * A column costs the entries of g times those of its basis element; all are made when the first row is asked for.
 */
export function adjointImage(factor: LieFactor, g: LinearPart, dual: boolean): LinearOperator {
  const matrix = g instanceof ExactMatrix ? g : ExactMatrix.fromSigned(g);
  const inverse = matrix.inverse();
  const [left, right] = dual ? [inverse, matrix] : [matrix, inverse];
  const { basis, coordinates } = coordinatesOf(factor);
  const columnsOfLeft = rowsOfMatrix(left.transpose());
  const rowsOfRight = rowsOfMatrix(right);
  const size = matrix.rows;
  const column = (b: number): SparseRow => {
    const conjugated = new RowSum();
    basis[b]!.indices.forEach((position, at) => {
      const [u, v] = [Math.floor(position / size), position % size];
      const value = basis[b]!.entries[at]!;
      columnsOfLeft[u]!.indices.forEach((r, k) => {
        const factorOfRow = mul(columnsOfLeft[u]!.entries[k]!, value);
        rowsOfRight[v]!.indices.forEach((s, l) => {
          conjugated.add(r * size + s, mul(factorOfRow, rowsOfRight[v]!.entries[l]!));
        });
      });
    });
    return coordinates(conjugated.row());
  };
  if (dual) return { size: basis.length, row: column };
  return (
    (g instanceof ExactMatrix ? undefined : monomial(basis.length, column)) ??
    operatorOfColumns(basis.length, column)
  );
}

/** ad(A): X -> A X - X A in the same basis; dual: minus its transpose. */
export function adjointDerivative(factor: LieFactor, a: ExactMatrix, dual: boolean): LinearOperator {
  const { basis, coordinates } = coordinatesOf(factor);
  const columnsOfA = rowsOfMatrix(a.transpose());
  const rowsOfA = rowsOfMatrix(a);
  const size = a.rows;
  const column = (b: number): SparseRow => {
    const bracket = new RowSum();
    basis[b]!.indices.forEach((position, at) => {
      const [u, v] = [Math.floor(position / size), position % size];
      const value = basis[b]!.entries[at]!;
      const [plus, minus] = dual ? [neg(value), value] : [value, neg(value)];
      bracket.addMultiple(
        plus,
        moved(columnsOfA[u]!, r => r * size + v),
      );
      bracket.addMultiple(
        minus,
        moved(rowsOfA[v]!, s => u * size + s),
      );
    });
    return coordinates(bracket.row());
  };
  return dual ? { size: basis.length, row: column } : operatorOfColumns(basis.length, column);
}

interface AlgebraCoordinates {
  /** The basis elements, flattened row by row. */
  readonly basis: readonly SparseRow[];
  /** The coordinates in this basis of a flattened matrix of the algebra. */
  coordinates(x: SparseRow): SparseRow;
}

const known = new WeakMap<LieFactor, AlgebraCoordinates>();

function coordinatesOf(factor: LieFactor): AlgebraCoordinates {
  const found = known.get(factor) ?? findCoordinates(factor);
  known.set(factor, found);
  return found;
}

/**
 * The reduced echelon form of the basis B with the identity beside it is (R | T) with R = T B. The coordinates of x in
 * the rows of R are its entries at the pivots, hence those in B the combination of the rows of T with these entries.
 */
function findCoordinates(factor: LieFactor): AlgebraCoordinates {
  const entries = factor.info.degree ** 2;
  const basis = factor.algebra.map(flattened);
  const echelon = sparseEchelon(
    cyclotomics,
    basis.map(({ indices, entries: values }, b) => ({
      indices: [...indices, entries + b],
      entries: [...values, one],
    })),
  );
  const byPivot = new Map(
    echelon.map(({ indices, entries: values }) => {
      const split = indices.findIndex(j => j >= entries);
      if (split === 0) throw new Error(`expected a basis of the Lie algebra of ${factor.info.name}`);
      return [
        indices[0]!,
        { indices: indices.slice(split).map(j => j - entries), entries: values.slice(split) },
      ];
    }),
  );
  return {
    basis,
    coordinates(x) {
      const sum = new RowSum();
      x.indices.forEach((position, at) => {
        const row = byPivot.get(position);
        if (row !== undefined) sum.addMultiple(x.entries[at]!, row);
      });
      const found = sum.row();
      demandCombination(basis, found, x, factor);
      return found;
    },
  };
}

/** The algebra is closed under brackets and under the group, so that nothing is lost outside of the pivots. */
function demandCombination(
  basis: readonly SparseRow[],
  coordinates: SparseRow,
  x: SparseRow,
  { info }: LieFactor,
): void {
  const rest = new RowSum();
  rest.addMultiple(fromInteger(-1), x);
  coordinates.indices.forEach((b, at) => {
    rest.addMultiple(coordinates.entries[at]!, basis[b]!);
  });
  if (rest.row().indices.length > 0) {
    throw new Error(`expected an element of the Lie algebra of ${info.name}, got a matrix outside of it`);
  }
}

function flattened(matrix: ExactMatrix): SparseRow {
  const indices: number[] = [];
  const entries: Cyclotomic[] = [];
  rowsOfMatrix(matrix).forEach((row, i) => {
    indices.push(...row.indices.map(j => i * matrix.columns + j));
    entries.push(...row.entries);
  });
  return { indices, entries };
}

function rowsOfMatrix(matrix: ExactMatrix): SparseRow[] {
  return Array.from({ length: matrix.rows }, (_, i) => matrix.row(i));
}

function moved({ indices, entries }: SparseRow, to: (index: number) => number): SparseRow {
  return { indices: indices.map(to), entries };
}

/** The operator with these columns where each is one basis vector up to sign. */
function monomial(size: number, column: (b: number) => SparseRow): LinearOperator | undefined {
  const [plus, minus] = [one, fromInteger(-1)];
  const image = new Int32Array(size);
  const sign = new Int8Array(size);
  for (let b = 0; b < size; b++) {
    const { indices, entries } = column(b);
    const unit = indices.length === 1 && [plus, minus].some(x => cyclotomics.equals(x, entries[0]!));
    if (!unit) return undefined;
    image[b] = indices[0]!;
    sign[b] = cyclotomics.equals(entries[0]!, plus) ? 1 : -1;
  }
  return signedOperator(signedPermutation(image, sign));
}
