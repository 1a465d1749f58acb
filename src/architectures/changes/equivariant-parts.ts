import type { Group } from '../../groups/group.js';
import { type Representation, trivial } from '../../representations/representation.js';
import type { BlockMap } from '../blocks/block-map.js';
import { CopyMaps } from '../blocks/copy-maps.js';
import { equivariantBlockMap } from '../blocks/equivariant-block-map.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { startingAtZero } from '../blocks/initial-law.js';
import { mapWork, SCATTERED } from '../blocks/map-work.js';
import { UNCUT_POSITIONS } from '../blocks/uncut-positions.js';
import type { LinearParts } from '../program/linear-parts.js';
import { changeWork } from './change-work.js';
import { partsThroughComponents } from './parts-through-components.js';

/** Positions of W from which a change of basis may pay: below, its many small products take longer than a large one. */
const CHANGED_POSITIONS = 2 ** 15;
/** It is to save this factor where W is filled by indices and signs alone, which is quick. */
const GAIN_OVER_INDICES = 3;
/** Multiply-adds for one input that take as long as one more product, at batches of 64 to 500. */
const PRODUCT = 1024;

/**
 * All equivariant x -> W x + b, with all invariant b where `bias` says so; biases start at 0.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function equivariantParts(
  group: Group,
  from: Representation,
  to: Representation,
  { bias, find }: { bias: boolean; find: FindFixed },
): LinearParts {
  const maps = new CopyMaps(group, find);
  const weight = equivariantBlockMap(group, from, to, find, UNCUT_POSITIONS, maps);
  const plain = { weight, bias: bias ? invariantBias(maps, to, UNCUT_POSITIONS) : null, change: null };
  return cheaperParts(maps, from, to, plain);
}

/** The vectors that the group fixes, as the maps from the trivial representation; they start at 0. */
export function invariantBias(maps: CopyMaps, to: Representation, uncut: number): BlockMap {
  const { group, find } = maps;
  return startingAtZero(equivariantBlockMap(group, trivial, to, find, uncut, maps));
}

/**
 * The same space of maps through the coordinates of components, where that is quicker than the plain parts; else these. What
 * decides are counted multiply-adds and products; their weights were measured in PyTorch and JAX.
 */
export function cheaperParts(
  maps: CopyMaps,
  from: Representation,
  to: Representation,
  plain: LinearParts,
): LinearParts {
  const { rows, columns, parameterCount } = plain.weight;
  const most = costOf(plain) / (isFilledByIndices(plain.weight) ? GAIN_OVER_INDICES : 1);
  // of a change of basis that leaves no coordinate out
  const least = parameterCount + SCATTERED * (rows + columns);
  if (rows * columns < CHANGED_POSITIONS || least > most) return plain;
  const changed = partsThroughComponents(maps, from, to, plain.bias !== null);
  return changed !== undefined && costOf(changed) <= most ? changed : plain;
}

/** Multiply-adds for one input. */
export function partsWork({ weight, change }: LinearParts): number {
  const own = mapWork(weight);
  return change === null ? own : own + changeWork(change.input) + changeWork(change.output);
}

function costOf(parts: LinearParts): number {
  return partsWork(parts) + PRODUCT * productCount(parts);
}

/** What a step costs that isn't multiply-adds: its products of matrices, look-ups and pools one by one. */
function productCount({ weight: { bases, blocks }, change }: LinearParts): number {
  const ofBlocks = blocks.reduce(
    (count, { form, base }) => count + (form === 'POOLED' ? bases[base]!.pooled!.length : 1),
    0,
  );
  if (change === null) return ofBlocks;
  const changed = [change.input, change.output].map(
    ({ runs }) => 1 + runs.filter(({ matrix }) => matrix !== null).length,
  );
  return changed.reduce((count, own) => count + own, ofBlocks);
}

function isFilledByIndices({ bases, blocks }: BlockMap): boolean {
  return blocks.every(({ form, base }) => form === 'WHOLE' && bases[base]!.sharing.kind === 'SIGNED_INDEX');
}
