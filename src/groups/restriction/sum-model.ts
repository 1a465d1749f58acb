import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { directSumSigned, type SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import type { LinearPart } from '../group-element.js';
import type { GroupFactor } from '../group-factor.js';
import type { Permutation } from '../permutation.js';
import type { PermutationModel } from '../permutation-model.js';

/** The direct sum of parts: a signed permutation where all of them are, else a matrix in blocks. */
export function sumOfParts(parts: readonly LinearPart[]): LinearPart {
  if (parts.length === 1) return parts[0];
  const signed = parts.filter((part): part is SignedPermutation => !(part instanceof ExactMatrix));
  if (signed.length === parts.length) return directSumSigned(signed);
  const blocks = parts.map(part => (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part)));
  const rows = blocks.flatMap((block, k) => {
    const before = blocks.slice(0, k).reduce((n, b) => n + b.rows, 0);
    const after = blocks.slice(k + 1).reduce((n, b) => n + b.rows, 0);
    return block.toRows().map(row => [...zeros(before), ...row, ...zeros(after)]);
  });
  return ExactMatrix.fromRows(rows);
}

/** The blocks of a direct sum, of the kinds that the factors have. */
export function blocksOf(sum: LinearPart, factors: readonly GroupFactor[]): LinearPart[] {
  let offset = 0;
  return factors.map(({ info: { degree }, identity }) => {
    const from = offset;
    offset += degree;
    if (!(sum instanceof ExactMatrix)) {
      const image = sum.image.subarray(from, offset).map(point => point - from);
      return { image, sign: sum.sign.slice(from, offset) };
    }
    const block = ExactMatrix.generate(degree, degree, (i, j) => sum.at(from + i, from + j));
    return identity instanceof ExactMatrix ? block : block.asMonomial()!;
  });
}

/** How permutations of the points of several factors' models, side by side, act on the sum of their spaces. */
export function sumModel(factors: readonly GroupFactor[], elements: readonly LinearPart[]): PermutationModel {
  const points = factors.reduce((n, { model }) => n + model.points, 0);
  const fromPart = (part: LinearPart): Permutation => {
    const permutation = new Int32Array(points);
    const blocks = blocksOf(part, factors);
    let offset = 0;
    factors.forEach(({ model }, i) => {
      permutation.set(
        model.fromPart(blocks[i]).map(point => point + offset),
        offset,
      );
      offset += model.points;
    });
    return permutation;
  };
  const toPart = (permutation: Permutation): LinearPart => {
    let offset = 0;
    return sumOfParts(
      factors.map(({ model }) => {
        const from = offset;
        offset += model.points;
        return model.toPart(permutation.subarray(from, offset).map(point => point - from));
      }),
    );
  };
  return { points, generators: elements.map(fromPart), toPart, fromPart };
}

function zeros(n: number): Cyclotomic[] {
  return new Array<Cyclotomic>(n).fill(cyclotomics.zero);
}
