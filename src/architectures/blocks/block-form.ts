import type { ExactPools } from './exact-pools.js';
import { type CopyCounts, pooledWork, wholeWork } from './map-work.js';
import { widthOf } from './pooling-cost.js';

/** WHOLE or POOLED, by counted multiply-adds for one input. */
export function blockForm(copies: CopyCounts, maps: readonly ExactPools[]): 'WHOLE' | 'POOLED' {
  const pooled = maps.reduce((work, map) => {
    const { rows, columns, pools } = map;
    const width = widthOf(map);
    const isIdentity = width === 1 && pools.length === columns;
    const shape = { rows, pools: pools.length, width, isIdentity, isCopied: pools.length === rows };
    return work + pooledWork(copies, shape);
  }, 0);
  return pooled < wholeWork(copies, maps[0]!) ? 'POOLED' : 'WHOLE';
}
