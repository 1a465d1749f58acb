import { refuseAbove } from '../../domain-error.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { invariantDimension } from '../../representations/characters/invariant-dimension.js';
import { dimensionOf } from '../../representations/dimension.js';
import { hom, type Representation } from '../../representations/representation.js';
import { type CopyMaps, remembered } from '../blocks/copy-maps.js';
import { pairKey } from '../blocks/pair-key.js';
import { type ExactMap, mapsOfBasis } from './exact-map.js';

/** Dimension of a space. */
const SIZE_LIMIT = 128;
/** Dimension of a space of maps. */
const MAP_LIMIT = 128;
/** Positions of all maps between two spaces, .. */
const PAIR_LIMIT = 2 ** 20;
/** .. and between all pairs of spaces that are asked for. */
const TOTAL_LIMIT = 2 ** 22;
const ADVICE = 'Use a smaller representation.';

/** The equivariant maps between spaces as matrices, within the bounds of what is decomposed. */
export class SpaceMaps {
  private total = 0;
  private readonly bases = new Map<string, SparseBasis>();
  private readonly matrices = new Map<string, readonly ExactMap[]>();

  constructor(private readonly maps: CopyMaps) {}

  /** @throws DomainError TOO_LARGE */
  sizeOf(space: Representation): number {
    const size = dimensionOf(space, this.maps.group);
    refuseAbove('The dimension of a space', size, SIZE_LIMIT, ADVICE);
    return Number(size);
  }

  /**
   * The canonical basis of Hom_G(R, S).
   *
   * @throws DomainError TOO_LARGE; above the bounds it isn't looked for, where its dimension is known without it
   */
  basisBetween(from: Representation, to: Representation): SparseBasis {
    return remembered(this.bases, pairKey(from, to), () => {
      const positions = this.sizeOf(from) * this.sizeOf(to);
      const maps = hom(from, to);
      const expected = invariantDimension(this.maps.group, maps);
      if (expected !== undefined) refuseMaps(Number(expected), positions);
      const { basis, dimension } = this.maps.fixed(maps);
      refuseMaps(dimension, positions);
      this.total += dimension * positions;
      refuseAbove('The size of all maps', this.total, TOTAL_LIMIT, ADVICE);
      return basis;
    });
  }

  /** Its matrices. */
  between(from: Representation, to: Representation): readonly ExactMap[] {
    return remembered(this.matrices, pairKey(from, to), () =>
      mapsOfBasis(this.basisBetween(from, to), this.sizeOf(from)),
    );
  }
}

function refuseMaps(dimension: number, positions: number): void {
  refuseAbove('The dimension of the maps', dimension, MAP_LIMIT, ADVICE);
  refuseAbove('The size of the maps', dimension * positions, PAIR_LIMIT, ADVICE);
}
