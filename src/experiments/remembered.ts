import { LRUCache } from 'lru-cache';
import { inArgument } from '../domain-error.js';
import { type FixedSubspace, fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseGroup } from '../groups/parse-group.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import type { Representation } from '../representations/representation.js';
import type { MapsBetween } from './exact-questions.js';
import { type SizedArgument, sizedArgument } from './largest-argument.js';

/** Numbers kept in a thread's memory of subspaces found, so that the parts of one request share them. */
const REMEMBERED_NUMBERS = 4_000_000;
/** A group holds what was found of it: element tables, characters, lattices. */
const REMEMBERED_GROUPS = 20;

const groups = new LRUCache<string, Group>({ max: REMEMBERED_GROUPS });
const subspaces = new LRUCache<string, FixedSubspace>({
  maxSize: REMEMBERED_NUMBERS,
  sizeCalculation: ({ basis }) => 1 + basis.offsets.length + basis.indices.length + basis.table.length,
});

/** The group of a description; an error in it is one of the argument `of`. */
export function groupOf(description: GroupDescription): Group {
  const key = JSON.stringify(description);
  let group = groups.get(key);
  if (group === undefined) {
    group = inArgument('of', () => parseGroup(description));
    groups.set(key, group);
  }
  return group;
}

export function subspaceOf(group: Group, r: Representation): FixedSubspace {
  const key = `${group.key}\n${formatRepresentation(r)}`;
  let subspace = subspaces.get(key);
  if (subspace === undefined) {
    subspace = fixedSubspace(group, r);
    subspaces.set(key, subspace);
  }
  return subspace;
}

/** The two representations of a layer; an error in one of them names which. */
export function pairOf({ from, to }: Pick<MapsBetween, 'from' | 'to'>): {
  from: Representation;
  to: Representation;
} {
  return {
    from: inArgument('from', () => parseRepresentation(from)),
    to: inArgument('to', () => parseRepresentation(to)),
  };
}

/** Both arguments with their dimensions. */
export function sizedPair(group: Group, pair: Pick<MapsBetween, 'from' | 'to'>): SizedArgument[] {
  const { from, to } = pairOf(pair);
  return [sizedArgument(group, ['from'], from), sizedArgument(group, ['to'], to)];
}
