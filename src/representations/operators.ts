import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import { power } from '../exact/field.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import {
  determinantSigned,
  directSumSigned,
  identitySigned,
  type SignedPermutation,
  tensorSigned,
} from '../linear-algebra/signed-permutation.js';
import { entryPosition, type SparseRow } from '../linear-algebra/sparse-row.js';

/** A small matrix as an operator, its rows read once; a signed permutation where it is one. */
export function matrixOperator(matrix: ExactMatrix): LinearOperator {
  const monomial = matrix.asMonomial();
  if (monomial !== undefined) return signedOperator(monomial);
  const rows = Array.from({ length: matrix.rows }, (_, i) => matrix.row(i));
  return { size: matrix.rows, row: i => rows[i]! };
}

export function zeroOperator(size: number): LinearOperator {
  return { size, row: () => ({ indices: [], entries: [] }) };
}

/** The same operator, one whose rows have one entry each, 1 or -1, with its images and signs. */
export function monomialOfRows(operator: LinearOperator): LinearOperator {
  const image = new Int32Array(operator.size);
  const sign = new Int8Array(operator.size);
  for (let i = 0; i < operator.size; i++) {
    const { indices, entries } = operator.row(i);
    image[indices[0]!] = i;
    sign[indices[0]!] = cyclotomics.equals(entries[0]!, cyclotomics.one) ? 1 : -1;
  }
  return signedOperator({ image, sign });
}

export function traceOfOperator(operator: LinearOperator): Cyclotomic {
  let sum = cyclotomics.zero;
  for (let i = 0; i < operator.size; i++) {
    const row = operator.row(i);
    const at = entryPosition(row, i);
    if (at >= 0) sum = cyclotomics.add(sum, row.entries[at]!);
  }
  return sum;
}

/** Size of a matrix whose determinant is found by dense elimination. */
const DETERMINANT_LIMIT = 200;

/** The determinant, by dense elimination where the operator isn't monomial. */
export function determinantOfOperator(operator: LinearOperator): Cyclotomic {
  if (operator.monomial !== undefined) return cyclotomics.fromInteger(determinantSigned(operator.monomial));
  refuseAbove(
    'The size of a matrix for its determinant',
    operator.size,
    DETERMINANT_LIMIT,
    'Use a smaller exterior power.',
  );
  const rows = Array.from({ length: operator.size }, (_, i) => {
    const dense = new Array<Cyclotomic>(operator.size).fill(cyclotomics.zero);
    const { indices, entries } = operator.row(i);
    indices.forEach((j, at) => {
      dense[j] = entries[at]!;
    });
    return dense;
  });
  return ExactMatrix.fromRows(rows).determinant();
}

/** The block-diagonal operator of the blocks in order. */
export function directSumOfOperators(blocks: readonly LinearOperator[]): LinearOperator {
  if (blocks.length === 1) return blocks[0]!;
  const offsets: number[] = [0];
  for (const block of blocks) offsets.push(offsets.at(-1)! + block.size);
  const size = offsets.at(-1)!;
  const monomials = monomialsOf(blocks);
  if (monomials !== undefined) return signedOperator(directSumSigned(monomials));
  return {
    size,
    row(i) {
      const b = blockOf(offsets, i);
      const { indices, entries } = blocks[b]!.row(i - offsets[b]!);
      return { indices: indices.map(j => j + offsets[b]!), entries };
    },
  };
}

/** The last block that begins at or before position i; offsets ascend, and no block is empty. */
function blockOf(offsets: readonly number[], i: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= i) low = middle;
    else high = middle;
  }
  return low;
}

/** `multiplicity` equal blocks, none where there is nothing to repeat. */
export function copiesOfOperator(operator: LinearOperator, multiplicity: number): LinearOperator[] {
  return operator.size === 0 ? [] : Array.from({ length: multiplicity }, () => operator);
}

/** The factors of the k-th tensor power, k >= 1: one where they commute because they are numbers, or where all is 0. */
export function powerOfOperator(operator: LinearOperator, k: number): LinearOperator[] {
  if (operator.size > 1) return Array.from({ length: k }, () => operator);
  if (operator.size === 0) return [operator];
  const value = operator.row(0).entries[0] ?? cyclotomics.zero;
  return [matrixOperator(ExactMatrix.fromRows([[power(cyclotomics, value, k)]]))];
}

/** The operator with the given columns, which are made when the first row is asked for. */
export function operatorOfColumns(size: number, column: (j: number) => SparseRow): LinearOperator {
  let rows: SparseRow[] | undefined;
  return {
    size,
    row(i) {
      rows ??= transposed(size, column);
      return rows[i]!;
    },
  };
}

function transposed(size: number, column: (j: number) => SparseRow): SparseRow[] {
  const rows = Array.from({ length: size }, () => ({ indices: [] as number[], entries: [] as Cyclotomic[] }));
  for (let j = 0; j < size; j++) {
    const { indices, entries } = column(j);
    indices.forEach((i, k) => {
      rows[i]!.indices.push(j);
      rows[i]!.entries.push(entries[k]!);
    });
  }
  return rows;
}

/** The Kronecker product of the factors, the first slowest: index = ((i1 n2 + i2) n3 + i3) .. */
export function tensorOfOperators(factors: readonly LinearOperator[]): LinearOperator {
  if (factors.length === 1) return factors[0]!;
  const monomials = monomialsOf(factors);
  if (monomials !== undefined) return signedOperator(monomials.reduce(tensorSigned, identitySigned(1)));
  const size = factors.reduce((n, f) => n * f.size, 1);
  return {
    size,
    row(i) {
      let row: SparseRow = { indices: [0], entries: [cyclotomics.one] };
      let block = size;
      let rest = i;
      for (const factor of factors) {
        block = Math.floor(block / factor.size);
        const at = Math.floor(rest / block);
        rest -= at * block;
        row = tensorOfRows(row, factor.row(at), factor.size);
      }
      return row;
    },
  };
}

function tensorOfRows(a: SparseRow, b: SparseRow, columnsOfB: number): SparseRow {
  const indices: number[] = [];
  const entries: Cyclotomic[] = [];
  a.indices.forEach((i, k) => {
    b.indices.forEach((j, l) => {
      indices.push(i * columnsOfB + j);
      entries.push(cyclotomics.mul(a.entries[k]!, b.entries[l]!));
    });
  });
  return { indices, entries };
}

function monomialsOf(operators: readonly LinearOperator[]): SignedPermutation[] | undefined {
  const monomials = operators.flatMap(operator => operator.monomial ?? []);
  return monomials.length === operators.length ? monomials : undefined;
}
