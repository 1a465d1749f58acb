import type { PooledMap } from '../../blocks/block-map.js';
import { list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';
import { doubleArray, integerArray } from './numpy-array.js';

/** Maps cut into what they pool and where they spread it, each different pooling and spread once. */
interface PoolingPlan {
  readonly poolings: readonly PooledMap[];
  readonly spreads: readonly {
    readonly map: PooledMap;
    readonly maps: number[];
    readonly poolings: number[];
  }[];
}

function planOf(pooled: readonly PooledMap[]): PoolingPlan {
  const poolings = new Map<string, { at: number; map: PooledMap }>();
  const spreads = new Map<string, { map: PooledMap; maps: number[]; poolings: number[] }>();
  pooled.forEach((map, k) => {
    const poolKey = [map.pools, map.columns, map.coefficients].join(';');
    const spreadKey = [map.pools, map.spread, map.spreadCoefficients].join(';');
    const pooling = poolings.get(poolKey) ?? { at: poolings.size, map };
    poolings.set(poolKey, pooling);
    const spread = spreads.get(spreadKey) ?? { map, maps: [], poolings: [] };
    spreads.set(spreadKey, spread);
    spread.maps.push(k);
    spread.poolings.push(pooling.at);
  });
  return { poolings: [...poolings.values()].map(({ map }) => map), spreads: [...spreads.values()] };
}

/** _NAME_POOLED: the poolings, and the spreads with the maps that end in them. */
export function pooledConstant(
  name: string,
  pooled: readonly PooledMap[],
  columns: number,
  sparsestSums: number,
): Code {
  const { poolings, spreads } = planOf(pooled);
  const pools = poolings.map(map =>
    tuple(
      String(map.pools),
      isIdentity(map.columns, columns) ? 'None' : integerArray(map.columns),
      map.coefficients === null ? 'None' : doubleArray(map.coefficients),
      isByMatrix(map, columns, sparsestSums) ? 'True' : 'False',
    ),
  );
  const ends = spreads.map(({ map, maps, poolings: numbers }) =>
    tuple(
      list(maps.map(String)),
      list(numbers.map(String)),
      map.spread === null ? 'None' : integerArray(map.spread),
      map.spreadCoefficients === null ? 'None' : doubleArray(map.spreadCoefficients),
    ),
  );
  return joined(
    [
      '# poolings (pools, columns, coefficients, by a matrix)',
      '# spreads (maps, their poolings, pools, factors)',
    ],
    pythonLiteral(`_${name}_POOLED = `, tuple(list(pools), list(ends))),
  );
}

/** Whether terms are added by a matrix [pools, size], of which one in `sparsestSums` entries or more stands for a term. */
function isByMatrix({ width, columns }: PooledMap, size: number, sparsestSums: number): boolean {
  return width > 1 && size <= sparsestSums * width && !isIdentity(columns, size);
}

function isIdentity(values: Int32Array, size: number): boolean {
  return values.length === size && values.every((value, k) => value === k);
}

/**
 * Applies pooled maps to all copies; coordinates come first, so that a pool is read as rows of the batch. The product
 * with a matrix of sums that isn't very sparse is faster than gathering the terms, and holds none of them: S(20) on V^2, with one
 * entry of 20, takes 0.84 of the time and 0.6 of the memory so, at batches of 500.
 */
export const POOLED = `
def _pooled(maps, rows, w, x):
    """Pool every copy of x [..., b, columns], mix copies by w [a, b, maps], spread them."""
    poolings, spreads = maps
    x = jnp.moveaxis(x, -1, 0)
    pooled = []
    for pools, columns, coefficients, by_matrix in poolings:
        if by_matrix:
            sums = _sums(len(x), pools, columns, coefficients)
            pooled.append(jnp.tensordot(sums.astype(x.dtype), x, 1))
            continue
        terms = x if columns is None else x[columns]
        terms = terms if coefficients is None else _scaled(terms, coefficients)
        width = terms.shape[0] // pools
        pooled.append(terms.reshape((pools, width) + x.shape[1:]).sum(1))
    y = 0.0
    for numbers, from_pools, places, factors in spreads:
        w_mix = jnp.concatenate([w[:, :, k] for k in numbers], axis=1)
        mixed = jnp.concatenate([pooled[i] for i in from_pools], axis=-1) @ w_mix.T
        mixed = mixed if places is None else mixed[places]
        y = y + (mixed if factors is None else _scaled(mixed, factors))
    return jnp.moveaxis(y, 0, -1)`
  .trim()
  .split('\n');

export const SUMS = `
def _sums(size, pools, columns, coefficients):
    """The matrix [pools, size] of sums over so many pools of coordinates."""
    sums = np.zeros((pools, size))
    rows = np.repeat(np.arange(pools), len(columns) // pools)
    np.add.at(sums, (rows, columns), 1.0 if coefficients is None else coefficients)
    return sums`
  .trim()
  .split('\n');
