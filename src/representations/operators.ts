import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import {
  directSumSigned,
  identitySigned,
  type SignedPermutation,
  tensorSigned,
} from '../linear-algebra/signed-permutation.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';

/** A small matrix as an operator, its rows read once; a signed permutation where it is one. */
export function matrixOperator(matrix: ExactMatrix): LinearOperator {
  const monomial = matrix.asMonomial();
  if (monomial !== undefined) return signedOperator(monomial);
  const rows = Array.from({ length: matrix.rows }, (_, i) => matrix.row(i));
  return { size: matrix.rows, row: i => rows[i]! };
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
      let b = 0;
      while (i >= offsets[b + 1]!) b++;
      const { indices, entries } = blocks[b]!.row(i - offsets[b]!);
      return { indices: indices.map(j => j + offsets[b]!), entries };
    },
  };
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
