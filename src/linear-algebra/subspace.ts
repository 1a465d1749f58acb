import { cyclotomics } from '../exact/cyclotomic.js';
import { kernel } from './kernel.js';
import {
  basisDimension,
  basisFromRows,
  basisRow,
  basisRows,
  equalBases,
  type SparseBasis,
} from './sparse-basis.js';
import { addMultiple, entryPosition, type SparseRow } from './sparse-row.js';

/** A subspace of a coordinate space, held by its canonical basis: equal subspaces have equal bases. */
export class Subspace {
  private constructor(readonly basis: SparseBasis) {}

  static spannedBy(ambient: number, rows: readonly SparseRow[]): Subspace {
    return new Subspace(basisFromRows(ambient, rows));
  }

  /** Precondition: the basis is canonical. */
  static fromBasis(basis: SparseBasis): Subspace {
    return new Subspace(basis);
  }

  get ambient(): number {
    return this.basis.ambient;
  }

  get dimension(): number {
    return basisDimension(this.basis);
  }

  /** Whether a vector lies here: it must equal the sum of its leading entries times the basis. */
  contains(vector: SparseRow): boolean {
    let rest = vector;
    for (let i = 0; i < this.dimension; i++) {
      const at = entryPosition(rest, this.basis.indices[this.basis.offsets[i]!]!);
      if (at >= 0) {
        rest = addMultiple(cyclotomics, rest, cyclotomics.neg(rest.entries[at]!), basisRow(this.basis, i));
      }
    }
    return rest.indices.length === 0;
  }

  equals(other: Subspace): boolean {
    return equalBases(this.basis, other.basis);
  }

  includes(other: Subspace): boolean {
    return this.ambient === other.ambient && basisRows(other.basis).every(row => this.contains(row));
  }

  sum(other: Subspace): Subspace {
    this.requireSameAmbient(other);
    return Subspace.spannedBy(this.ambient, [...basisRows(this.basis), ...basisRows(other.basis)]);
  }

  /** The vectors that satisfy the equations of both. */
  intersection(other: Subspace): Subspace {
    this.requireSameAmbient(other);
    const equations = [...basisRows(this.annihilator().basis), ...basisRows(other.annihilator().basis)];
    return new Subspace(kernel({ columns: this.ambient, rows: () => equations }));
  }

  /** {y : sum_i x_i y_i = 0 for all x here} (bilinear, no conjugation). */
  annihilator(): Subspace {
    return new Subspace(kernel({ columns: this.ambient, rows: () => basisRows(this.basis) }));
  }

  private requireSameAmbient(other: Subspace): void {
    if (this.ambient !== other.ambient) {
      throw new Error(`expected subspaces of one space, got dimensions ${this.ambient} and ${other.ambient}`);
    }
  }
}
