import type { Group } from '../groups/group.js';
import { formatElement } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { derivativeOf } from './derivative.js';
import { imageOf } from './image.js';
import type { Representation } from './representation.js';

/** The images of one generator, or of one element of the Lie algebra, under two representations; rows come on demand. */
export interface GeneratorOperators {
  /** How it is written. */
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

/** d rho_from(A) and d rho_to(A) for each A of the Lie algebra's basis, named A1, A2, ..; none where the group is finite. */
export function algebraOperators(
  group: Group,
  from: Representation,
  to: Representation,
): GeneratorOperators[] {
  if (group.kind === 'FINITE') return [];
  return group.algebra.map((a, i) => ({
    name: `A${i + 1}`,
    input: derivativeOf(from, group, a),
    output: derivativeOf(to, group, a),
  }));
}
