import type { Group } from '../groups/group.js';
import {
  compose,
  elementKey,
  type GroupElement,
  isIdentity,
  type LinearPart,
} from '../groups/group-element.js';
import type { GroupFactor } from '../groups/group-factor.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { asPhased } from '../linear-algebra/phased-permutation.js';
import { SEARCHED_ORDER } from './roads.js';

const known = new WeakMap<GroupFactor, readonly LinearPart[]>();

/**
 * Elements beside the generators that act on V by permutations with phases. They decide nothing: what the group fixes they
 * fix, so that orbits under them leave fewer unknowns. Those that are known to lie in the Lie factors; for a small finite
 * group of matrices generators of the subgroup of all of them.
 */
export function monomialElements(group: Group): readonly GroupElement[] {
  const identity = group.components.map(component => component.identity);
  return group.components.flatMap((component, i) => {
    const parts = component.kind === 'FINITE' ? ofFinite(component) : component.monomials;
    return parts.map(part => ({ parts: identity.with(i, part) }));
  });
}

function ofFinite(factor: GroupFactor): readonly LinearPart[] {
  if (factor.generators.every(isMonomial) || factor.order > SEARCHED_ORDER) return [];
  const found = known.get(factor) ?? generatorsOf(factor.elements().filter(isMonomial));
  known.set(factor, found);
  return found;
}

function isMonomial(part: LinearPart): boolean {
  return !(part instanceof ExactMatrix) || asPhased(part) !== undefined;
}

/** Some elements of a group that generate it: each is outside of what those before it generate. */
function generatorsOf(elements: readonly LinearPart[]): LinearPart[] {
  const chosen: GroupElement[] = [];
  let reached = new Set<string>();
  for (const part of elements) {
    const candidate = { parts: [part] };
    if (isIdentity(candidate) || reached.has(elementKey(candidate))) continue;
    chosen.push(candidate);
    reached = closure(chosen);
  }
  return chosen.map(({ parts }) => parts[0]);
}

/** The keys of the group that some elements generate. */
function closure(generators: readonly GroupElement[]): Set<string> {
  const keys = new Set<string>();
  const queue = [...generators];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const key = elementKey(next);
    if (keys.has(key)) continue;
    keys.add(key);
    for (const g of generators) queue.push(compose(next, g));
  }
  return keys;
}
