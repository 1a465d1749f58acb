import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { parseGroupName } from './catalog/group-name.js';
import { type Component, directProduct } from './direct-product.js';
import type { FiniteGroup } from './finite-group.js';
import { graphGroup } from './graphs/graph-group.js';
import type { Group } from './group.js';
import type { GroupDescription } from './group-description.js';
import { DEGREE_LIMIT } from './limits.js';
import { matrixGroup } from './matrix-group.js';
import { permutationGroup } from './permutation-group.js';
import { presentationGroup } from './presentations/presentation-group.js';

/** The group that a description means; DomainError, with the argument's path and position, where it means none. */
export function parseGroup(description: GroupDescription): Group {
  if ('name' in description) {
    return inArgument('name', () => directProduct(boundDegree(parseGroupName(description.name))));
  }
  if ('permutations' in description) {
    const { degree, generators } = description.permutations;
    return inArgument('permutations', () => directProduct([permutationGroup(degree, generators)]));
  }
  if ('graph' in description) {
    return inArgument('graph', () => directProduct([graphGroup(description.graph)]));
  }
  if ('presentation' in description) {
    return inArgument('presentation', () => directProduct([presentationGroup(description.presentation)]));
  }
  return inArgument(['matrices', 'generators'], () =>
    directProduct([matrixGroup(description.matrices.generators)]),
  );
}

/** The same, where only a finite group will do; `what` names the purpose: "Training". */
export function parseFiniteGroup(description: GroupDescription, what = 'What was asked'): FiniteGroup {
  const group = parseGroup(description);
  if (group.kind === 'FINITE') return group;
  throw new DomainError(
    'BAD_INPUT',
    `${what} takes finite groups; ${group.name} is infinite. Use a finite subgroup, such as C(n) for SO(2) or Point(O) for SO(3).`,
  );
}

function boundDegree(factors: Component[]): Component[] {
  const degree = factors.reduce((sum, factor) => sum + factor.info.degree, 0);
  refuseAbove('The dimension of V', degree, DEGREE_LIMIT, 'Use smaller factors.');
  return factors;
}
