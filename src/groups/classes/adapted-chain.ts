import { isIdentityPermutation, type Permutation } from '../permutation.js';
import type { SeededIntegers } from '../random-elements.js';
import { StabiliserLevel } from '../stabiliser-level.js';

/** A base point at which the chain descends, by its place in the prescribed order of the points. */
export interface AdaptedLevel {
  readonly place: number;
  readonly level: StabiliserLevel;
}

/** Random elements in a row that teach nothing before a chain is given up: each does with probability at least 1/2. */
const IDLE_DRAWS = 200;

/**
 * The stabiliser chain of a group of known order along a prescribed order of all points: level by level the stabiliser of
 * the points before its place, which moves the point there. Uniformly random elements are sifted until the orbit lengths
 * multiply to the order, which proves the chain complete (Seress, Permutation Group Algorithms, 4.3).
 */
export function adaptedChain(
  points: ArrayLike<number>,
  draw: () => Permutation,
  order: bigint,
  integers: SeededIntegers,
): AdaptedLevel[] {
  const levels: AdaptedLevel[] = [];
  for (let idle = 0; productOfOrbits(levels) !== order; idle++) {
    if (idle === IDLE_DRAWS) throw new Error(`expected a group of order ${order}`);
    const g = draw();
    const place = sift(g, points, levels);
    if (place === undefined) continue;
    let at = levels.findIndex(level => level.place >= place);
    if (at < 0) at = levels.length;
    if (levels[at]?.place !== place) {
      levels.splice(at, 0, { place, level: new StabiliserLevel(points[place], points.length, integers) });
    }
    for (let i = 0; i <= at; i++) levels[i].level.addGenerator(g);
    idle = -1;
  }
  return levels;
}

/** Strips g in place; returns the place of the first point whose image is new, or undefined where g sifts to 1. */
function sift(
  g: Permutation,
  points: ArrayLike<number>,
  levels: readonly AdaptedLevel[],
): number | undefined {
  let next = 0;
  for (let place = 0; place < points.length; place++) {
    const point = points[place];
    if (levels[next]?.place === place) {
      const { tree } = levels[next].level;
      if (!tree.has(g[point])) return place;
      if (g[point] !== point) tree.strip(g);
      next++;
      if (next === levels.length && isIdentityPermutation(g)) return undefined;
    } else if (g[point] !== point) return place;
  }
  return undefined;
}

function productOfOrbits(levels: readonly AdaptedLevel[]): bigint {
  return levels.reduce((product, { level }) => product * BigInt(level.tree.orbit.length), 1n);
}
