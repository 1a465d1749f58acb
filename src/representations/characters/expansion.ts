import type { Group } from '../../groups/group.js';
import { binomialWithin } from '../binomial.js';
import { dimensionOf } from '../dimension.js';
import { factorIndex } from '../fitting-groups.js';
import {
  alternating,
  dual,
  multiple,
  power,
  type Representation,
  symmetric,
  tensor,
} from '../representation.js';

/** A tensor product of representations, with the number of its copies. */
export interface ExpandedTerm {
  readonly copies: bigint;
  readonly factors: readonly Representation[];
}

/** Powers beyond which Sym^k and Alt^k of sums are left as they are. */
const POWER_LIMIT = 100;
/** Terms beyond which powers of sums are left as they are. */
const TERM_LIMIT = 1_000;
/** Copies that one description counts. */
const MULTIPLICITY_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * R of a product of groups as a sum of tensor products whose factors belong to single direct factors of the group, as far
 * as the expression allows: V = V1 + V2 + .., powers of sums by multinomial coefficients, (R S)^k = R^k S^k,
 * Sym^k(R + S) = sum of Sym^i(R) Sym^(k-i)(S), and so for Alt. Equal in character to R, not in coordinates. undefined above
 * the bound on terms. Precondition: dim R is within its bound.
 */
export function expandedTerms(r: Representation, group: Group): readonly ExpandedTerm[] | undefined {
  if (supportOf(r, group).size < 2) return [{ copies: 1n, factors: [r] }];
  switch (r.kind) {
    case 'defining':
      return group.factors.map((_, i) => ({
        copies: 1n,
        factors: [{ kind: 'factor', index: i + 1, dual: r.dual }],
      }));
    case 'sum':
      return bounded(
        r.terms.map(({ multiplicity, of }) =>
          expandedTerms(of, group)?.map(t => ({ ...t, copies: t.copies * BigInt(multiplicity) })),
        ),
      );
    case 'tensor': {
      if (r.factors.some(({ of }) => dimensionOf(of, group) === 0n)) return [];
      let product: readonly ExpandedTerm[] | undefined = [{ copies: 1n, factors: [] }];
      for (const { power: exponent, of } of r.factors) {
        const terms = expandedTerms(of, group);
        product = products(product, terms && powerOfSum(terms, exponent));
      }
      return product;
    }
    case 'symmetric':
    case 'alternating': {
      const terms = r.power > POWER_LIMIT ? undefined : expandedTerms(r.of, group);
      if (
        terms === undefined ||
        terms.length === 1 ||
        terms.some(({ copies }) => copies > MULTIPLICITY_LIMIT)
      ) {
        return [{ copies: 1n, factors: [r] }];
      }
      const functor = r.kind === 'symmetric' ? symmetric : alternating;
      return functorOfSum(terms, r.power, (k, of) => (r.dual ? dual(functor(k, of)) : functor(k, of)));
    }
    default:
      return [{ copies: 1n, factors: [r] }];
  }
}

/** The direct factors (from 0) outside of which every element acts trivially, as far as the expression shows. */
export function supportOf(r: Representation, group: Group): Set<number> {
  switch (r.kind) {
    case 'sum':
      return new Set(r.terms.flatMap(t => [...supportOf(t.of, group)]));
    case 'tensor':
      return new Set(r.factors.flatMap(f => [...supportOf(f.of, group)]));
    case 'symmetric':
    case 'alternating':
      return supportOf(r.of, group);
    case 'factor':
      return new Set([factorIndex(r, group)]);
    default:
      return new Set(group.factors.keys());
  }
}

