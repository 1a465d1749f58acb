import type { Cyclotomic } from './cyclotomic.js';
import { quadraticForm } from './quadratic-form.js';
import { type Rational, rational } from './rational.js';

/** A factor of a term, as text of the grammar and in LaTeX. */
export interface Factor {
  readonly text: string;
  readonly latex: string;
}

/** A rational multiple of a product of factors. */
export interface Term {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
}

const imaginaryUnit: Factor = { text: 'i', latex: 'i' };

function rootFactors(d: bigint): Factor[] {
  const root = (n: bigint): Factor => ({ text: `sqrt(${n})`, latex: `\\sqrt{${n}}` });
  if (d > 0n) {
    return [root(d)];
  }
  return d === -1n ? [imaginaryUnit] : [imaginaryUnit, root(-d)];
}

function unityFactors(n: number, k: number): Factor[] {
  if (k === 0) {
    return [];
  }
  return [
    k === 1
      ? { text: `E(${n})`, latex: `\\zeta_{${n}}` }
      : { text: `E(${n})^${k}`, latex: `\\zeta_{${n}}^{${k}}` },
  ];
}

/**
 * The canonical terms of x, none of them 0: a + b sqrt(d) in a quadratic field, else c zeta_n^k in the basis of the smallest
 * field.
 */
export function termsOf(x: Cyclotomic): Term[] {
  const quadratic = quadraticForm(x);
  const terms = quadratic
    ? [
        { coefficient: quadratic.rationalPart, factors: [] },
        { coefficient: quadratic.coefficient, factors: rootFactors(quadratic.radicand) },
      ]
    : x.numerators.map((c, k) => ({
        coefficient: rational(c, x.denominator),
        factors: unityFactors(x.conductor, k),
      }));
  return terms.filter(term => term.coefficient.numerator !== 0n);
}
