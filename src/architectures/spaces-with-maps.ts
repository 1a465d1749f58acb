import { refuseAbove, withinBounds } from '../domain-error.js';
import { fixedDimension } from '../fixed-subspaces/fixed-dimension.js';
import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import { canonicalKey } from '../representations/format-representation.js';
import { hom, power, type Representation, sum } from '../representations/representation.js';
import type { FindFixed } from './blocks/find-fixed.js';

/** Tensor powers of either side that are tried. */
const POWERS = 4;
/** Dimension of Hom up to which its basis is found where characters don't tell the number of maps. */
const SEARCHED_DIMENSION = 4096;
/** Sums of powers that are named at most. */
const NAMED = 2;

/**
 * Where to find maps when R -> S has none: the nearest tensor powers R^j -> S^k that have some, by j + k, and R -> S+R, which
 * has the identity at least; in a sentence. Numbers of maps are exact; what is out of reach is left out.
 */
export function spacesWithMaps(
  group: Group,
  from: Representation,
  to: Representation,
  find: FindFixed,
): string {
  const pairs = Array.from({ length: POWERS ** 2 }, (_, at) => ({
    j: 1 + (at % POWERS),
    k: 1 + Math.floor(at / POWERS),
  }))
    .filter(({ j, k }) => j + k > 2)
    .sort((a, b) => a.j + a.k - b.j - b.k || b.j - a.j)
    .map(({ j, k }) => [power(from, j), power(to, k)] as const);
  const named: string[] = [];
  const tried = new Set([`${canonicalKey(from)} -> ${canonicalKey(to)}`]);
  for (const [r, s] of [...pairs, [from, sum([to, from])] as const]) {
    const isSum = s.kind === 'sum' && r === from;
    const text = `${canonicalKey(r)} -> ${canonicalKey(s)}`;
    if ((named.length >= NAMED && !isSum) || tried.has(text)) continue;
    tried.add(text);
    const count = numberOfMaps(group, r, s, find);
    if (count === undefined || count === 0n) continue;
    named.push(`${text} has ${count} ${count === 1n ? 'map' : 'maps'}`);
  }
  return named.length === 0 ? '' : `Others have some: ${named.join(', ')}.`;
}

function numberOfMaps(
  group: Group,
  from: Representation,
  to: Representation,
  find: FindFixed,
): bigint | undefined {
  const maps = hom(from, to);
  return withinBounds(() => {
    const bounded: FindFixed = (g, r) => {
      refuseAbove('The dimension', dimensionOf(r, g), SEARCHED_DIMENSION, '');
      return find(g, r);
    };
    return fixedDimension(group, maps, bounded).dimension;
  });
}
