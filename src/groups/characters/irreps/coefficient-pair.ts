import { type Cyclotomic, conductorOf } from '../../../exact/cyclotomic.js';
import { lcmOfNumbers } from '../../../exact/integers.js';
import { eulerPhi } from '../../../exact/primes.js';
import type { NumberedSubgroup } from '../../subgroups/numbered-subgroup.js';
import type { CandidateSubgroups } from './candidate-subgroups.js';
import { ModularRootsOfUnity } from './modular-roots-of-unity.js';

/** A subgroup H and a linear character lambda of it, as exponents of exp(2 pi i / modulus) by the elements of H. */
export interface CoefficientPair<E> {
  readonly elements: readonly E[];
  readonly modulus: number;
  readonly exponents: Uint16Array;
  /** Of the smallest cyclotomic field that holds chi and lambda. */
  readonly fieldDegree: number;
}

/** An irreducible character: its values by class. */
export interface IrreducibleCharacter {
  readonly degree: number;
  readonly indicator: number;
  readonly values: readonly Cyclotomic[];
}

/** The subgroups of a numbered group, and the class of each of its elements in the whole group. */
export interface Pool {
  readonly candidates: CandidateSubgroups;
  readonly classOf: Int32Array;
}

/** The largest order of a real lambda, and no bound. */
const REAL = 2;
const ANY = Number.MAX_SAFE_INTEGER;

/**
 * Searches pairs (H, lambda) with <chi|H, lambda> = 1, such that chi and lambda have their values in a cyclotomic field that is
 * as small as may be. Of a real representation lambda is real, if that can be, and so are the matrices.
 */
export class PairSearch {
  /** The conductor of the character's field. */
  private readonly ground: number;
  /** The degree of the smallest cyclotomic field that may do. */
  private readonly least: number;
  private readonly modular: ModularRootsOfUnity;
  private readonly residues: Int32Array;

  constructor(
    private readonly pool: Pool,
    private readonly character: IrreducibleCharacter,
    /** Of the group: <chi|H, lambda> = 1 needs |H| chi(1) <= |G|. */
    private readonly groupOrder: bigint,
  ) {
    this.ground = conductorOf(character.values);
    this.least = eulerPhi(this.ground === 1 && character.indicator === -1 ? 3 : this.ground);
    this.modular = new ModularRootsOfUnity(lcmOfNumbers(this.ground, pool.candidates.exponent));
    this.residues = this.modular.residues(character.values);
  }

  /** A pair among the first subgroups, or, if there is none, among all. */
  find(): CoefficientPair<number> | undefined {
    const { candidates } = this.pool;
    return this.findReal() ?? this.among(candidates.first(), ANY) ?? this.among(candidates.every(), ANY);
  }

  /** A pair with real lambda for a real representation. */
  findReal(): CoefficientPair<number> | undefined {
    return this.character.indicator === 1 ? this.among(this.pool.candidates.first(), REAL) : undefined;
  }

  /** The first pair over the smallest field. */
  private among(
    subgroups: readonly NumberedSubgroup[],
    largestOrder: number,
  ): CoefficientPair<number> | undefined {
    let found: CoefficientPair<number> | undefined;
    for (const subgroup of subgroups) {
      if (BigInt(subgroup.elements.length * this.character.degree) > this.groupOrder) continue;
      const { modulus, exponents, orders } = this.pool.candidates.charactersOf(subgroup);
      for (const [l, order] of orders.entries()) {
        if (order > largestOrder) continue;
        const fieldDegree = this.fieldDegree(order);
        if (found !== undefined && fieldDegree >= found.fieldDegree) continue;
        if (!this.isOnce(subgroup, exponents[l], modulus)) continue;
        found = { elements: [...subgroup.elements], modulus, exponents: exponents[l], fieldDegree };
        if (fieldDegree === this.least) return found;
      }
    }
    return found;
  }

  private fieldDegree(order: number): number {
    return eulerPhi(lcmOfNumbers(this.ground, order % 4 === 2 ? order >> 1 : order));
  }

  private isOnce({ elements }: NumberedSubgroup, exponents: Uint16Array, modulus: number): boolean {
    const { classOf } = this.pool;
    return this.modular.mean(exponents, modulus, k => this.residues[classOf[elements[k]]]) === 1;
  }
}
