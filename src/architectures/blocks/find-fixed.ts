import type { FixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import type { Representation } from '../../representations/representation.js';

/** Finds the vectors that a group fixes: a caller that remembers some passes its own. */
export type FindFixed = (group: Group, r: Representation) => FixedSubspace;
