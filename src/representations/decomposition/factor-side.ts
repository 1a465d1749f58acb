import { DomainError } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { characterTable } from '../../groups/characters/find-character-table.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { LieGroup } from '../../groups/lie-group.js';
import type { LaurentTerm } from '../../groups/torus-coset.js';
import { classStrata } from '../characters/character-of.js';
import type { Stratum } from '../characters/stratum.js';
import { torusStrata } from '../characters/torus-strata.js';
import { type ClassicalIrrep, irrepsWithLowestWeight } from './classical-irreps.js';
import type { Constituent } from './constituent.js';
import { conjugateIrrep, irrepName } from './finite-constituents.js';

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
  readonly density: readonly LaurentTerm[];
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
  if (factor.cosets === undefined) {
    throw new DomainError(
      'TOO_LARGE',
      `Weyl's density of ${name} has more terms than the limit, so that characters of ${name} aren't decomposed. Use a smaller n, or ask for the commutant.`,
    );
  }
  const { strata, isIntegral } = torusStrata(factor.cosets);
  return {
    isIntegral,
    cosets: factor.cosets.map(({ share, density }, c) => ({
      stratum: strata[c],
      share: fromRational(share),
      density,
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
  const one: LaurentTerm = { coefficient: 1n, exponent: [] };
  return {
    isIntegral: classStrata(group).isIntegral,
    cosets: classStrata(group).strata.map((stratum, c) => ({ stratum, share: shares[c], density: [one] })),
    irrepsAt: () => irreps,
  };
}
