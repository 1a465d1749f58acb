import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearPart } from '../../groups/group-element.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { directSumSigned, type SignedPermutation } from '../../linear-algebra/signed-permutation.js';

/** The parts of an element of a product as one: a signed permutation where all are. */
export function blockDiagonal(parts: readonly LinearPart[]): LinearPart {
  if (parts.length === 1) return parts[0]!;
  const signed = parts.filter((part): part is SignedPermutation => !(part instanceof ExactMatrix));
  if (signed.length === parts.length) return directSumSigned(signed);
  const matrices = parts.map(part => (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part)));
  const offsets = [0];
  for (const matrix of matrices) offsets.push(offsets.at(-1)! + matrix.rows);
  const size = offsets.at(-1)!;
  const blockOf = (i: number) => offsets.findIndex((offset, b) => i >= offset && i < offsets[b + 1]!);
  return ExactMatrix.generate(size, size, (i, j) => {
    const b = blockOf(i);
    return b === blockOf(j) ? matrices[b]!.at(i - offsets[b]!, j - offsets[b]!) : cyclotomics.zero;
  });
}
