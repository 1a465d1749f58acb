import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics, keyOf } from '../exact/cyclotomic.js';
import { degreeOf } from '../exact/cyclotomic-polynomial.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { BASIS_ORBIT_LIMIT, BASIS_ORBIT_WORK_LIMIT } from './limits.js';
import type { PermutationModel } from './permutation-model.js';
import { WorkMeter } from './work-meter.js';

type Vector = readonly Cyclotomic[];

/**
 * The union of the orbits of the standard basis vectors under invertible matrices, grown breadth first. A group is
 * finite exactly when this set is; it acts faithfully on it, since the images of e_1..e_n are the columns of a matrix.
 * The points 0..n-1 are the basis vectors. One image costs n^2 exact products at most.
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
  private readonly costOfImage: number;
  private done = 0;

  /** conductor: that of the field of all entries. */
  constructor(
    private readonly matrices: readonly ExactMatrix[],
    conductor: number,
  ) {
    this.size = matrices[0].rows;
    this.costOfImage = this.size ** 2 * degreeOf(conductor) ** 2;
    this.images = matrices.map(() => []);
    for (const row of ExactMatrix.identity(this.size).toRows()) this.pointOf(row);
  }

  /** Grows until the orbits are closed (true) or `points` vectors have had their images taken (false). */
  growTo(points: number): boolean {
    for (; this.done < this.vectors.length && this.done < points; this.done++) {
      this.matrices.forEach((matrix, k) => {
        this.work.spend(this.costOfImage);
        this.images[k].push(this.pointOf(imageOf(matrix, this.vectors[this.done])));
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
        return Int32Array.from(this.vectors, vector => this.knownPoint(imageOf(part, vector)));
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

function imageOf(matrix: ExactMatrix, vector: Vector): Vector {
  const { add, mul, isZero } = cyclotomics;
  return vector.map((_, i) =>
    vector.reduce((sum, x, j) => {
      const entry = matrix.at(i, j);
      return isZero(x) || isZero(entry) ? sum : add(sum, mul(entry, x));
    }, cyclotomics.zero),
  );
}
