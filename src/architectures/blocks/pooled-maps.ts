import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import type { PooledMap } from './block-map.js';
import type { ExactPools } from './exact-pools.js';
import { widthOf } from './pooling-cost.js';

const { equals, isZero, one } = cyclotomics;

/** The pools of a map in doubles. @pre its entries are real and in the range of doubles */
export function pooledMap(map: ExactPools): PooledMap {
  const { rows, pools, spread, factors } = map;
  const width = widthOf(map);
  const columns = new Int32Array(pools.length * width);
  const coefficients = new Float64Array(pools.length * width);
  const decimals = new Map<Cyclotomic, number>();
  pools.forEach(({ indices, entries }, i) => {
    columns.set(indices, i * width);
    coefficients.set(entries.map(decimalOf), i * width);
  });
  const isCopied = pools.length === rows && spread.every((pool, s) => pool === s);
  return {
    pools: pools.length,
    width,
    columns,
    coefficients: coefficients.every(x => x === 1) ? null : coefficients,
    spread: isCopied ? null : spread,
    spreadCoefficients: factors.every(x => equals(x, one)) ? null : Float64Array.from(factors, decimalOf),
  };

  function decimalOf(x: Cyclotomic): number {
    let decimal = decimals.get(x);
    if (decimal === undefined) {
      decimal = isZero(x) ? 0 : equals(x, one) ? 1 : Number(toDecimal(x).re);
      decimals.set(x, decimal);
    }
    return decimal;
  }
}
