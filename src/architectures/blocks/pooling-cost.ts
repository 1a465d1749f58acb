import { isZero } from '../../exact/cyclotomic.js';
import type { ExactPools } from './exact-pools.js';

/** Terms of the widest pool. */
export function widthOf({ pools }: ExactPools): number {
  return pools.reduce((width, { indices }) => Math.max(width, indices.length), 0);
}

/** Multiply-adds of one copy to one copy: of the pools, all as wide as the widest, and of the rows that they are spread to. */
export function poolingCost(map: ExactPools): number {
  return map.pools.length * widthOf(map) + map.factors.reduce((n, x) => n + (isZero(x) ? 0 : 1), 0);
}
