import { type Cyclotomic, cyclotomics, fromInteger } from '../../exact/cyclotomic.js';
import { cycleCounts } from '../../groups/classes/cycle-type.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { type GroupElement, isIdentity, type LinearPart } from '../../groups/group-element.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { determinantOf } from '../determinant.js';
import { factorIndex } from '../fitting-groups.js';
import type { Leaf } from '../representation.js';
import { productActionCharacter } from './product-action-character.js';

/** chi(g) of a leaf that is no dual, read off one element of a finite group; not Irr(k), which belongs to classes. */
export function elementCharacter(leaf: Leaf, group: FiniteGroup, g: GroupElement): Cyclotomic {
  switch (leaf.kind) {
    case 'defining':
      return g.parts.map(traceOf).reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
    case 'factor':
      return traceOf(g.parts[factorIndex(leaf, group)]);
    case 'sign':
      return determinantOf(g);
    case 'regular':
      return isIdentity(g) ? fromInteger(group.order) : cyclotomics.zero;
    case 'subsets':
      return fromInteger(fixedSubsets(g.parts, leaf.index));
    case 'product-action':
      return productActionCharacter(group.factors, g);
    default:
      throw new Error(`expected a leaf with a value at an element, got ${leaf.kind}`);
  }
}

function traceOf(part: LinearPart): Cyclotomic {
  if (part instanceof ExactMatrix) return part.trace();
  let fixed = 0;
  part.image.forEach((to, from) => {
    if (to === from) fixed += part.sign[from];
  });
  return fromInteger(fixed);
}

/** The k-subsets of all points that g keeps, or their complements: the coefficient of x^k in the product of 1 + x^l over its cycles. */
function fixedSubsets(parts: readonly LinearPart[], k: number): bigint {
  const images = parts.map(imageOfPoints);
  const points = images.reduce((sum, { length }) => sum + length, 0);
  const size = Math.min(k, points - k);
  if (size < 0) return 0n;
  let series = Array.from<unknown, bigint>({ length: size + 1 }, (_, degree) => (degree === 0 ? 1n : 0n));
  for (const image of images) {
    const counts = cycleCounts(image, Array.from(image.keys()));
    counts.forEach((cycles, length) => {
      for (let cycle = 0; cycle < cycles; cycle++) {
        series = series.map((count, degree) => count + (degree >= length ? series[degree - length] : 0n));
      }
    });
  }
  return series[size];
}

function imageOfPoints(part: LinearPart): Int32Array {
  if (part instanceof ExactMatrix) throw new Error('expected permutations of points, got a matrix');
  return part.image;
}
