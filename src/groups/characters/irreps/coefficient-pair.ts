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
 * small as may be, then H as large as may be: at index chi(1) the representation is monomial. All subgroups are searched
 * where the first ones hold none; undefined where there is none at all.
 */
export function findCoefficientPair(
  candidates: CandidateSubgroups,
  modular: ModularCharacters,
  character: ElementwiseCharacter,
): CoefficientPair | undefined {
  return (
    best(candidates.first(), candidates, modular, character) ??
    best(candidates.every(), candidates, modular, character)
  );
}

function best(
  subgroups: readonly NumberedSubgroup[],
  candidates: CandidateSubgroups,
  modular: ModularCharacters,
  { degree, indicator, values, classOf }: ElementwiseCharacter,
): CoefficientPair | undefined {
  const ground = conductorOf(values);
  const least = eulerPhi(ground === 1 && indicator === -1 ? 3 : ground);
  const residues = modular.residues(values);
  let found: CoefficientPair | undefined;
  let foundSize = 0;
  for (const subgroup of subgroups) {
    if (subgroup.elements.length * degree > modular.table.order) continue;
    const { modulus, exponents, orders } = candidates.charactersOf(subgroup);
    for (const [l, order] of orders.entries()) {
      const size = eulerPhi(lcmOfNumbers(ground, order % 4 === 2 ? order >> 1 : order));
      if (found !== undefined && size >= foundSize) continue;
      const value = (k: number): number => residues[classOf[subgroup.elements[k]]];
      if (modular.average(exponents[l], modulus, value) !== 1) continue;
      found = { subgroup, modulus, exponents: exponents[l] };
      foundSize = size;
      if (size === least) return found;
    }
  }
  return found;
}
