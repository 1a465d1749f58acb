import type { Group } from '../../groups/group.js';
import { formatElement } from '../../groups/group-element.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { type FloatOperator, floatOperator } from '../../numeric/float-operator.js';
import { derivativeOf } from '../../representations/derivative.js';
import { imageOf } from '../../representations/image.js';
import type { Representation } from '../../representations/representation.js';

/** A generator g, or an element A of the basis of the Lie algebra: together they decide what the group fixes. */
export interface Mover {
  /** As text, such as "(1,2)". */
  readonly name: string;
  /** Whether it is an element of the Lie algebra. */
  readonly infinitesimal: boolean;
  /** rho(g) or d rho(A). */
  on(r: Representation): FloatOperator;
}

/** All generators, and all of the basis of the Lie algebra. */
export function moversOf(group: Group): Mover[] {
  const mover = (name: string, infinitesimal: boolean, image: (r: Representation) => LinearOperator) => ({
    ...{ name, infinitesimal },
    on: (r: Representation) => floatOperator(image(r)),
  });
  const finite = group.generators.map(g => mover(formatElement(g), false, r => imageOf(r, group, g)));
  if (group.kind === 'FINITE') return finite;
  return [
    ...finite,
    ...group.algebra.map(a => mover(formatElement(a), true, r => derivativeOf(r, group, a))),
  ];
}
