import { type Cyclotomic, cyclotomics, fromInteger, toRational } from '../../exact/cyclotomic.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { dimensionOf } from '../dimension.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import type { Constituent } from './constituent.js';
import { type FactorIrrep, sideOf } from './factor-side.js';
import { type Transform, tuples, weylTransforms } from './weyl-transform.js';

/**
 * The irreps in a representation of a product of classical Lie groups and finite groups, by degree, then by
 * highest weight.
 *
 * On each coset of tori the character at g^-1 is multiplied with Weyl's densities; multiplicities are read off its
 * coefficients at lowest weights. That degrees add up to dim R is checked, and that squares of multiplicities add up to the
 * norm of the character wherever that is cheap.
 *
 * @throws DomainError BAD_INPUT where a factor is known by its algebra alone, TOO_LARGE beyond the declared bounds
 */
export function lieConstituents(group: LieGroup, r: Representation): Constituent[] {
  const sides = group.components.map((_, i) => sideOf(group, i));
  const transforms = weylTransforms(r, group, sides);
  const identity = transforms.find(({ cosets }) => cosets.every(coset => coset === 0))!;
  const found: (Constituent & { readonly weight: readonly number[] })[] = [];
  for (const lowest of identity.exponents()) {
    for (const irreps of tuples(sides.map((side, i) => side.irrepsAt(lowest[i])))) {
      const multiplicity = multiplicityOf(irreps, transforms);
      if (multiplicity > 0n) {
        found.push({ ...productOf(irreps, multiplicity), weight: lowest.flat().map(e => 0 - e) });
      }
    }
  }
  demandWhole(group, r, found, transforms);
  return found.sort((a, b) => compare(a.degree, b.degree) || compareWeights(a.weight, b.weight));
}

function multiplicityOf(irreps: readonly FactorIrrep[], transforms: readonly Transform[]): bigint {
  let total = cyclotomics.zero;
  for (const transform of transforms) {
    const probes = irreps.map((irrep, i) => irrep.probes.find(probe => probe.coset === transform.cosets[i]));
    if (probes.some(probe => probe === undefined)) continue;
    const value = transform.coefficient(probes.map(probe => probe!.exponent));
    total = cyclotomics.add(
      total,
      probes.reduce((product, probe) => cyclotomics.mul(product, probe!.factor), value),
    );
  }
  const { numerator, denominator } = toRational(total);
  if (denominator !== 1n || numerator < 0n) {
    throw new Error(
      `expected a multiplicity of ${irreps.map(irrep => irrep.name).join(' x ')}, got ${numerator}/${denominator}`,
    );
  }
  return numerator;
}

function productOf(irreps: readonly FactorIrrep[], multiplicity: bigint): Constituent {
  const joined = (names: readonly string[]): string => names.join(' x ');
  const indicator = irreps.reduce((product, irrep) => product * irrep.indicator, 1);
  const name = joined(irreps.map(irrep => irrep.name));
  const conjugate = joined(irreps.map(irrep => irrep.conjugate));
  const pairName = irreps.length === 1 ? irreps[0].pairName : `${name} + ${conjugate}`;
  return {
    name,
    degree: irreps.reduce((product, irrep) => product * irrep.degree, 1n),
    multiplicity,
    indicator: indicator as Constituent['indicator'],
    conjugate,
    ...(pairName !== undefined && { pairName }),
  };
}

function demandWhole(
  group: LieGroup,
  r: Representation,
  found: readonly Constituent[],
  transforms: readonly Transform[],
): void {
  const dimension = found.reduce((sum, { degree, multiplicity }) => sum + degree * multiplicity, 0n);
  const squares = found.reduce((sum, { multiplicity }) => sum + multiplicity * multiplicity, 0n);
  const norms = transforms.map(transform => transform.norm());
  const norm = norms.some(part => part === undefined)
    ? undefined
    : norms.reduce<Cyclotomic>((sum, part) => cyclotomics.add(sum, part!), cyclotomics.zero);
  if (
    dimension !== dimensionOf(r, group) ||
    (norm !== undefined && !cyclotomics.equals(norm, fromInteger(squares)))
  ) {
    throw new Error(
      `expected the irreps in ${formatRepresentation(r)} of ${group.name} to recombine to it, got dimension ${dimension}`,
    );
  }
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By absolute values, then positive entries first: (3, 0), (3, 3), (3, -3). */
function compareWeights(a: readonly number[], b: readonly number[]): number {
  const sizes = a.map((e, i) => Math.abs(e) - Math.abs(b[i]));
  const signs = a.map((e, i) => b[i] - e);
  return [...sizes, ...signs].find(difference => difference !== 0) ?? 0;
}
