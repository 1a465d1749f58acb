import { refuseAbove, withinBounds } from '../../domain-error.js';
import { isReal } from '../../exact/cyclotomic.js';
import { dimensionOf } from '../../representations/dimension.js';
import { canonicalKey } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import type { CopyMaps } from '../blocks/copy-maps.js';
import { type ExactMap, product } from './exact-map.js';
import { findComponents } from './find-components.js';
import type { FoundComponent } from './found-component.js';
import { isBasisOf } from './is-basis.js';
import { SpaceMaps } from './space-maps.js';

/** Different spaces on a side. */
const SPACE_LIMIT = 16;

/** A representation that spaces share, irreducible as a rule, with equivariant maps of single copies to and from it. */
export interface Component {
  readonly size: number;
  readonly isTrivial: boolean;
  /** P_l from an input, [component x space]. */
  into(space: Representation): readonly ExactMap[];
  /** E_e to an output, [space x component]. */
  outOf(space: Representation): readonly ExactMap[];
}

/**
 * Components such that for each input R and each output S the products E_e P_l over all of them are a basis of Hom_G(R, S),
 * verified exactly; undefined where there are none, or none was found, within the bounds: complete reducibility is not assumed.
 * The trivial representation is the first; what else isn't met on both sides is left out.
 *
 * A component C is irreducible over the numbers at hand as a rule. With D = End_G(C) of dimension t > 1 all of Hom_G(R, C) are
 * taken, and of Hom_G(C, S) generators over D.
 *
 * Cost: that of Hom_G for pairs of spaces, a few eliminations in the smaller side's, and the entries of all products.
 */
export function componentsOf(
  copyMaps: CopyMaps,
  inputs: readonly Representation[],
  outputs: readonly Representation[],
): readonly Component[] | undefined {
  return withinBounds(() => {
    const [sources, targets] = [distinct(inputs), distinct(outputs)];
    for (const { length } of [sources, targets]) {
      refuseAbove('The number of spaces', length, SPACE_LIMIT, 'Use fewer different summands.');
    }
    const maps = new SpaceMaps(copyMaps);
    // refused before the work of decomposing starts
    for (const from of sources) for (const to of targets) maps.basisBetween(from, to);
    const [smaller] = [sources, targets].sort((a, b) => workOf(copyMaps, a) - workOf(copyMaps, b));
    const found = findComponents(maps, smaller!)?.filter(
      (component, i) => i === 0 || isShared(component, sources, targets),
    );
    if (found === undefined) return undefined;
    const areReal =
      found.every(component => sources.every(space => component.into(space).every(isRealMap))) &&
      found.every(component => targets.every(space => component.freelyOutOf(space).every(isRealMap)));
    if (!areReal) return undefined;
    const holds = sources.every(from =>
      targets.every(to => isBasisOf(maps.basisBetween(from, to), productsOf(found, from, to))),
    );
    if (!holds) return undefined;
    return found.map((component, i) => ({
      size: component.size,
      isTrivial: i === 0,
      into: space => component.into(space),
      outOf: space => component.freelyOutOf(space),
    }));
  });
}

function distinct(spaces: readonly Representation[]): Representation[] {
  return [...new Map(spaces.map(space => [canonicalKey(space), space])).values()];
}

/** The entries of the maps of spaces to themselves. */
function workOf({ group }: CopyMaps, spaces: readonly Representation[]): number {
  return spaces.reduce((work, space) => work + Number(dimensionOf(space, group)) ** 2, 0);
}

function isShared(
  component: FoundComponent,
  inputs: readonly Representation[],
  outputs: readonly Representation[],
): boolean {
  return (
    inputs.some(space => component.into(space).length > 0) &&
    outputs.some(space => component.outOf(space).length > 0)
  );
}

function productsOf(
  components: readonly FoundComponent[],
  from: Representation,
  to: Representation,
): ExactMap[] {
  return components.flatMap(component =>
    component.freelyOutOf(to).flatMap(e => component.into(from).map(p => product(e, p))),
  );
}

function isRealMap({ rows }: ExactMap): boolean {
  return rows.every(({ entries }) => entries.every(isReal));
}
