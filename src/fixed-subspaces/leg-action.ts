import { cyclotomics } from '../exact/cyclotomic.js';
import type { Group } from '../groups/group.js';
import { type GroupElement, inverse } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { asPhased, isIdentityPhased, type PhasedPermutation } from '../linear-algebra/phased-permutation.js';
import { derivativeOf } from '../representations/derivative.js';
import { imageOf } from '../representations/image.js';
import type { Representation } from '../representations/representation.js';
import type { LegAction, LegImage } from './leg.js';
import { monomialElements } from './monomial-elements.js';
import { COMPARED_DIMENSION } from './roads.js';

/** The images under R of all that defines the group. */
export function actionOf(group: Group, of: Representation): LegAction {
  const image = (g: GroupElement): LegImage => {
    const operator = imageOf(of, group, g);
    let back: LinearOperator | undefined;
    return {
      operator,
      phased: asPhased(operator),
      inverse: () => {
        back ??= imageOf(of, group, inverse(g));
        return back;
      },
    };
  };
  return {
    generators: group.generators.map(image),
    algebra: group.kind === 'FINITE' ? [] : group.algebra.map(a => derivativeOf(of, group, a)),
    monomials: monomialElements(group).map(g => asPhased(imageOf(of, group, g))),
  };
}

export function actsTrivially({ generators, algebra }: LegAction): boolean {
  return (
    generators.every(({ phased }) => phased !== undefined && isIdentityPhased(phased)) &&
    algebra.every(isZeroOperator)
  );
}

function isZeroOperator({ size, row }: LinearOperator): boolean {
  for (let i = 0; i < size; i++) if (row(i).indices.length > 0) return false;
  return true;
}

/** Whether two actions of one group have the same matrices; large ones that aren't monomial are taken as different. */
export function equalActions(a: LegAction, b: LegAction): boolean {
  return (
    a.generators.every((g, k) => equalImages(g, b.generators[k])) &&
    a.algebra.every((operator, k) => equalOperators(operator, b.algebra[k]))
  );
}

function equalImages(a: LegImage, b: LegImage): boolean {
  if (a.phased === undefined || b.phased === undefined) return equalOperators(a.operator, b.operator);
  return equalPhased(a.phased, b.phased);
}

function equalPhased(a: PhasedPermutation, b: PhasedPermutation): boolean {
  return (
    a.order === b.order &&
    a.image.every((to, j) => to === b.image[j]) &&
    a.phase.every((p, j) => p === b.phase[j])
  );
}

function equalOperators(a: LinearOperator, b: LinearOperator): boolean {
  if (a.size !== b.size || a.size > COMPARED_DIMENSION) return false;
  for (let i = 0; i < a.size; i++) {
    const [x, y] = [a.row(i), b.row(i)];
    const same =
      x.indices.length === y.indices.length &&
      x.indices.every((j, k) => j === y.indices[k] && cyclotomics.equals(x.entries[k], y.entries[k]));
    if (!same) return false;
  }
  return true;
}
