import { basisFromRows, basisRows } from '../../linear-algebra/sparse-basis.js';
import { canonicalKey } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import { remembered } from '../blocks/copy-maps.js';
import { type ExactMap, entryCountOf, product, transposed } from './exact-map.js';
import { type Summand, sizeOf, summandOf } from './piece.js';
import { independentMaps, simpleBasis } from './simple-basis.js';
import type { SpaceMaps } from './space-maps.js';

/** A representation C as a summand of a space, its home H, and its equivariant maps: Hom(R, C) = pi Hom(R, H), each found once. */
export class FoundComponent {
  private readonly intoIt = new Map<string, readonly ExactMap[]>();
  private readonly outOfIt = new Map<string, readonly ExactMap[]>();
  private readonly generators = new Map<string, readonly ExactMap[]>();

  constructor(
    private readonly maps: SpaceMaps,
    private readonly home: Representation,
    private readonly summand: Summand,
  ) {}

  get size(): number {
    return sizeOf(this.summand);
  }

  /** The same component as the image of the map into its home that has the fewest entries, in coordinates of this image. */
  simplified(): FoundComponent {
    const { maps, home, summand } = this;
    const [simplest] = this.outOf(home)
      .map(map => spanOf(transposed(map)))
      .sort((a, b) => entryCountOf(a) - entryCountOf(b));
    if (simplest !== undefined && entryCountOf(simplest) < entryCountOf(summand.inclusion)) {
      for (const map of this.into(home)) {
        const other = summandOf(simplest, map);
        if (other !== undefined) return new FoundComponent(maps, home, other).simplified();
      }
    }
    return this;
  }

  /** A basis of Hom_G(R, C). */
  into(space: Representation): readonly ExactMap[] {
    return remembered(this.intoIt, canonicalKey(space), () =>
      simpleBasis(this.maps.between(space, this.home).map(map => product(this.summand.projection, map))),
    );
  }

  /** A basis of Hom_G(C, S). */
  outOf(space: Representation): readonly ExactMap[] {
    return remembered(this.outOfIt, canonicalKey(space), () =>
      simpleBasis(this.maps.between(this.home, space).map(map => product(map, this.summand.inclusion))),
    );
  }

  /**
   * Maps E_e such that Hom_G(C, S) is the direct sum of the E_e End_G(C), which there are where C is irreducible: a basis where
   * End_G(C) are the numbers.
   */
  freelyOutOf(space: Representation): readonly ExactMap[] {
    return remembered(this.generators, canonicalKey(space), () => {
      const all = this.outOf(space);
      const endomorphisms = this.into(this.home).map(map => product(map, this.summand.inclusion));
      const own = independentMaps(endomorphisms);
      return own.length === 1 ? all : generatorsOver(own, all);
    });
  }
}

/** Each map that isn't in the span of the products of those chosen before it with an algebra, which contains the identity. */
function generatorsOver(algebra: readonly ExactMap[], maps: readonly ExactMap[]): ExactMap[] {
  const chosen: ExactMap[] = [];
  let span: readonly ExactMap[] = [];
  for (const map of maps) {
    if (span.length === maps.length) break;
    if (independentMaps([...span, map]).length === span.length) continue;
    chosen.push(map);
    span = independentMaps([...span, ...algebra.map(a => product(map, a))]);
  }
  return chosen;
}

/** The canonical basis of the span of the rows. */
function spanOf({ columns, rows }: ExactMap): ExactMap {
  return { columns, rows: basisRows(basisFromRows(columns, rows)) };
}
