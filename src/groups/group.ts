import type { FiniteGroup } from './finite-group.js';
import type { LieGroup } from './lie-group.js';

/** A group with its defining representation on V. */
export type Group = FiniteGroup | LieGroup;
export type GroupKind = Group['kind'];
