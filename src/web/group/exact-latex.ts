import { type ExactTerm, parseExact } from './exact-term.js';
import { shortenCyclotomic } from './shorten-cyclotomic.js';

/** Of roots of unity of higher order the sum stays as the server printed it. */
const SHORTENED_CONDUCTOR = 500;

/**
 * An exact number as the server prints it, in LaTeX over one denominator: '1/2+1/2*sqrt(5)' as \frac{1+\sqrt{5}}{2}, E(n)
 * as \zeta_{n}, sums of powers of it with few terms. null: the text is best shown as it is.
 */
export function exactLatex(text: string): string | null {
  const parsed = parseExact(text);
  if (parsed === null) return null;
  const terms = shortened(parsed);
  const denominator = terms.reduce((d, term) => lcm(d, term.denominator), 1);
  if (!Number.isSafeInteger(denominator)) return null;
  const numerators = terms.map(term => (term.numerator * denominator) / term.denominator);
  if (denominator === 1) return sum(terms, numerators);
  if (terms.length > 1) return String.raw`\frac{${sum(terms, numerators)}}{${denominator}}`;
  const sign = numerators[0]! < 0 ? '-' : '';
  return String.raw`${sign}\frac{${product(terms[0]!, Math.abs(numerators[0]!))}}{${denominator}}`;
}

/** A sum of rational multiples of powers of one root of unity, with few terms; anything else as it is. */
function shortened(terms: readonly ExactTerm[]): readonly ExactTerm[] {
  const conductor = Math.max(...terms.map(term => term.conductor));
  const isCyclotomic = terms.every(
    term => !term.imaginary && term.radicand === 1 && (term.conductor === conductor || term.conductor === 1),
  );
  if (conductor === 1 || conductor > SHORTENED_CONDUCTOR || !isCyclotomic) return terms;
  const denominator = terms.reduce((d, term) => lcm(d, term.denominator), 1);
  const coefficients = new Array<number>(conductor).fill(0);
  for (const term of terms) {
    const power = term.conductor === 1 ? 0 : term.exponent % conductor;
    coefficients[power]! += (term.numerator * denominator) / term.denominator;
  }
  return [...shortenCyclotomic(coefficients).entries()].flatMap(([exponent, numerator]) =>
    numerator === 0
      ? []
      : {
          numerator,
          denominator,
          imaginary: false,
          radicand: 1,
          conductor: exponent === 0 ? 1 : conductor,
          exponent,
        },
  );
}

function sum(terms: readonly ExactTerm[], numerators: readonly number[]): string {
  const parts = terms.map((term, k) => {
    const sign = numerators[k]! < 0 ? '-' : k > 0 ? '+' : '';
    return sign + product(term, Math.abs(numerators[k]!));
  });
  return parts.join('') || '0';
}

function product({ imaginary, radicand, conductor, exponent }: ExactTerm, factor: number): string {
  const symbols =
    (imaginary ? 'i' : '') +
    (radicand > 1 ? String.raw`\sqrt{${radicand}}` : '') +
    (conductor > 1 ? String.raw`\zeta_{${conductor}}${exponent > 1 ? `^{${exponent}}` : ''}` : '');
  return factor === 1 && symbols !== '' ? symbols : `${factor}${symbols}`;
}

function lcm(a: number, b: number): number {
  let [g, rest] = [a, b];
  while (rest !== 0) [g, rest] = [rest, g % rest];
  return (a / g) * b;
}
