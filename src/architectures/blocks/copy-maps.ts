import type { FixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import { canonicalKey } from '../../representations/format-representation.js';
import { hom, type Representation } from '../../representations/representation.js';
import { sharingFromBasis } from '../sharing.js';
import type { BaseMaps } from './block-map.js';
import { type ExactPools, flattenedPools } from './exact-pools.js';
import type { FindFixed } from './find-fixed.js';
import { pairKey } from './pair-key.js';
import { PooledBases } from './pooled-basis.js';
import { pooledMap } from './pooled-maps.js';

/**
 * The equivariant maps between single copies, for all maps of a program: each space is asked for once, and the same maps are
 * the same object wherever they stand.
 */
export class CopyMaps {
  private readonly subspaces = new Map<string, FixedSubspace>();
  private readonly canonicalMaps = new Map<string, BaseMaps | null>();
  private readonly pooledMaps = new Map<string, BaseMaps>();
  private readonly pools: PooledBases;

  constructor(
    readonly group: Group,
    readonly find: FindFixed,
  ) {
    this.pools = new PooledBases(group, (_, r) => this.fixed(r));
  }

  /** The vectors of a space that the group fixes. */
  fixed(r: Representation): FixedSubspace {
    return remembered(this.subspaces, canonicalKey(r), () => this.find(this.group, r));
  }

  /** With the canonical basis; null where 0 is the only map. */
  canonical(from: Representation, to: Representation): BaseMaps | null {
    return remembered(this.canonicalMaps, pairKey(from, to), () => {
      const { basis, dimension } = this.fixed(hom(from, to));
      if (dimension === 0) return null;
      return { ...this.shape(from, to), count: dimension, sharing: sharingFromBasis(basis), pooled: null };
    });
  }

  /** A basis of small cost (PooledBases), one map or more. */
  cheap(from: Representation, to: Representation): readonly ExactPools[] | undefined {
    return this.pools.of(from, to);
  }

  /** With that basis. */
  pooled(from: Representation, to: Representation): BaseMaps {
    return remembered(this.pooledMaps, pairKey(from, to), () => {
      const maps = this.cheap(from, to);
      if (maps === undefined) throw new Error('expected maps that can be pooled');
      return {
        ...this.shape(from, to),
        count: maps.length,
        sharing: sharingFromBasis(flattenedPools(maps)),
        pooled: maps.map(pooledMap),
      };
    });
  }

  private shape(from: Representation, to: Representation): { rows: number; columns: number } {
    const [columns, rows] = [from, to].map(r => Number(dimensionOf(r, this.group)));
    return { rows, columns };
  }
}

export function remembered<V>(known: Map<string, V>, key: string, find: () => V): V {
  let found = known.get(key);
  if (found === undefined) {
    found = find();
    known.set(key, found);
  }
  return found;
}
