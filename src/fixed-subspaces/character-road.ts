import { cyclotomics, fromRational, isRational, toRational } from '../exact/cyclotomic.js';
import { rational } from '../exact/rational.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import { characterValue } from '../representations/character-value.js';
import type { Representation } from '../representations/representation.js';

/**
 * dim V^G = (1/|G|) sum over g of chi(g), the multiplicity of the trivial representation.
 * No image is built: the cost is |G| traces on V, whatever the dimension of the representation.
 * Precondition: the group is small enough to be listed.
 */
export function dimensionByCharacters(group: FiniteGroup, r: Representation): bigint {
  const total = group
    .elements(Number(group.order))
    .reduce((sum, g) => cyclotomics.add(sum, characterValue(r, group, g)), cyclotomics.zero);
  const mean = cyclotomics.mul(total, fromRational(rational(1n, group.order)));
  if (!isRational(mean) || toRational(mean).denominator !== 1n) {
    throw new Error(`expected the mean of a character of ${group.name} to be an integer`);
  }
  return toRational(mean).numerator;
}
