import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { parseGroupName } from './catalog/group-name.js';
import { type Component, directProduct } from './direct-product.js';
import type { FiniteGroup } from './finite-group.js';
import { graphGroup } from './graphs/graph-group.js';
import type { Group } from './group.js';
import type { GroupDescription, SubgroupDescription } from './group-description.js';
import { matrixLieFactor } from './lie/matrix-lie-factor.js';
import { DEGREE_LIMIT } from './limits.js';
import { matrixGroup } from './matrix-group.js';
import { permutationGroup } from './permutation-group.js';
import { presentationGroup } from './presentations/presentation-group.js';
import { restrictByTexts } from './restriction/restriction.js';

/** Subgroups of subgroups of subgroups .. */
const SUBGROUP_DEPTH_LIMIT = 8;

/** The group that a description means; DomainError, with the argument's path and position, where it means none. */
export function parseGroup(description: GroupDescription): Group {
  return groupOf(description, 0);
}

/** depth: how many descriptions of subgroups this one stands in. */
function groupOf(description: GroupDescription, depth: number): Group {
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
  if ('subgroup' in description) {
    return inArgument('subgroup', () => restrictedGroup(description.subgroup, depth));
  }
  const { generators, lieAlgebra } = description.matrices;
  return inArgument('matrices', () =>
    directProduct([
      lieAlgebra === undefined
        ? inArgument('generators', () => matrixGroup(generators))
        : matrixLieFactor(generators, lieAlgebra),
    ]),
  );
}

/** The subgroup of a finite group that some of its elements generate, on the same V. */
function restrictedGroup({ of, generators }: SubgroupDescription, depth: number): Group {
  refuseAbove('The number of subgroups inside each other', depth + 1, SUBGROUP_DEPTH_LIMIT, 'Use fewer.');
  const parent = inArgument('of', () => finite(groupOf(of, depth + 1), 'A subgroup given by generators'));
  return inArgument('generators', () => restrictByTexts(parent, generators).group);
}

/** The same, where only a finite group will do; `what` names the purpose: "Training". */
export function parseFiniteGroup(description: GroupDescription, what = 'What was asked'): FiniteGroup {
  return finite(parseGroup(description), what);
}

function finite(group: Group, what: string): FiniteGroup {
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
