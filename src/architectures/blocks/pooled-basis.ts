import { withinBounds } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, isReal } from '../../exact/cyclotomic.js';
import type { Group } from '../../groups/group.js';
import { basisDimension, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { type SparseRow, sparseRow } from '../../linear-algebra/sparse-row.js';
import { dimensionOf } from '../../representations/dimension.js';
import { hom, type Representation } from '../../representations/representation.js';
import { composedPools, type ExactPools, entryOf, poolsOfBasis } from './exact-pools.js';
import type { FindFixed } from './find-fixed.js';
import { intermediateSpaces } from './intermediate-spaces.js';
import { pairKey } from './pair-key.js';
import { poolingCost } from './pooling-cost.js';

/** Maps between a pair of spaces for which a cheap basis is looked for. */
const MAP_LIMIT = 32;
/** Entries of the maps to or from a smaller space that are worth looking at. */
const ENTRY_LIMIT = 2 ** 21;

/** Bases of the maps between representations of one group whose maps cost little to apply pool by pool. */
export class PooledBases {
  private readonly known = new Map<string, ExactPools[] | undefined>();

  constructor(
    private readonly group: Group,
    private readonly find: FindFixed,
  ) {}

  /**
   * A basis of Hom_G(R, S) of small cost: of S(n) on V the identity and the sum instead of the diagonal and what lies off it.
   * undefined above MAP_LIMIT maps.
   *
   * Candidates are the canonical basis and, for each smaller space C, the products E P of the maps E from C to S with at most
   * one entry in a row (copies) and a cheap basis of the maps P from R to C. All are equivariant. By ascending cost each that
   * is independent of those before is taken: as independent sets are a matroid, no basis of candidates costs less. It is
   * exact: coordinates in the canonical basis are the entries at its leading positions.
   */
  of(from: Representation, to: Representation): ExactPools[] | undefined {
    const key = pairKey(from, to);
    if (!this.known.has(key)) this.known.set(key, this.choose(from, to));
    return this.known.get(key);
  }

  private choose(from: Representation, to: Representation): ExactPools[] | undefined {
    const { basis, dimension } = this.find(this.group, hom(from, to));
    if (dimension > MAP_LIMIT) return undefined;
    const columns = this.sizeOf(from);
    const own = poolsOf(basis, this.sizeOf(to), columns);
    if (dimension < 1 || !basis.table.every(isReal)) return own;
    const passing = intermediateSpaces(this.group, from, to).flatMap(c => this.through(from, c, to));
    const candidates = [...own, ...passing]
      .map((map, at) => ({ map, cost: poolingCost(map), at }))
      .sort((a, b) => a.cost - b.cost || a.at - b.at);
    const leading = own.map((_, k) => basis.indices[basis.offsets[k]!]!);
    const independent = new IndependentRows();
    const chosen = candidates.flatMap(({ map }) => {
      if (independent.rank === dimension) return [];
      const coordinates = leading.map(p => entryOf(map, Math.floor(p / columns), p % columns));
      return independent.add(sparseRow(coordinates)) ? [map] : [];
    });
    if (chosen.length < dimension) {
      throw new Error(`expected ${dimension} independent maps, got ${chosen.length}`);
    }
    return chosen;
  }

  /** E P for the maps P from R to C and those E from C to S with at most one entry in a row. */
  private through(from: Representation, c: Representation, to: Representation): ExactPools[] {
    const size = this.sizeOf(c);
    const [rows, columns] = [this.sizeOf(to), this.sizeOf(from)];
    if (size * Math.max(rows, columns) > ENTRY_LIMIT) return [];
    const spreading = withinBounds(() => this.find(this.group, hom(c, to)));
    if (spreading === undefined || spreading.dimension > MAP_LIMIT || !spreading.basis.table.every(isReal)) {
      return [];
    }
    const copies = poolsOf(spreading.basis, rows, size).filter(({ pools }) =>
      pools.every(({ indices }) => indices.length === 1),
    );
    if (copies.length === 0) return [];
    const pools = (withinBounds(() => this.of(from, c)) ?? []).filter(isRealMap);
    return copies.flatMap(e => pools.map(p => composedPools(e, p)));
  }

  private sizeOf(r: Representation): number {
    return Number(dimensionOf(r, this.group));
  }
}

function poolsOf(basis: SparseBasis, rows: number, columns: number): ExactPools[] {
  return Array.from({ length: basisDimension(basis) }, (_, k) => poolsOfBasis(basis, k, rows, columns));
}

function isRealMap({ pools, factors }: ExactPools): boolean {
  return factors.every(isReal) && pools.every(({ entries }) => entries.every(isReal));
}

/** Rows in echelon form, one added at a time. */
class IndependentRows {
  private readonly byPivot = new Map<number, Map<number, Cyclotomic>>();

  get rank(): number {
    return this.byPivot.size;
  }

  /** false where the row depends on those before. */
  add({ indices, entries }: SparseRow): boolean {
    const rest = new Map(indices.map((index, e) => [index, entries[e]!]));
    for (;;) {
      const pivot = [...rest.keys()].reduce(
        (least, index) => Math.min(least, index),
        Number.POSITIVE_INFINITY,
      );
      if (pivot === Number.POSITIVE_INFINITY) return false;
      const row = this.byPivot.get(pivot);
      if (row === undefined) {
        this.byPivot.set(pivot, rest);
        return true;
      }
      const factor = cyclotomics.mul(rest.get(pivot)!, cyclotomics.inv(row.get(pivot)!));
      for (const [index, entry] of row) {
        const value = cyclotomics.sub(rest.get(index) ?? cyclotomics.zero, cyclotomics.mul(factor, entry));
        if (cyclotomics.isZero(value)) rest.delete(index);
        else rest.set(index, value);
      }
    }
  }
}
