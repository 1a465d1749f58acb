import type { BaseMaps, BlockMap, PooledMap } from './block-map.js';

/** A matrix product reads memory in order and does several of its multiply-adds at once; a sum over scattered places doesn't. */
export const SCATTERED = 4;

/** Copies of a block. */
export interface CopyCounts {
  readonly rowCopies: number;
  readonly columnCopies: number;
}

/** What the work of a pooled map depends on. */
export interface PoolShape {
  readonly rows: number;
  readonly pools: number;
  readonly width: number;
  /** Each coordinate is a pool of its own, so that there is nothing to add up. */
  readonly isIdentity: boolean;
  /** Row s is the pool s. */
  readonly isCopied: boolean;
}

/** Multiply-adds of a block that is filled, for one input. Filling it is not counted: it is done once for all inputs. */
export function wholeWork(
  { rowCopies, columnCopies }: CopyCounts,
  { rows, columns }: Pick<BaseMaps, 'rows' | 'columns'>,
): number {
  return rowCopies * rows * columnCopies * columns;
}

/**
 * Multiply-adds of one map of a block that is pooled, scattered ones as SCATTERED each: the pools of each of the columnCopies
 * copies, their mixture by a matrix product, and the sums spread to rowCopies copies.
 */
export function pooledWork({ rowCopies: a, columnCopies: b }: CopyCounts, shape: PoolShape): number {
  const { rows, pools, width, isIdentity, isCopied } = shape;
  const pooling = isIdentity ? 0 : SCATTERED * b * pools * width;
  const spreading = isCopied ? a * rows : SCATTERED * a * rows;
  return pooling + a * b * pools + spreading;
}

/** Both, over the blocks of a map. */
export function mapWork({ bases, blocks }: BlockMap): number {
  return blocks.reduce((work, block) => {
    const base = bases[block.base]!;
    if (block.form === 'WHOLE') return work + wholeWork(block, base);
    return (base.pooled ?? []).reduce((sum, map) => sum + pooledWork(block, shapeOf(map, base)), work);
  }, 0);
}

function shapeOf({ pools, width, spread }: PooledMap, { rows, columns }: BaseMaps): PoolShape {
  return { rows, pools, width, isIdentity: width === 1 && pools === columns, isCopied: spread === null };
}
