import type { Cyclotomic } from '../../exact/cyclotomic.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import { conjugacyClasses } from '../../groups/classes/find-classes.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { Induced, Leaf } from '../representation.js';
import { elementCharacter } from './element-character.js';

const known = new WeakMap<FiniteGroup, Map<string, readonly Cyclotomic[]>>();

/** The character of what is not composed, its dual ignored, by conjugacy classes; found once a group. */
export function leafCharacter(node: Leaf | Induced, group: FiniteGroup): readonly Cyclotomic[] {
  const ofGroup = known.get(group) ?? new Map<string, readonly Cyclotomic[]>();
  known.set(group, ofGroup);
  const key = node.kind === 'induced' ? JSON.stringify(node) : `${node.kind} ${node.index}`;
  const character = ofGroup.get(key) ?? computed(node, group);
  ofGroup.set(key, character);
  return character;
}

function computed(node: Leaf | Induced, group: FiniteGroup): readonly Cyclotomic[] {
  if (node.kind === 'induced') throw new Error('expected no induced representation');
  if (node.kind === 'irrep') return characterTable(group).values[node.index - 1];
  const classes = conjugacyClasses(group);
  return Array.from({ length: classes.count }, (_, c) =>
    elementCharacter(node, group, classes.representative(c)),
  );
}
