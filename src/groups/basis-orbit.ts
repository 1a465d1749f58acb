import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics, keyOf } from '../exact/cyclotomic.js';
import { degreeOf } from '../exact/cyclotomic-polynomial.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';
import { BASIS_ORBIT_LIMIT, BASIS_ORBIT_WORK_LIMIT } from './limits.js';
import type { PermutationModel } from './permutation-model.js';
import { WorkMeter } from './work-meter.js';

type Vector = readonly Cyclotomic[];
/** What a matrix does to e_1, e_2, ... */
type Columns = readonly SparseRow[];

/**
 * The union of the orbits of the standard basis vectors under invertible matrices, grown breadth first. A group is
 * finite exactly when this set is; it acts faithfully on it, since the images of e_1..e_n are the columns of a matrix.
 * The points 0..n-1 are the basis vectors. One image costs as many exact products as nonzero entries meet, n^2 at most.
 */
export class BasisOrbit {
  private readonly size: number;
  private readonly vectors: Vector[] = [];
  private readonly place = new Map<string, number>();
  private readonly images: number[][];
  private readonly work = new WorkMeter(
    'The work for the orbits of the basis vectors (coefficient products)',
    BASIS_ORBIT_WORK_LIMIT,
    'The group is infinite or too large in these coordinates.',
  );
  private readonly columns: readonly Columns[];
  /** Of the field of all entries. */
  private readonly degree: number;
  private done = 0;

  /** conductor: that of the field of all entries. */
  constructor(matrices: readonly ExactMatrix[], conductor: number) {
    this.size = matrices[0].rows;
    this.degree = degreeOf(conductor);
    this.columns = matrices.map(columnsOf);
    this.images = matrices.map(() => []);
    for (const row of ExactMatrix.identity(this.size).toRows()) this.pointOf(row);
  }

  /** Grows until the orbits are closed (true) or `points` vectors have had their images taken (false). */
  growTo(points: number): boolean {
    for (; this.done < this.vectors.length && this.done < points; this.done++) {
      const vector = this.vectors[this.done];
      this.columns.forEach((columns, k) => {
        this.work.spend(this.size * this.degree + productsIn(columns, vector) * this.degree ** 2);
        this.images[k].push(this.pointOf(imageOf(columns, vector)));
      });
    }
    return this.done === this.vectors.length;
  }

  /** The action on the closed orbits. */
  model(): PermutationModel {
    if (this.done < this.vectors.length) throw new Error('expected closed orbits');
    return {
      points: this.vectors.length,
      generators: this.images.map(images => Int32Array.from(images)),
      toPart: permutation =>
        ExactMatrix.generate(this.size, this.size, (i, j) => this.vectors[permutation[j]][i]),
      fromPart: part => {
        if (!(part instanceof ExactMatrix)) throw new Error('expected a matrix, got a signed permutation');
        const columns = columnsOf(part);
        return Int32Array.from(this.vectors, vector => this.knownPoint(imageOf(columns, vector)));
      },
    };
  }

  private knownPoint(vector: Vector): number {
    const point = this.place.get(keyOfVector(vector));
    if (point === undefined) throw new Error('expected an element of the group');
    return point;
  }

  private pointOf(vector: Vector): number {
    const key = keyOfVector(vector);
    const known = this.place.get(key);
    if (known !== undefined) return known;
    refuseAbove(
      'The number of images of the basis vectors',
      this.vectors.length + 1,
      BASIS_ORBIT_LIMIT,
      'The group is infinite or too large in these coordinates.',
    );
    this.place.set(key, this.vectors.length);
    return this.vectors.push(vector) - 1;
  }
}

function keyOfVector(vector: Vector): string {
  return vector.map(keyOf).join(' ');
}

function columnsOf(matrix: ExactMatrix): Columns {
  const transposed = matrix.transpose();
  return Array.from({ length: transposed.rows }, (_, j) => transposed.row(j));
}

function imageOf(columns: Columns, vector: Vector): Vector {
  const { add, mul, isZero, zero } = cyclotomics;
  const image = new Array<Cyclotomic>(vector.length).fill(zero);
  vector.forEach((x, j) => {
    if (isZero(x)) return;
    columns[j].indices.forEach((i, k) => {
      image[i] = add(image[i], mul(columns[j].entries[k], x));
    });
  });
  return image;
}

/** The products of numbers that imageOf takes. */
function productsIn(columns: Columns, vector: Vector): number {
  return vector.reduce(
    (count, x, j) => (cyclotomics.isZero(x) ? count : count + columns[j].indices.length),
    0,
  );
}
