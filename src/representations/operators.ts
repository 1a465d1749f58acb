import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';

/** A signed permutation e_j -> sign[j] e_image[j] as an operator: its row i has one entry, at image^-1(i). */
export function monomialOperator(monomial: SignedPermutation): LinearOperator {
  const minusOne = cyclotomics.neg(cyclotomics.one);
  let preimage: Int32Array | undefined;
  return {
    size: monomial.image.length,
    monomial,
    row(i) {
      preimage ??= inverseOf(monomial.image);
      const j = preimage[i]!;
      return { indices: [j], entries: [monomial.sign[j] === 1 ? cyclotomics.one : minusOne] };
    },
  };
}

/** The block-diagonal operator of the blocks in order. */
export function directSumOfOperators(blocks: readonly LinearOperator[]): LinearOperator {
  if (blocks.length === 1) return blocks[0]!;
  const offsets: number[] = [0];
  for (const block of blocks) offsets.push(offsets.at(-1)! + block.size);
  const size = offsets.at(-1)!;
  const monomials = monomialsOf(blocks);
  if (monomials !== undefined) {
    const image = new Int32Array(size);
    const sign = new Int8Array(size);
    monomials.forEach((block, b) => {
      const offset = offsets[b]!;
      sign.set(block.sign, offset);
      for (let j = 0; j < block.image.length; j++) image[offset + j] = offset + block.image[j]!;
    });
    return monomialOperator({ image, sign });
  }
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
  if (monomials !== undefined) return monomialOperator(tensorOfMonomials(monomials));
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

function tensorOfMonomials(factors: readonly SignedPermutation[]): SignedPermutation {
  let image = Int32Array.of(0);
  let sign = Int8Array.of(1);
  for (const factor of factors) {
    const n = factor.image.length;
    const nextImage = new Int32Array(image.length * n);
    const nextSign = new Int8Array(image.length * n);
    let at = 0;
    for (let i = 0; i < image.length; i++) {
      const base = image[i]! * n;
      const s = sign[i]!;
      for (let j = 0; j < n; j++, at++) {
        nextImage[at] = base + factor.image[j]!;
        nextSign[at] = s * factor.sign[j]!;
      }
    }
    image = nextImage;
    sign = nextSign;
  }
  return { image, sign };
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

function inverseOf(image: Int32Array): Int32Array {
  const inverse = new Int32Array(image.length);
  image.forEach((to, from) => {
    inverse[to] = from;
  });
  return inverse;
}
