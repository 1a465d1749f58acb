import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { compose, type GroupElement, inverse } from '../../groups/group-element.js';
import type { Representation } from '../representation.js';
import { characterAt } from './character-point.js';
import { elementCharacter } from './element-character.js';
import { mentions } from './legs.js';
import { numberAlgebra, productPoint } from './product-point.js';
import { STEP_LIMIT, stepsAt } from './steps.js';
import { actsBySignedPermutations, type ClassSpace, constantMonomials, type Stratum } from './stratum.js';

/** Every element as a stratum, where the group is listed for want of its classes. No Irr(k) and nothing induced. */
export function elementStrata(group: FiniteGroup): ClassSpace {
  const measure = fromRational(rational(1n, group.order));
  return {
    isIntegral: actsBySignedPermutations(group),
    strata: group.elements(Number(group.order)).map(g => elementStratum(group, g, measure)),
  };
}

/** chi_R(g) for one element; undefined where R holds Irr(k) or Ind, known by classes only, or takes more than STEP_LIMIT. */
export function characterAtElement(
  r: Representation,
  group: FiniteGroup,
  g: GroupElement,
): Cyclotomic | undefined {
  if (mentions(r, ['irrep', 'induced']) || stepsAt(r, group) > STEP_LIMIT) return undefined;
  const place = {
    stratum: elementStratum(group, g, cyclotomics.zero),
    factors: group.factors.map((_, i) => i),
    offset: 0,
    variables: 0,
  };
  return characterAt(r, productPoint([place], numberAlgebra));
}

function elementStratum(group: FiniteGroup, g: GroupElement, measure: Cyclotomic): Stratum {
  const powers = new Map<number, GroupElement>([[1, g]]);
  return {
    ranges: () => [],
    integral: () => measure,
    valueOf: (node, j) => {
      if (node.kind === 'adjoint') return [];
      if (node.kind === 'induced') throw new Error('expected classes for an induced representation');
      return constantMonomials(elementCharacter(node, group, powerOf(powers, j)));
    },
  };
}

/** g^j from the powers known, which include g, by halves. */
function powerOf(powers: Map<number, GroupElement>, j: number): GroupElement {
  let found = powers.get(j);
  if (found === undefined) {
    if (j < 0) found = inverse(powerOf(powers, -j));
    else if (j === 0) found = compose(powerOf(powers, 1), powerOf(powers, -1));
    else if (j % 2 === 1) found = compose(powerOf(powers, j - 1), powerOf(powers, 1));
    else {
      const half = powerOf(powers, Math.floor(j / 2));
      found = compose(half, half);
    }
    powers.set(j, found);
  }
  return found;
}
