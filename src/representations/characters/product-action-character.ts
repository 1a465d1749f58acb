import { type Cyclotomic, cyclotomics, fromInteger } from '../../exact/cyclotomic.js';
import { compose, type GroupElement, type LinearPart } from '../../groups/group-element.js';
import type { FactorInfo } from '../../groups/group-facts.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';

/**
 * The character of a wreath product's action on the tensor product of its blocks: over each cycle of g on the blocks, of
 * length l, the trace of g^l on one block of the cycle; the product of all these. Factors that are no wreath products
 * act trivially.
 */
export function productActionCharacter(factors: readonly FactorInfo[], g: GroupElement): Cyclotomic {
  return factors.reduce((product, { wreath }, i) => {
    if (wreath === undefined) return product;
    return cyclotomics.mul(product, ofPart(wreath, g.parts[i]));
  }, cyclotomics.one);
}

function ofPart({ blocks, blockDegree }: NonNullable<FactorInfo['wreath']>, part: LinearPart): Cyclotomic {
  const goesTo = Array.from({ length: blocks }, (_, block) =>
    Math.floor(imageOfBasisVector(part, block * blockDegree) / blockDegree),
  );
  const seen = new Set<number>();
  let product = cyclotomics.one;
  for (let start = 0; start < blocks; start++) {
    if (seen.has(start)) continue;
    let power = part;
    seen.add(start);
    for (let block = goesTo[start]; block !== start; block = goesTo[block]) {
      seen.add(block);
      power = compose({ parts: [power] }, { parts: [part] }).parts[0];
    }
    product = cyclotomics.mul(product, traceOnBlock(power, start * blockDegree, blockDegree));
  }
  return product;
}

/** A basis vector that occurs in the image of the j-th one. */
function imageOfBasisVector(part: LinearPart, j: number): number {
  if (!(part instanceof ExactMatrix)) return part.image[j];
  for (let i = 0; i < part.rows; i++) if (!cyclotomics.isZero(part.at(i, j))) return i;
  throw new Error(`expected an invertible matrix, got a zero column ${j}`);
}

function traceOnBlock(part: LinearPart, from: number, size: number): Cyclotomic {
  let trace = cyclotomics.zero;
  for (let j = from; j < from + size; j++) {
    if (part instanceof ExactMatrix) trace = cyclotomics.add(trace, part.at(j, j));
    else if (part.image[j] === j) trace = cyclotomics.add(trace, fromInteger(part.sign[j]));
  }
  return trace;
}
