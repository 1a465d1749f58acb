import { refuseAbove } from '../../domain-error.js';
import { dimensionOf } from '../../representations/dimension.js';
import { hom, type Representation } from '../../representations/representation.js';
import { type CopyMaps, pairKey, remembered } from '../blocks/copy-maps.js';
import { type ExactMap, mapsOfBasis } from './exact-map.js';

/** Dimension of a space. */
const SIZE_LIMIT = 128;
/** Dimension of a space of maps. */
const MAP_LIMIT = 128;

/** The equivariant maps between spaces as matrices, within the bounds of what is decomposed. */
export class SpaceMaps {
  private readonly known = new Map<string, readonly ExactMap[]>();

  constructor(private readonly maps: CopyMaps) {}

  /** @throws DomainError TOO_LARGE */
  sizeOf(space: Representation): number {
    const size = dimensionOf(space, this.maps.group);
    refuseAbove('The dimension of a space', size, SIZE_LIMIT, 'Use a smaller representation.');
    return Number(size);
  }

  /**
   * The canonical basis of Hom_G(R, S).
   *
   * @throws DomainError TOO_LARGE
   */
  between(from: Representation, to: Representation): readonly ExactMap[] {
    return remembered(this.known, pairKey(from, to), () => {
      const columns = this.sizeOf(from);
      this.sizeOf(to);
      const { basis, dimension } = this.maps.fixed(hom(from, to));
      refuseAbove('The dimension of the maps', dimension, MAP_LIMIT, 'Use a smaller representation.');
      return mapsOfBasis(basis, columns);
    });
  }
}
