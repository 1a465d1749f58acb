import { isTrivial } from '../../representations/representation.js';
import type { RepresentationRun } from '../blocks/runs.js';
import type { MapCounter } from './count-maps.js';
import type { ProductTerm } from './network.js';

/** Entries of the bilinear maps of one term, as a dense stack. */
export const PRODUCT_ENTRY_LIMIT = 65_536;
/** Terms of one stage. */
const TERM_LIMIT = 16;
/** Maps of one term, a parameter each for every copy of its target. */
const MAP_LIMIT = 16;
/** Triples of runs that are looked at, the smallest first. */
const TRIPLE_LIMIT = 512;

/**
 * The products that a stage adds: for each pair of runs on which the group acts and each run that has equivariant maps from
 * their tensor product one term, as far as there is room: first one for each target, then a second, ..; small ones first.
 *
 * A run of several copies is multiplied with itself moved on by a copy, so that maps that vanish on equal arguments (the
 * cross product) are of use; a single copy has the maps of Sym^2 only.
 */
export function productTerms(
  counter: MapCounter,
  runs: readonly RepresentationRun[],
  targets: readonly RepresentationRun[],
): ProductTerm[] {
  const moved = runs.filter(({ of }) => !isTrivial(of));
  const triples = moved
    .flatMap((left, i) => moved.slice(i).flatMap(right => targets.map(to => ({ left, right, to }))))
    .filter(triple => entries(triple) <= PRODUCT_ENTRY_LIMIT)
    .sort((a, b) => entries(a) - entries(b))
    .slice(0, TRIPLE_LIMIT);
  const found = new Map<RepresentationRun, ProductTerm[]>(targets.map(to => [to, []]));
  for (const triple of triples) {
    const { left, right, to } = triple;
    const dimension = counter.bilinear(left.of, right.of, to.of);
    const isUsed = left !== right || left.copies > 1 || counter.quadratic(left.of, to.of) > 0;
    if (dimension === 0 || !isUsed || dimension > MAP_LIMIT) continue;
    if (dimension * entries(triple) > PRODUCT_ENTRY_LIMIT) continue;
    const other = left === right && left.copies > 1 ? withoutFirst(right) : right;
    found.get(to)!.push({ left, right: other, to, dimension });
  }
  const lists = [...found.values()];
  const rounds = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const inTurn = Array.from({ length: rounds }, (_, k) => lists.flatMap(list => list[k] ?? [])).flat();
  return inTurn.slice(0, TERM_LIMIT).sort((a, b) => a.to.start - b.to.start);
}

/** Entries of one map of a term. */
function entries({ left, right, to }: Omit<ProductTerm, 'dimension'>): number {
  return left.size * right.size * to.size;
}

function withoutFirst(run: RepresentationRun): RepresentationRun {
  return { ...run, start: run.start + run.size, copies: run.copies - 1 };
}
