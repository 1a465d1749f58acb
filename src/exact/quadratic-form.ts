import { type Cyclotomic, cyclotomics, squareRoot, toRational } from './cyclotomic.js';
import type { Rational } from './rational.js';

/** rationalPart + coefficient * sqrt(radicand), radicand squarefree. */
export interface QuadraticForm {
  readonly rationalPart: Rational;
  readonly coefficient: Rational;
  readonly radicand: bigint;
}

/**
 * The squarefree d for which Q(sqrt(d)) has conductor n (the absolute value of its discriminant): for n = m, 4m, 8m with
 * m odd these are the d = +-m of residue 1, +-m of residue 3 modulo 4, and +-2m.
 */
function radicandsOfConductor(n: number): bigint[] {
  const odd = n % 8 === 0 ? Math.floor(n / 8) : n % 4 === 0 ? Math.floor(n / 4) : n;
  if (n === 1 || odd % 2 === 0) {
    return [];
  }
  if (n % 8 === 0) {
    return [BigInt(2 * odd), BigInt(-2 * odd)];
  }
  const residue = n === odd ? 1 : 3;
  return [BigInt(odd % 4 === residue ? odd : -odd)];
}

const roots = new Map<bigint, Cyclotomic>();

function rootOf(d: bigint): Cyclotomic {
  const root = roots.get(d) ?? squareRoot(d);
  roots.set(d, root);
  return root;
}

/** x = a + b sqrt(d) where x lies in a quadratic field, undefined elsewhere. */
export function quadraticForm(x: Cyclotomic): QuadraticForm | undefined {
  for (const radicand of radicandsOfConductor(x.conductor)) {
    const root = rootOf(radicand);
    if (root.conductor !== x.conductor) {
      continue; // an odd square: sqrt(d) lies lower
    }
    const k = root.numerators.findIndex((c, i) => i > 0 && c !== 0n);
    const coefficient = cyclotomics.mul(
      { ...cyclotomics.one, numerators: [x.numerators[k]!] },
      cyclotomics.inv({ ...cyclotomics.one, numerators: [x.denominator * root.numerators[k]!] }),
    );
    const rest = cyclotomics.sub(x, cyclotomics.mul(coefficient, root));
    if (rest.conductor === 1) {
      return { rationalPart: toRational(rest), coefficient: toRational(coefficient), radicand };
    }
  }
  return undefined;
}
