import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import { canonicalKey } from '../../representations/format-representation.js';
import {
  alternating,
  leaf,
  power,
  type Representation,
  symmetric,
  tensor,
  trivial,
} from '../../representations/representation.js';

/** Spaces that are tried, the smallest first. */
const TRIED = 12;
/** Products of powers that are listed of one tensor product. */
const LISTED = 64;

/**
 * Smaller spaces that maps from R to S may pass through: the trivial one, and the parts of the two descriptions, which are
 * products of fewer of their factors, lower powers, and what these are made of. By dimension, below those of R and S.
 */
export function intermediateSpaces(group: Group, from: Representation, to: Representation): Representation[] {
  const [columns, rows] = [dimensionOf(from, group), dimensionOf(to, group)];
  const found = new Map<string, { of: Representation; dimension: bigint }>();
  for (const of of [trivial, ...partsOf(from), ...partsOf(to)]) {
    const key = canonicalKey(of);
    if (found.has(key)) continue;
    const dimension = dimensionOf(of, group);
    if (dimension > 0n && dimension < columns && dimension < rows) found.set(key, { of, dimension });
  }
  return [...found.values()]
    .sort((a, b) => Number(a.dimension - b.dimension))
    .slice(0, TRIED)
    .map(({ of }) => of);
}

function partsOf(r: Representation): Representation[] {
  switch (r.kind) {
    case 'sum':
      return r.terms.flatMap(({ of }) => [of, ...partsOf(of)]);
    case 'tensor':
      return [...subproducts(r.factors), ...r.factors.flatMap(({ of }) => [of, ...partsOf(of)])];
    case 'symmetric':
    case 'alternating': {
      const powerOf = r.kind === 'symmetric' ? symmetric : alternating;
      return [...lower(r.power).map(k => powerOf(k, r.of)), r.of, ...partsOf(r.of)];
    }
    case 'subsets':
      return lower(r.index).map(k => leaf('subsets', k));
    default:
      return [];
  }
}

/** All products of at most as many of each factor. */
function subproducts(factors: readonly { power: number; of: Representation }[]): Representation[] {
  let products: Representation[] = [trivial];
  for (const { power: k, of } of factors) {
    products = [0, ...lower(k), k]
      .flatMap(q => products.map(product => tensor([product, power(of, q)])))
      .slice(0, LISTED);
  }
  return products;
}

/** 1 .. k - 1, at most LISTED of them. */
function lower(k: number): number[] {
  return Array.from({ length: Math.min(k - 1, LISTED) }, (_, i) => i + 1);
}
