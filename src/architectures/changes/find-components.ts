import { refuseAbove } from '../../domain-error.js';
import { conductorOf } from '../../exact/cyclotomic.js';
import { degreeOf } from '../../exact/cyclotomic-polynomial.js';
import { type Representation, trivial } from '../../representations/representation.js';
import { identityMap, product } from './exact-map.js';
import { FoundComponent } from './found-component.js';
import { unsplitPart } from './irreducible-piece.js';
import { type Piece, restrictedToStable, sizeOf, summandBeside, wholeSpace } from './piece.js';
import type { SpaceMaps } from './space-maps.js';

/** The sum over all cuts of the positions of what is cut. */
const WORK_LIMIT = 2 ** 23;

/**
 * The different parts that spaces are sums of, the trivial representation first, the others by the space where they were met
 * first; undefined where a space is no such sum. Spaces are decomposed by ascending dimension: what is in no component known so
 * far is the common kernel of the maps to these, and is split by its commutant.
 *
 * @throws DomainError TOO_LARGE
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
  let work = 0;
  for (const { space, size } of ascending) {
    let rest: Piece | undefined = wholeSpace(size, maps.between(space, space));
    for (const component of found) rest = rest && besideComponent(rest, space, component);
    while (rest !== undefined && sizeOf(rest) > 0) {
      work += workOf(rest);
      refuseAbove('The size of what is decomposed', work, WORK_LIMIT, 'Use smaller representations.');
      const component = new FoundComponent(maps, space, unsplitPart(rest)).simplified();
      found.push(component);
      const before = sizeOf(rest);
      rest = besideComponent(rest, space, component);
      if (rest !== undefined && sizeOf(rest) === before) return undefined;
    }
    if (rest === undefined) return undefined;
  }
  return found;
}

/** The positions of its commutant's basis, times the square of the degree of the field of its place in the space. */
function workOf(rest: Piece): number {
  const degree = degreeOf(conductorOf(rest.inclusion.rows.flatMap(({ entries }) => entries)));
  return rest.commutant.length * sizeOf(rest) ** 2 * degree ** 2;
}

/** What is left of a part of a space beside its part in a component. */
function besideComponent(rest: Piece, space: Representation, component: FoundComponent): Piece | undefined {
  const into = component.into(space).map(map => product(map, rest.inclusion));
  const outOf = component.outOf(space).map(map => product(rest.projection, map));
  if (into.length === 0 && outOf.length === 0) return rest;
  const beside = summandBeside(sizeOf(rest), into, outOf);
  return beside && restrictedToStable(rest, beside);
}