/** A tensor product as one of tensor products that share no direct factor of the group. Cost: linear in the factors. */
export function independentParts(factors: readonly Representation[], group: Group): Representation[] {
  const parts = new Set<{ readonly support: Set<number>; readonly factors: Representation[] }>();
  for (const factor of factors) {
    const support = supportOf(factor, group);
    const [first, ...others] = [...parts].filter(part => [...support].some(i => part.support.has(i)));
    const part = first ?? { support: new Set<number>(), factors: [] };
    parts.add(part);
    for (const other of others) {
      parts.delete(other);
      for (const i of other.support) part.support.add(i);
      part.factors.push(...other.factors);
    }
    for (const i of support) part.support.add(i);
    part.factors.push(factor);
  }
  return [...parts].map(part => tensor(part.factors));
}

/** (sum of terms)^exponent; the powers of a term are powers of its factors, so that a single term costs what it is. */
function powerOfSum(terms: readonly ExpandedTerm[], exponent: number): ExpandedTerm[] | undefined {
  const [first, ...rest] = terms;
  if (first === undefined) return exponent === 0 ? [{ copies: 1n, factors: [] }] : [];
  if (rest.length === 0) return [powerOfTerm(first, exponent)];
  if (hasTooManyTerms(terms.length, exponent)) return undefined;
  const result: ExpandedTerm[] = [];
  let binomial = 1n;
  for (let k = 0; k <= exponent; k++) {
    const own = powerOfTerm(first, exponent - k);
    const others = powerOfSum(rest, k);
    if (others === undefined) return undefined;
    for (const other of others) {
      result.push({
        copies: binomial * own.copies * other.copies,
        factors: [...own.factors, ...other.factors],
      });
    }
    binomial = (binomial * BigInt(exponent - k)) / BigInt(k + 1);
  }
  return result;
}

function powerOfTerm({ copies, factors }: ExpandedTerm, exponent: number): ExpandedTerm {
  return {
    copies: copies ** BigInt(exponent),
    factors: exponent === 0 ? [] : factors.map(of => power(of, exponent)),
  };
}

/** Whether C(exponent + terms - 1, terms - 1), the terms of a power of a sum of so many, is above the bound. */
function hasTooManyTerms(terms: number, exponent: number): boolean {
  const others = BigInt(terms - 1);
  const count = binomialWithin(BigInt(exponent) + others, others, 16);
  return count === undefined || count > TERM_LIMIT;
}

/** F^k(sum of terms) for a functor with F^k(A + B) = sum of F^i(A) F^(k-i)(B). */
function functorOfSum(
  terms: readonly ExpandedTerm[],
  k: number,
  functor: (k: number, of: Representation) => Representation,
): readonly ExpandedTerm[] | undefined {
  const parts = terms.map(({ copies, factors }) => {
    const of = multiple(Number(copies), tensor(factors));
    return (i: number): Representation => functor(i, of);
  });
  let byDegree: (readonly ExpandedTerm[])[] = [[{ copies: 1n, factors: [] }]];
  for (const part of parts) {
    byDegree = Array.from({ length: k + 1 }, (_, degree) =>
      byDegree.flatMap((found, i) =>
        i > degree
          ? []
          : found.map(({ copies, factors }) => ({
              copies,
              factors: i === degree ? factors : [...factors, part(degree - i)],
            })),
      ),
    );
    if (byDegree.some(found => found.length > TERM_LIMIT)) return undefined;
  }
  return byDegree[k];
}

function products(
  a: readonly ExpandedTerm[] | undefined,
  b: readonly ExpandedTerm[] | undefined,
): readonly ExpandedTerm[] | undefined {
  if (a === undefined || b === undefined || a.length * b.length > TERM_LIMIT) return undefined;
  return a.flatMap(x => b.map(y => ({ copies: x.copies * y.copies, factors: [...x.factors, ...y.factors] })));
}

function bounded(
  lists: readonly (readonly ExpandedTerm[] | undefined)[],
): readonly ExpandedTerm[] | undefined {
  const all: ExpandedTerm[] = [];
  for (const list of lists) {
    if (list === undefined || all.length + list.length > TERM_LIMIT) return undefined;
    all.push(...list);
  }
  return all;
}
