import { DomainError } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { cosetsOf } from '../../groups/lie/compact-cosets.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { classStrata } from '../characters/character-of.js';
import type { Stratum } from '../characters/stratum.js';
import { torusStrata } from '../characters/torus-strata.js';
import { type ClassicalIrrep, irrepsWithLowestWeight } from './classical-irreps.js';
import type { Constituent } from './constituent.js';
import { conjugateIrrep, irrepName } from './finite-constituents.js';
import { type WeylTerm, weylTerms } from './weyl-sum.js';

/** An irrep of one direct factor; probes as for ClassicalIrrep, with a class of a finite group as a coset of rank 0. */
export interface FactorIrrep extends Omit<Constituent, 'multiplicity'> {
  readonly probes: readonly {
    readonly coset: number;
    readonly exponent: readonly number[];
    readonly factor: Cyclotomic;
  }[];
}

/** A coset of a torus, or a class of a finite group. */
export interface Coset {
  readonly stratum: Stratum;
  readonly share: Cyclotomic;
  /** The exponents, with signs, whose coefficients in a character of so many legs make up that of character * density at e. */
  terms(e: readonly number[], legs: number): Iterable<WeylTerm>;
}

/** One direct factor as decompositions see it; the coset of the identity comes first. */
export interface FactorSide {
  readonly cosets: readonly Coset[];
  readonly isIntegral: boolean;
  /** The irreps with a lowest weight on the coset of the identity; of a finite group all. */
  irrepsAt(lowestWeight: readonly number[]): readonly FactorIrrep[];
}

/** The i-th factor of a product; DomainError where its irreps aren't known. */
export function sideOf(group: LieGroup, i: number): FactorSide {
  const component = group.components[i];
  if (component.kind !== 'FINITE') return lieSide(component);
  const factor = group.factor(i);
  if (factor.kind !== 'FINITE') throw new Error(`expected a finite group, got ${factor.name}`);
  return finiteSide(factor);
}

function lieSide(factor: LieFactor): FactorSide {
  const { name } = factor.info;
  if (factor.compactForm === undefined) {
    throw new DomainError(
      'BAD_INPUT',
      `Decompositions are answered for finite and classical Lie groups; of ${name} only a basis of the Lie algebra is known. Use a group of the catalog, or ask for the commutant or the fixed subspace.`,
    );
  }
  const form = factor.compactForm;
  const { strata, isIntegral } = torusStrata(
    factor.cosets ?? cosetsOf(form).map(coset => ({ ...coset, density: [] })),
  );
  return {
    isIntegral,
    cosets: strata.map((stratum, c) => ({
      stratum,
      share: fromRational(rational(1, strata.length)),
      terms: (e, legs) => weylTerms(form, c, e, legs),
    })),
    irrepsAt: lowestWeight => irrepsWithLowestWeight(factor, lowestWeight).map(withExactFactors),
  };
}

function withExactFactors(irrep: ClassicalIrrep): FactorIrrep {
  return {
    ...irrep,
    probes: irrep.probes.map(probe => ({ ...probe, factor: fromRational(probe.factor) })),
  };
}

function finiteSide(group: FiniteGroup): FactorSide {
  const table = characterTable(group);
  const shares = table.classes.sizes.map(size => fromRational(rational(size, group.order)));
  const irreps = table.values.map(
    (row, k): FactorIrrep => ({
      name: irrepName(k),
      degree: BigInt(table.degrees[k]),
      indicator: table.frobeniusSchur[k] as FactorIrrep['indicator'],
      conjugate: irrepName(conjugateIrrep(table, k)),
      // the character stands at g^-1
      probes: row.map((value, c) => ({ coset: c, exponent: [], factor: cyclotomics.mul(shares[c], value) })),
    }),
  );
  const one: WeylTerm = { sign: 1, exponent: [] };
  return {
    isIntegral: classStrata(group).isIntegral,
    cosets: classStrata(group).strata.map((stratum, c) => ({
      stratum,
      share: shares[c],
      terms: () => [one],
    })),
    irrepsAt: () => irreps,
  };
}
