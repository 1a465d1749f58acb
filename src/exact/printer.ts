import type { Cyclotomic } from './cyclotomic.js';
import { quadraticForm } from './quadratic-form.js';
import { type Rational, rational } from './rational.js';

/** A rational multiple of a symbol; '' stands for 1. */
interface Term {
  readonly coefficient: Rational;
  readonly symbol: string;
}

function formatTerm({ coefficient: { numerator, denominator }, symbol }: Term): string {
  const fraction = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  if (symbol === '') {
    return fraction;
  }
  return fraction === '1' ? symbol : fraction === '-1' ? `-${symbol}` : `${fraction}*${symbol}`;
}

function radicalSymbol(d: bigint): string {
  return d === -1n ? 'i' : d < 0n ? `i*sqrt(${-d})` : `sqrt(${d})`;
}

function termsOf(x: Cyclotomic): Term[] {
  const quadratic = quadraticForm(x);
  if (quadratic) {
    return [
      { coefficient: quadratic.rationalPart, symbol: '' },
      { coefficient: quadratic.coefficient, symbol: radicalSymbol(quadratic.radicand) },
    ];
  }
  return x.numerators.map((c, k) => ({
    coefficient: rational(c, x.denominator),
    symbol: k === 0 ? '' : k === 1 ? `E(${x.conductor})` : `E(${x.conductor})^${k}`,
  }));
}

/**
 * The canonical text of x: "3/4"; a+b*sqrt(d) in a quadratic field; else the sum of c*E(n)^k in the basis of the smallest
 * field. Equal numbers print equally, and the text parses back to x.
 */
export function formatExact(x: Cyclotomic): string {
  const terms = termsOf(x).filter(term => term.coefficient.numerator !== 0n);
  if (terms.length === 0) {
    return '0';
  }
  return terms
    .map((term, i) => (i > 0 && term.coefficient.numerator > 0n ? '+' : '') + formatTerm(term))
    .join('');
}
