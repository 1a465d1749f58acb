import type { Cyclotomic } from './cyclotomic.js';
import { absolute } from './integers.js';
import { type Term, termsOf } from './terms.js';

function termLatex({ coefficient: { numerator, denominator }, factors }: Term): string {
  const size = absolute(numerator);
  const factor = denominator === 1n ? `${size}` : `\\frac{${size}}{${denominator}}`;
  const symbols = factors.map(({ latex }) => latex).join(' ');
  return symbols === '' ? factor : factor === '1' ? symbols : `${factor} ${symbols}`;
}

/** The canonical form of x in LaTeX, with \zeta_n for exp(2 pi i / n). */
export function formatLatex(x: Cyclotomic): string {
  const text = termsOf(x)
    .map((term, i) => {
      const sign = term.coefficient.numerator < 0n ? '-' : i > 0 ? '+' : '';
      return sign + termLatex(term);
    })
    .join('');
  return text === '' ? '0' : text;
}
