import { type Cyclotomic, conductorOf } from '../../../exact/cyclotomic.js';
import { lcmOfNumbers } from '../../../exact/integers.js';
import { eulerPhi } from '../../../exact/primes.js';
import type { NumberedSubgroup } from '../../subgroups/numbered-subgroup.js';
import type { CandidateSubgroups } from './candidate-subgroups.js';
import type { ModularCharacters } from './modular-characters.js';

/** A subgroup H and a linear character lambda of it, as exponents of exp(2 pi i / modulus) by the elements of H. */
export interface CoefficientPair {
  readonly subgroup: NumberedSubgroup;
  readonly modulus: number;
  readonly exponents: Uint16Array;
}

/** An irreducible character by its values on numbered elements. */
export interface ElementwiseCharacter {
  readonly degree: number;
  readonly indicator: number;
  readonly values: readonly Cyclotomic[];
  /** The class of each element, as an index of `values`. */
  readonly classOf: Int32Array;
}

/**
 * A pair (H, lambda) with <chi|H, lambda> = 1, such that chi and lambda have their values in a cyclotomic field that is as
 * small as may be, then H as large as may be: at index chi(1) the representation is monomial. Of a real representation
 * lambda is real, if that can be, and so are the matrices. All subgroups are searched where the first ones hold none;
 * undefined where there is none at all.
 */
export function findCoefficientPair(
  candidates: CandidateSubgroups,
  modular: ModularCharacters,
  character: ElementwiseCharacter,
): CoefficientPair | undefined {
  const search = new PairSearch(candidates, modular, character);
  return (
    findRealPair(candidates, modular, character) ??
    search.among(candidates.first(), ANY) ??
    search.among(candidates.every(), ANY)
  );
}

/** A pair with real lambda for a character with real values, undefined where the first subgroups hold none. */
export function findRealPair(
  candidates: CandidateSubgroups,
  modular: ModularCharacters,
  character: ElementwiseCharacter,
): CoefficientPair | undefined {
  if (character.indicator !== 1) return undefined;
  return new PairSearch(candidates, modular, character).among(candidates.first(), REAL);
}

/** The largest orders of lambda that are looked at. */
const REAL = 2;
const ANY = Number.MAX_SAFE_INTEGER;

class PairSearch {
  /** The conductor of the character's field. */
  private readonly ground: number;
  /** The degree of the smallest cyclotomic field that may do. */
  private readonly least: number;
  private readonly residues: Int32Array;

  constructor(
    private readonly candidates: CandidateSubgroups,
    private readonly modular: ModularCharacters,
    private readonly character: ElementwiseCharacter,
  ) {
    this.ground = conductorOf(character.values);
    this.least = eulerPhi(this.ground === 1 && character.indicator === -1 ? 3 : this.ground);
    this.residues = modular.residues(character.values);
  }

  /** The first pair over the smallest field. */
  among(subgroups: readonly NumberedSubgroup[], largestOrder: number): CoefficientPair | undefined {
    let found: CoefficientPair | undefined;
    let foundSize = 0;
    for (const subgroup of subgroups) {
      if (subgroup.elements.length * this.character.degree > this.modular.table.order) continue;
      const { modulus, exponents, orders } = this.candidates.charactersOf(subgroup);
      for (const [l, order] of orders.entries()) {
        if (order > largestOrder) continue;
        const size = this.fieldDegree(order);
        if (found !== undefined && size >= foundSize) continue;
        if (!this.isOnce(subgroup, exponents[l], modulus)) continue;
        found = { subgroup, modulus, exponents: exponents[l] };
        foundSize = size;
        if (size === this.least) return found;
      }
    }
    return found;
  }

  private fieldDegree(order: number): number {
    return eulerPhi(lcmOfNumbers(this.ground, order % 4 === 2 ? order >> 1 : order));
  }

  private isOnce({ elements }: NumberedSubgroup, exponents: Uint16Array, modulus: number): boolean {
    const { classOf } = this.character;
    return this.modular.average(exponents, modulus, k => this.residues[classOf[elements[k]]]) === 1;
  }
}
