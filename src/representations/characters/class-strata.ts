import { cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { conjugacyClasses } from '../../groups/classes/find-classes.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { compose, type GroupElement, inverse } from '../../groups/group-element.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { elementCharacter } from './element-character.js';
import { leafCharacter } from './leaf-characters.js';
import { type ClassSpace, constantMonomials, type Stratum } from './stratum.js';

/** Every conjugacy class of a finite group as a stratum; DomainError TOO_LARGE where the classes are out of reach. */
export function classStrata(group: FiniteGroup): ClassSpace {
  const classes = conjugacyClasses(group);
  return {
    isIntegral: actsBySignedPermutations(group),
    strata: Array.from({ length: classes.count }, (_, c): Stratum => {
      const measure = fromRational(rational(classes.sizes[c], group.order));
      return {
        bounds: () => [],
        integral: () => measure,
        valueOf: (node, j) =>
          node.kind === 'adjoint' ? [] : constantMonomials(leafCharacter(node, group)[classes.power(c, j)]),
      };
    }),
  };
}

/** Every element as a stratum, where the group is listed for want of its classes. No Irr(k) and nothing induced. */
export function elementStrata(group: FiniteGroup): ClassSpace {
  const measure = fromRational(rational(1n, group.order));
  return {
    isIntegral: actsBySignedPermutations(group),
    strata: group.elements(Number(group.order)).map(g => elementStratum(group, g, measure)),
  };
}

/** One element as a stratum of some measure. No Irr(k) and nothing induced, which belong to classes. */
export function elementStratum(group: FiniteGroup, g: GroupElement, measure = cyclotomics.zero): Stratum {
  const powers = new Map<number, GroupElement>([[1, g]]);
  return {
    bounds: () => [],
    integral: () => measure,
    valueOf: (node, j) => {
      if (node.kind === 'adjoint') return [];
      if (node.kind === 'induced') throw new Error('expected classes for an induced representation');
      return constantMonomials(elementCharacter(node, group, powerOf(powers, j)));
    },
  };
}

/** g^j from the powers known, which include g. */
function powerOf(powers: Map<number, GroupElement>, j: number): GroupElement {
  let found = powers.get(j);
  if (found === undefined) {
    if (j < 0) found = inverse(powerOf(powers, -j));
    else if (j === 0) found = compose(powerOf(powers, 1), powerOf(powers, -1));
    else found = compose(powerOf(powers, j - 1), powerOf(powers, 1));
    powers.set(j, found);
  }
  return found;
}

function actsBySignedPermutations(group: FiniteGroup): boolean {
  return group.generators.every(g => g.parts.every(part => !(part instanceof ExactMatrix)));
}
