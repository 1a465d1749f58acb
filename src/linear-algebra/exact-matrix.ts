import { type Cyclotomic, conjugate, cyclotomics, equals, fromInteger, keyOf } from '../exact/cyclotomic.js';
import { reducedRowEchelon } from './dense-elimination.js';
import type { LinearOperator } from './linear-operator.js';
import { type SignedPermutation, signedPermutation } from './signed-permutation.js';
import { type SparseRow, sparseRow } from './sparse-row.js';

const { add, mul, isZero, zero, one } = cyclotomics;

/** An immutable dense matrix of exact numbers, row by row. */
export class ExactMatrix implements LinearOperator {
  private constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly entries: readonly Cyclotomic[],
  ) {
    if (entries.length !== rows * columns) {
      throw new Error(`expected ${rows} x ${columns} entries, got ${entries.length}`);
    }
  }

  /** Precondition: all rows have the same length. An empty list is the 0 x 0 matrix. */
  static fromRows(rows: readonly (readonly Cyclotomic[])[]): ExactMatrix {
    const columns = rows[0]?.length ?? 0;
    if (rows.some(row => row.length !== columns)) {
      throw new Error(`expected rows of ${columns} entries, got ${rows.map(row => row.length).join(', ')}`);
    }
    return new ExactMatrix(rows.length, columns, rows.flat());
  }

  static fromIntegers(rows: readonly (readonly number[])[]): ExactMatrix {
    return ExactMatrix.fromRows(rows.map(row => row.map(fromInteger)));
  }

  /** The matrix with the given entry at (i, j). */
  static generate(rows: number, columns: number, entry: (i: number, j: number) => Cyclotomic): ExactMatrix {
    return new ExactMatrix(
      rows,
      columns,
      Array.from({ length: rows * columns }, (_, k) => entry(Math.floor(k / columns), k % columns)),
    );
  }

  static identity(n: number): ExactMatrix {
    return ExactMatrix.generate(n, n, (i, j) => (i === j ? one : zero));
  }

  /** The matrix of e_j -> sign[j] e_image[j]. */
  static fromSigned(a: SignedPermutation): ExactMatrix {
    const n = a.image.length;
    return ExactMatrix.generate(n, n, (i, j) => (a.image[j] === i ? fromInteger(a.sign[j]!) : zero));
  }

  at(i: number, j: number): Cyclotomic {
    if (!(i >= 0 && i < this.rows && j >= 0 && j < this.columns)) {
      throw new Error(`expected a position in ${this.rows} x ${this.columns}, got (${i}, ${j})`);
    }
    return this.entries[i * this.columns + j]!;
  }

  get size(): number {
    return this.square();
  }

  row(i: number): SparseRow {
    return sparseRow(this.entries.slice(i * this.columns, (i + 1) * this.columns));
  }

  get monomial(): SignedPermutation | undefined {
    return this.asMonomial();
  }

  add(other: ExactMatrix): ExactMatrix {
    if (this.rows !== other.rows || this.columns !== other.columns) {
      throw new Error(`expected equal shapes, got ${this.shape()} and ${other.shape()}`);
    }
    return new ExactMatrix(
      this.rows,
      this.columns,
      this.entries.map((x, k) => add(x, other.entries[k]!)),
    );
  }

  /** The matrix product this * other. */
  multiply(other: ExactMatrix): ExactMatrix {
    if (this.columns !== other.rows) {
      throw new Error(`expected ${this.columns} rows to multiply with, got ${other.rows}`);
    }
    return ExactMatrix.generate(this.rows, other.columns, (i, j) => {
      let sum = zero;
      for (let k = 0; k < this.columns; k++) {
        const left = this.entries[i * this.columns + k]!;
        const right = other.entries[k * other.columns + j]!;
        if (!isZero(left) && !isZero(right)) {
          sum = add(sum, mul(left, right));
        }
      }
      return sum;
    });
  }

  scale(factor: Cyclotomic): ExactMatrix {
    return this.map(x => mul(factor, x));
  }

  transpose(): ExactMatrix {
    return ExactMatrix.generate(this.columns, this.rows, (i, j) => this.entries[j * this.columns + i]!);
  }

  /** The complex conjugate, entry by entry. */
  conjugate(): ExactMatrix {
    return this.map(conjugate);
  }

  trace(): Cyclotomic {
    const n = this.square();
    return Array.from({ length: n }, (_, i) => this.entries[i * n + i]!).reduce(add, zero);
  }

  determinant(): Cyclotomic {
    const n = this.square();
    const { pivots, pivotProduct } = reducedRowEchelon(cyclotomics, this.toRows(), n);
    return pivots.length === n ? pivotProduct : zero;
  }

  /** The inverse; throws where the determinant is 0. */
  inverse(): ExactMatrix {
    const n = this.square();
    const augmented = this.toRows().map((row, i) => [
      ...row,
      ...Array.from({ length: n }, (_, j) => (i === j ? one : zero)),
    ]);
    const { rows, pivots } = reducedRowEchelon(cyclotomics, augmented, 2 * n);
    if (pivots.some((column, i) => column !== i)) {
      throw new Error('expected an invertible matrix, got one of determinant 0');
    }
    return ExactMatrix.generate(n, n, (i, j) => rows[i]![n + j]!);
  }

  equals(other: ExactMatrix): boolean {
    return (
      this.rows === other.rows &&
      this.columns === other.columns &&
      this.entries.every((x, k) => equals(x, other.entries[k]!))
    );
  }

  isIdentity(): boolean {
    return (
      this.rows === this.columns &&
      this.entries.every((x, k) => equals(x, Math.floor(k / this.columns) === k % this.columns ? one : zero))
    );
  }

  /** The signed permutation that this matrix is, undefined where it is none. */
  asMonomial(): SignedPermutation | undefined {
    const n = this.rows;
    const image = new Int32Array(n).fill(-1);
    const sign = new Int8Array(n);
    const met = new Uint8Array(n);
    for (const [k, x] of this.entries.entries()) {
      if (isZero(x)) {
        continue;
      }
      const [i, j] = [Math.floor(k / this.columns), k % this.columns];
      const unit =
        x.conductor === 1 && x.denominator === 1n && (x.numerators[0] === 1n || x.numerators[0] === -1n);
      if (!unit || image[j] !== -1 || met[i] === 1) {
        return undefined;
      }
      image[j] = i;
      sign[j] = Number(x.numerators[0]);
      met[i] = 1;
    }
    return n === this.columns && !image.includes(-1) ? signedPermutation(image, sign) : undefined;
  }

  /** A text that is the same for equal matrices only. */
  key(): string {
    return `${this.shape()}:${this.entries.map(keyOf).join(' ')}`;
  }

  toRows(): Cyclotomic[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      this.entries.slice(i * this.columns, (i + 1) * this.columns),
    );
  }

  private map(f: (x: Cyclotomic) => Cyclotomic): ExactMatrix {
    return new ExactMatrix(this.rows, this.columns, this.entries.map(f));
  }

  private square(): number {
    if (this.rows !== this.columns) {
      throw new Error(`expected a square matrix, got ${this.shape()}`);
    }
    return this.rows;
  }

  private shape(): string {
    return `${this.rows} x ${this.columns}`;
  }
}
