import { DomainError, withinBounds } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import type { Representation } from '../representations/representation.js';

/** An argument of a request, and the dimension that it gives a space; undefined: too large to tell. */
export interface SizedArgument {
  readonly path: readonly (string | number)[];
  readonly size: bigint | undefined;
}

export function sizedArgument(
  group: Group,
  path: readonly (string | number)[],
  r: Representation,
): SizedArgument {
  return { path, size: withinBounds(() => dimensionOf(r, group)) };
}

/** What the inner rooms call the two spaces of a linear map. */
const INNER_NAMES: readonly (string | number | undefined)[] = ['from', 'to'];

/**
 * What `compute` returns. A bound that several arguments pass together is refused at the one with the largest space, the first of
 * those: making that smaller helps most.
 */
export function inLargest<T>(arguments_: () => readonly SizedArgument[], compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'TOO_LARGE') throw error;
    const known = arguments_();
    const [place] = error.details.path ?? [];
    const isForeign = INNER_NAMES.includes(place) && !known.some(({ path }) => path[0] === place);
    if (place !== undefined && !isForeign) throw error;
    const [first, ...others] = known;
    if (first === undefined) throw error;
    const { path } = others.reduce((most, each) => (isLarger(each, most) ? each : most), first);
    throw new DomainError(error.code, error.message, { ...error.details, path });
  }
}

function isLarger({ size }: SizedArgument, { size: other }: SizedArgument): boolean {
  return other !== undefined && (size === undefined || size > other);
}
