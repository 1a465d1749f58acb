import type { HasseVertex } from './hasse-layers.js';

const SWEEPS = 30;

/**
 * The vertices of each level from left to right, with few crossings: each level in turn is sorted by the mean place of
 * its neighbours, downwards and upwards by turns, and the best order met is kept (K. Sugiyama, S. Tagawa, M. Toda,
 * "Methods for visual understanding of hierarchical system structures", 1981).
 */
export function orderedLevels(vertices: readonly HasseVertex[]): readonly (readonly number[])[] {
  const height = 1 + Math.max(...vertices.map(({ level }) => level));
  const levels = Array.from({ length: height }, (): number[] => []);
  for (const [v, { level }] of vertices.entries()) levels[level]!.push(v);
  const place = new Map<number, number>();
  const number = (level: readonly number[]) => {
    for (const [k, v] of level.entries()) place.set(v, k / level.length);
  };
  levels.forEach(number);

  let best = levels.map(level => [...level]);
  let fewest = crossings(levels, vertices);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const upwards = sweep % 2 === 0;
    const order = upwards ? levels : [...levels].reverse();
    for (const level of order) {
      const mean = new Map(level.map(v => [v, meanPlace(vertices[v]!, upwards, place)]));
      level.sort((a, b) => (mean.get(a) ?? place.get(a)!) - (mean.get(b) ?? place.get(b)!));
      number(level);
    }
    const count = crossings(levels, vertices);
    if (count >= fewest) continue;
    fewest = count;
    best = levels.map(level => [...level]);
  }
  return best;
}

function meanPlace(
  vertex: HasseVertex,
  upwards: boolean,
  place: ReadonlyMap<number, number>,
): number | undefined {
  const neighbours = upwards ? vertex.below : vertex.above;
  if (neighbours.length === 0) return undefined;
  return neighbours.reduce((sum, v) => sum + place.get(v)!, 0) / neighbours.length;
}

/** Pairs of lines between neighbouring levels that cross; quadratic in the lines of a level. */
function crossings(levels: readonly (readonly number[])[], vertices: readonly HasseVertex[]): number {
  let count = 0;
  for (let l = 1; l < levels.length; l++) {
    const below = new Map(levels[l - 1]!.map((v, k) => [v, k]));
    const ends = levels[l]!.map(v => vertices[v]!.below.map(w => below.get(w)!));
    for (let i = 0; i < ends.length; i++) {
      for (let j = i + 1; j < ends.length; j++) {
        for (const a of ends[i]!) for (const b of ends[j]!) if (a > b) count++;
      }
    }
  }
  return count;
}
