import type { ExactPools } from './exact-pools.js';
import { widthOf } from './pooling-cost.js';

/** A matrix product reads memory in order and does several of its multiply-adds at once; a sum over scattered places doesn't. */
const SCATTERED = 4;

/** Copies of a block. */
export interface CopyCounts {
  readonly rowCopies: number;
  readonly columnCopies: number;
}

/**
 * WHOLE or POOLED, by counted multiply-adds for one input.
 *
 * WHOLE multiplies with all rowCopies rows x columnCopies columns of its part of W. POOLED pools each of the columnCopies
 * copies once a map, mixes them by a matrix product over the pools, and spreads the sums to rowCopies copies.
 */
export function blockForm(
  { rowCopies: a, columnCopies: b }: CopyCounts,
  maps: readonly ExactPools[],
): 'WHOLE' | 'POOLED' {
  const { rows, columns } = maps[0]!;
  const whole = a * rows * b * columns;
  const pooled = maps.reduce((cost, map) => {
    const pools = map.pools.length;
    const pooling = isIdentity(map) ? 0 : b * pools * widthOf(map);
    const spreading = isCopied(map) ? a * rows : SCATTERED * a * rows;
    return cost + SCATTERED * pooling + a * b * pools + spreading;
  }, 0);
  return pooled < whole ? 'POOLED' : 'WHOLE';
}

/** Each coordinate is a pool of its own, so that there is nothing to add up. */
function isIdentity(map: ExactPools): boolean {
  return widthOf(map) === 1 && map.pools.length === map.columns;
}

/** Row s is the pool s. */
function isCopied(map: ExactPools): boolean {
  return map.pools.length === map.rows;
}
