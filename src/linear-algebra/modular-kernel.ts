import { conductorOf } from '../exact/cyclotomic.js';
import { galoisGenerators } from '../exact/cyclotomic-arithmetic.js';
import { degreeOf } from '../exact/cyclotomic-polynomial.js';
import { interpolationWeights, rootOfUnityModulo } from '../exact/embedding.js';
import { modPow } from '../exact/integers.js';
import { primesCongruentToOne, unitsModulo } from '../exact/primes.js';
import { annihilates } from './annihilation.js';
import type { CompressedRows } from './compressed-rows.js';
import {
  compareImages,
  eliminate,
  eliminationOrder,
  kernelOf,
  type ModularImage,
  tableResidues,
} from './modular-image.js';
import type { SparseBasis } from './sparse-basis.js';
import { ValueLift } from './value-lift.js';

/** A system over Q(zeta_n), seen through its embeddings zeta_n -> root^unit into prime fields. */
class ModularKernel {
  private readonly conductor: number;
  private readonly order: Int32Array;

  constructor(private readonly system: CompressedRows) {
    this.conductor = conductorOf(system.table);
    this.order = eliminationOrder(system);
  }

  solve(): SparseBasis {
    return this.liftRational() ?? this.liftFully();
  }

  /**
   * Lifts from one embedding, as if the basis were rational; undefined where it isn't. Rational values look the same under
   * all embeddings: primes number 2, 4, 8, .. also compare the images under generators of the Galois group. Where one prime
   * is enough, which is common, the exact check alone decides.
   */
  private liftRational(): SparseBasis | undefined {
    const generators = galoisGenerators(this.conductor).map(({ unit }) => unit);
    const lift = new KernelLift(this.system, 1);
    let [count, nextTest] = [0, 2];
    for (const p of primesCongruentToOne(this.conductor)) {
      const images = this.images(p, count + 1 === nextTest ? [1, ...generators] : [1]);
      const image = images?.[0];
      if (!image) {
        continue;
      }
      count++;
      if (count === nextTest) {
        nextTest *= 2;
        if (images.some(other => !sameResidues(image, other))) {
          return undefined;
        }
      }
      const basis = lift.add(p, [image], [Int32Array.of(1)]);
      if (basis) {
        return basis;
      }
    }
    throw new Error(`expected enough primes = 1 modulo ${this.conductor}, ran out of them`);
  }

  /** Lifts from all phi(n) embeddings, which together determine the coefficients in the basis of Q(zeta_n). */
  private liftFully(): SparseBasis {
    const n = this.conductor;
    const units = unitsModulo(n);
    const lift = new KernelLift(this.system, n);
    for (const p of primesCongruentToOne(n)) {
      const images = this.images(p, units);
      const first = images?.[0];
      if (first && images.every(image => compareImages(image, first) === 0)) {
        const root = rootOfUnityModulo(n, p);
        const roots = units.map(unit => modPow(root, unit, p));
        const basis = lift.add(p, images, interpolationWeights(n, roots, p));
        if (basis) {
          return basis;
        }
      }
    }
    throw new Error(`expected enough primes = 1 modulo ${n}, ran out of them`);
  }

  /** The kernels under the embeddings with the given units; undefined where p divides a denominator. */
  private images(p: number, units: readonly number[]): ModularImage[] | undefined {
    const root = rootOfUnityModulo(this.conductor, p);
    const images: ModularImage[] = [];
    for (const unit of units) {
      const residues = tableResidues(this.system.table, this.conductor, modPow(root, unit, p), p);
      if (!residues) {
        return undefined;
      }
      images.push(kernelOf(eliminate(this.system, this.order, residues, p)));
    }
    return images;
  }
}

function sameResidues(a: ModularImage, b: ModularImage): boolean {
  return compareImages(a, b) === 0 && a.residues.every((residue, k) => residue === b.residues[k]);
}

/** Gathers the images of the best primes so far, and offers each candidate to the exact check. */
class KernelLift {
  private best: ModularImage | undefined;
  private values: ValueLift | undefined;

  constructor(
    private readonly system: CompressedRows,
    private readonly conductor: number,
  ) {}

  /** Adds images of equal shape modulo p; returns the kernel as soon as a candidate is verified. */
  add(p: number, images: readonly ModularImage[], weights: readonly Int32Array[]): SparseBasis | undefined {
    const image = images[0]!;
    const order = this.best ? compareImages(image, this.best) : 1;
    if (order === undefined || order > 0) {
      this.best = order === undefined ? undefined : image;
      this.values = new ValueLift(image.indices.length, this.conductor, degreeOf(this.conductor));
    }
    if (order === undefined || order < 0) {
      return undefined;
    }
    this.values!.add(
      p,
      images.map(({ residues }) => residues),
      weights,
    );
    const table = this.values!.values();
    if (!table) {
      return undefined;
    }
    const { offsets, indices } = image;
    const candidate = { ambient: this.system.ambient, offsets, indices, codes: this.values!.codes, table };
    return annihilates(this.system, candidate) ? candidate : undefined;
  }
}

/**
 * The kernel of a system over a cyclotomic field, proved: the candidate's vectors are independent (each leads alone) and
 * annihilated exactly, and their number is the nullity modulo a prime, which is never below the true nullity.
 * Cost: an elimination for each prime and embedding; entries of b bits need about b/12 primes.
 */
export function modularKernel(system: CompressedRows): SparseBasis {
  return new ModularKernel(system).solve();
}
