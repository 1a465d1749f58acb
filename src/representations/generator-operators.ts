import type { Group } from '../groups/group.js';
import { formatElement } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { imageOf } from './image.js';
import type { Representation } from './representation.js';

/** The images of one generator under two representations, as operators, whose rows come on demand. */
export interface GeneratorOperators {
  /** How the generator is written. */
  readonly name: string;
  readonly input: LinearOperator;
  readonly output: LinearOperator;
}

/**
 * rho_from(g) and rho_to(g) for each generator g, in the group's order.
 *
 * @pre the dimensions of both are below the bound of the caller: see imageOf
 */
export function generatorOperators(
  group: Group,
  from: Representation,
  to: Representation,
): GeneratorOperators[] {
  return group.generators.map(g => ({
    name: formatElement(g),
    input: imageOf(from, group, g),
    output: imageOf(to, group, g),
  }));
}
