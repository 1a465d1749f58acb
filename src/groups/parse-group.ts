import { inArgument, refuseAbove } from '../domain-error.js';
import { DirectProduct } from './direct-product.js';
import type { FiniteGroup } from './finite-group.js';
import type { GroupDescription } from './group-description.js';
import type { GroupFactor } from './group-factor.js';
import { parseGroupName } from './group-name.js';
import { DEGREE_LIMIT } from './limits.js';
import { matrixGroup } from './matrix-group.js';
import { permutationGroup } from './permutation-group.js';

/** The finite group that a description means; DomainError, with the argument's path and position, where it means none. */
export function parseGroup(description: GroupDescription): FiniteGroup {
  if ('name' in description) {
    return inArgument('name', () => new DirectProduct(boundDegree(parseGroupName(description.name))));
  }
  if ('permutations' in description) {
    const { degree, generators } = description.permutations;
    return inArgument('permutations', () => new DirectProduct([permutationGroup(degree, generators)]));
  }
  return inArgument(
    ['matrices', 'generators'],
    () => new DirectProduct([matrixGroup(description.matrices.generators)]),
  );
}

function boundDegree(factors: GroupFactor[]): GroupFactor[] {
  const degree = factors.reduce((sum, factor) => sum + factor.info.degree, 0);
  refuseAbove('The dimension of V', degree, DEGREE_LIMIT, 'Use smaller factors.');
  return factors;
}
