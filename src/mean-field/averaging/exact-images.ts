import type { GroupElement } from '../../groups/group-element.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';
import { imageOf } from '../../representations/image.js';
import type { Symmetry } from '../symmetry.js';

/** The images of some elements on each space, [count, n, n]: exact, then each entry rounded to the nearest double. */
export function exactImages(
  { group, spaces }: Symmetry,
  dimensions: readonly number[],
  elements: readonly GroupElement[],
): Float64Array[] {
  const toDouble = rememberedDoubles();
  return spaces.map((space, l) => {
    const n = dimensions[l];
    const images = new Float64Array(elements.length * n * n);
    elements.forEach((g, k) => {
      const image = imageOf(space, group, g);
      for (let i = 0; i < n; i++) {
        const { indices, entries } = image.row(i);
        indices.forEach((j, at) => {
          images[(k * n + i) * n + j] = toDouble(entries[at]);
        });
      }
    });
    return images;
  });
}
