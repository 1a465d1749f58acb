import { type HasseElement, type HasseLine, type HasseVertex, layered } from './hasse-layers.js';
import { orderedLevels } from './hasse-order.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface HasseLayout {
  readonly width: number;
  readonly height: number;
  /** The middle of each element. */
  readonly places: readonly Point[];
  readonly lines: readonly (Pick<HasseLine, 'from' | 'to'> & { readonly points: readonly Point[] })[];
}

export const LEVEL_HEIGHT = 64;
const MARGIN = 26;
/** Between two elements, and less where a bend is; wider where there is room. */
const GAPS = { many: { element: 18, bend: 7 }, few: { element: 44, bend: 20 } };
const FEW_ELEMENTS = 12;
const PASSES = 40;
/** How much more a bend resists being moved than an element does: lines that pass many levels stay straight. */
const STRAIGHTNESS = 4;

/**
 * Places the elements of a partially ordered set in the plane, level 0 at the bottom. Every vertex is drawn to the mean
 * of its neighbours, as far as the order within its level and the gaps allow.
 */
export function hasseLayout(elements: readonly HasseElement[]): HasseLayout {
  const { vertices, lines } = layered(elements);
  const levels = orderedLevels(vertices);
  const x = new Array<number>(vertices.length).fill(0);
  const gaps = elements.length <= FEW_ELEMENTS ? GAPS.few : GAPS.many;
  const offsets = levels.map(level => {
    let right = 0;
    return level.map((v, k) => {
      const half = vertices[v]!.width / 2;
      if (k > 0)
        right += half + (isBend(vertices[v]!) || isBend(vertices[level[k - 1]!]!) ? gaps.bend : gaps.element);
      const offset = right;
      right += half;
      return offset;
    });
  });

  for (let pass = 0; pass < PASSES; pass++) {
    const order = pass % 2 === 0 ? [...levels.keys()] : [...levels.keys()].reverse();
    for (const l of order) {
      const level = levels[l]!;
      const wished = level.map((v, k) => {
        const { below, above } = vertices[v]!;
        const neighbours = pass < 2 ? below : [...below, ...above];
        if (neighbours.length === 0) return pass < 2 ? -offsets[l]!.at(-1)! / 2 : x[v]! - offsets[l]![k]!;
        return neighbours.reduce((sum, w) => sum + x[w]!, 0) / neighbours.length - offsets[l]![k]!;
      });
      const weights = level.map(v => (isBend(vertices[v]!) ? STRAIGHTNESS : 1));
      nearestAscending(wished, weights).forEach((position, k) => {
        x[level[k]!] = position + offsets[l]![k]!;
      });
    }
  }

  const left = Math.min(...vertices.map(({ width }, v) => x[v]! - width / 2));
  const right = Math.max(...vertices.map(({ width }, v) => x[v]! + width / 2));
  const height = levels.length * LEVEL_HEIGHT;
  const points = vertices.map(({ level }, v) => ({
    x: x[v]! - left + MARGIN,
    y: height - (level + 0.5) * LEVEL_HEIGHT,
  }));
  return {
    width: right - left + 2 * MARGIN,
    height,
    places: points.slice(0, elements.length),
    lines: lines.map(line => ({ from: line.from, to: line.to, points: line.vertices.map(v => points[v]!) })),
  };
}

function isBend({ element }: HasseVertex): boolean {
  return element === null;
}

/** The ascending sequence nearest to the given one in the weighted least squares sense, by pooling adjacent violators. */
export function nearestAscending(values: readonly number[], weights: readonly number[]): readonly number[] {
  const blocks: { mean: number; weight: number; count: number }[] = [];
  values.forEach((value, k) => {
    let block = { mean: value, weight: weights[k]!, count: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const weight = last.weight + block.weight;
      const mean = (last.mean * last.weight + block.mean * block.weight) / weight;
      block = { mean, weight, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}
