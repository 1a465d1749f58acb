import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { compose, elementKey, formatElement, type GroupElement } from '../../../src/groups/group-element.js';
import { nearestDouble } from '../../../src/numeric/nearest-double.js';
import { imageOf } from '../../../src/representations/image.js';
import type { Representation } from '../../../src/representations/representation.js';

/** A subgroup by its elements, with orthonormal rows of what it fixes. */
export interface PlainSubgroup {
  readonly elements: ReadonlyMap<string, GroupElement>;
  readonly rows: number[][];
}

/** All subgroups by joining elements, one after the other, and means over all of their elements in floats. */
export function everySubgroup(group: FiniteGroup, r: Representation): PlainSubgroup[] {
  const all = group.elements(10_000);
  const images = new Map(all.map(g => [elementKey(g), denseImage(group, r, g)]));
  const trivial = generated(all.slice(0, 1));
  const met = new Map([[nameOf(trivial), trivial]]);
  for (const subgroup of met.values()) {
    for (const g of all) {
      if (subgroup.has(elementKey(g))) continue;
      const larger = generated([...subgroup.values(), g]);
      met.set(nameOf(larger), larger);
    }
  }
  return [...met.values()].map(elements => ({
    elements,
    rows: spanOfMean([...elements.keys()].map(key => images.get(key)!)),
  }));
}

/** The subgroup that elements generate. */
export function generated(generators: readonly GroupElement[]): Map<string, GroupElement> {
  const elements = new Map(generators.map(g => [elementKey(g), g]));
  for (const g of elements.values()) {
    for (const s of generators) {
      const product = compose(s, g);
      elements.set(elementKey(product), product);
    }
  }
  return elements;
}

/** The elements that texts as formatElement writes them mean. */
export function elementsOf(group: FiniteGroup, texts: readonly string[]): GroupElement[] {
  const byText = new Map(group.elements(10_000).map(g => [formatElement(g), g]));
  return texts.map(text => byText.get(text)!);
}

export function denseImage(group: FiniteGroup, r: Representation, g: GroupElement): number[][] {
  const image = imageOf(r, group, g);
  return Array.from({ length: image.size }, (_, i) => {
    const row = new Array<number>(image.size).fill(0);
    const { indices, entries } = image.row(i);
    indices.forEach((j, k) => {
      row[j] = nearestDouble(entries[k]);
    });
    return row;
  });
}

function nameOf(elements: ReadonlyMap<string, GroupElement>): string {
  return [...elements.keys()].sort().join(' | ');
}

/** Orthonormal rows that span the columns of the mean of matrices, by Gram and Schmidt. */
function spanOfMean(matrices: readonly number[][][]): number[][] {
  const p = matrices[0].length;
  const rows: number[][] = [];
  for (let j = 0; j < p; j++) {
    const column = Array.from(
      { length: p },
      (_, i) => matrices.reduce((sum, m) => sum + m[i][j], 0) / matrices.length,
    );
    const rest = orthogonalTo(rows, orthogonalTo(rows, column));
    const length = Math.hypot(...rest);
    if (length > 1e-9) rows.push(rest.map(x => x / length));
  }
  return rows;
}

export function orthogonalTo(rows: readonly number[][], vector: readonly number[]): number[] {
  return rows.reduce<number[]>((rest, row) => {
    const along = row.reduce((sum, x, k) => sum + x * rest[k], 0);
    return rest.map((x, k) => x - along * row[k]);
  }, Array.from(vector));
}

/** |P - Q|^2 of the projections on the spans of orthonormal rows, entry by entry. */
export function squaredDistance(a: readonly number[][], b: readonly number[][], p: number): number {
  let sum = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const entry = (rows: readonly number[][]) => rows.reduce((s, row) => s + row[i] * row[j], 0);
      sum += (entry(a) - entry(b)) ** 2;
    }
  }
  return sum;
}
