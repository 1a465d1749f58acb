/** A summand of an exact number as the server prints it: coefficient * i * sqrt(radicand) * E(conductor)^exponent. */
export interface ExactTerm {
  readonly numerator: number;
  readonly denominator: number;
  readonly imaginary: boolean;
  /** 1 where no root stands. */
  readonly radicand: number;
  /** Of the root of unity E(conductor)^exponent; 1 where none stands. */
  readonly conductor: number;
  readonly exponent: number;
}

const SUMMAND = /([+-]?)([^+-]+)/y;
const FACTOR = /^(?:(?<n>\d+)(?:\/(?<d>\d+))?|(?<i>i)|sqrt\((?<r>\d+)\)|E\((?<c>\d+)\)(?:\^(?<e>\d+))?)$/;

/** '1/2-1/2*i*sqrt(3)' as its two summands, or null where the text is of another form or has numbers above 2^53. */
export function parseExact(text: string): readonly ExactTerm[] | null {
  const terms: ExactTerm[] = [];
  let end = 0;
  while (end < text.length) {
    SUMMAND.lastIndex = end;
    const [whole, sign, product] = SUMMAND.exec(text) ?? [];
    const term = product === undefined ? null : parseProduct(product, sign === '-' ? -1 : 1);
    if (whole === undefined || term === null) return null;
    terms.push(term);
    end += whole.length;
  }
  return terms.length > 0 ? terms : null;
}

function parseProduct(product: string, sign: 1 | -1): ExactTerm | null {
  const term = {
    numerator: sign as number,
    denominator: 1,
    imaginary: false,
    radicand: 1,
    conductor: 1,
    exponent: 0,
  };
  for (const factor of product.split('*')) {
    const { n, d, i, r, c, e } = FACTOR.exec(factor)?.groups ?? {};
    if (n !== undefined) {
      term.numerator *= Number(n);
      term.denominator = Number(d ?? 1);
    } else if (i !== undefined) term.imaginary = true;
    else if (r !== undefined) term.radicand = Number(r);
    else if (c !== undefined) {
      term.conductor = Number(c);
      term.exponent = Number(e ?? 1);
    } else return null;
  }
  return Number.isSafeInteger(term.numerator) && Number.isSafeInteger(term.denominator) ? term : null;
}
