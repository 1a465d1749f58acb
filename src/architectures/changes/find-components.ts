import { type Representation, trivial } from '../../representations/representation.js';
import { identityMap } from './exact-map.js';
import { FoundComponent } from './found-component.js';
import { unsplitPart } from './irreducible-piece.js';
import { type Piece, restricted, sizeOf, summandBeside, wholeSpace } from './piece.js';
import type { SpaceMaps } from './space-maps.js';

/**
 * The different parts that spaces are sums of, the trivial representation first, the others by the space where they were met
 * first; undefined where a space is no such sum. Spaces are decomposed by ascending dimension: what is in no component known so
 * far is the common kernel of the maps to these, and is split by its commutant.
 */
export function findComponents(
  maps: SpaceMaps,
  spaces: readonly Representation[],
): FoundComponent[] | undefined {
  const one = { inclusion: identityMap(1), projection: identityMap(1) };
  const found = [new FoundComponent(maps, trivial, one)];
  const ascending = spaces
    .map((space, at) => ({ space, size: maps.sizeOf(space), at }))
    .sort((a, b) => a.size - b.size || a.at - b.at);
  for (const { space, size } of ascending) {
    let rest = besideComponents(wholeSpace(size, maps.between(space, space)), space, found);
    while (rest !== undefined && sizeOf(rest) > 0) {
      const part = unsplitPart(rest);
      const component = new FoundComponent(maps, space, part);
      found.push(component);
      rest = besideComponents(wholeSpace(size, maps.between(space, space)), space, found);
    }
    if (rest === undefined) return undefined;
  }
  return found;
}

/** The part of a space that is in none of the components. */
function besideComponents(
  whole: Piece,
  space: Representation,
  components: readonly FoundComponent[],
): Piece | undefined {
  const beside = summandBeside(
    sizeOf(whole),
    components.flatMap(component => component.into(space)),
    components.flatMap(component => component.outOf(space)),
  );
  return beside && restricted(whole, beside);
}
