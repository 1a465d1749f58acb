import type { Cyclotomic } from './cyclotomic.js';
import { type Term, termsOf } from './terms.js';

export { formatLatex } from './latex.js';

function formatTerm({ coefficient: { numerator, denominator }, factors }: Term): string {
  const fraction = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  const symbols = factors.map(({ text }) => text).join('*');
  if (symbols === '') {
    return fraction;
  }
  return fraction === '1' ? symbols : fraction === '-1' ? `-${symbols}` : `${fraction}*${symbols}`;
}

/**
 * The canonical text of x: "3/4"; a+b*sqrt(d) in a quadratic field; else the sum of c*E(n)^k in the basis of the smallest
 * field. Equal numbers print equally, and the text parses back to x.
 */
export function formatExact(x: Cyclotomic): string {
  const text = termsOf(x)
    .map((term, i) => (i > 0 && term.coefficient.numerator > 0n ? '+' : '') + formatTerm(term))
    .join('');
  return text === '' ? '0' : text;
}
