import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/domain-error.js';
import { cyclotomics } from '../../src/exact/cyclotomic.js';
import { parseExact } from '../../src/exact/parser.js';
import { formatExact, formatLatex } from '../../src/exact/printer.js';
import { cyclotomicNumbers } from './arbitraries.js';

function refusalOf(text: string): DomainError {
  try {
    parseExact(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`expected a refusal of ${text}`);
}

describe('the grammar of exact numbers', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['6/4', '3/2'],
    ['1/2/2', '1/4'],
    ['2-3-4', '-5'],
    ['2 + 3*4', '14'],
    ['-2^2', '-4'],
    ['(-2)^2', '4'],
    ['2^-2', '1/4'],
    ['2^3^2', '512'],
    ['2^(1+1)', '4'],
    ['--1', '1'],
    ['+7', '7'],
    [' 1 / 2 ', '1/2'],
    ['i*i', '-1'],
    ['sqrt(2)/2', '1/2*sqrt(2)'],
    ['cos(pi/4)', '1/2*sqrt(2)'],
    ['1/sqrt(2)', '1/2*sqrt(2)'],
    ['sqrt(1/2)', '1/2*sqrt(2)'],
    ['sqrt(8)', '2*sqrt(2)'],
    ['sqrt(-4)', '2*i'],
    ['sqrt(2)*sqrt(3)-sqrt(6)', '0'],
    ['sin(pi/3)', '1/2*sqrt(3)'],
    ['sin(-pi/6)', '-1/2'],
    ['cos(2/3*pi)', '-1/2'],
    ['cos(2*pi/3)', '-1/2'],
    ['cos((1/2+1/4)*pi)', '-1/2*sqrt(2)'],
    ['cos(pi+pi)', '1'],
    ['cos(0)', '1'],
    ['cos(pi/5)', '1/4+1/4*sqrt(5)'],
    ['E(3)', '-1/2+1/2*i*sqrt(3)'],
    ['E(4)^3', '-i'],
    ['E(1)', '1'],
    ['E(2)', '-1'],
    ['(1+i)/sqrt(2)', 'E(8)'],
    ['E(5)^4', '-1-E(5)-E(5)^2-E(5)^3'],
    ['E(8)+E(8)^7', 'sqrt(2)'],
    ['sqrt(-15)', 'i*sqrt(15)'],
    ['1^10000', '1'],
    ['0^0', '1'],
  ])('%s prints as %s', (text, printed) => {
    expect(formatExact(parseExact(text))).toBe(printed);
  });

  it.each([
    ['', 0],
    ['1+', 2],
    ['1 2', 2],
    ['0.5', 1],
    ['1e3', 1],
    ['(1', 2],
    ['1)', 1],
    ['2**3', 2],
    ['x', 0],
    ['1/0', 1],
    ['3*1/(2-2)', 3],
    ['0^-1', 1],
    ['2^(1/2)', 1],
    ['2^i', 1],
    ['pi', 0],
    ['cos(1)', 4],
    ['cos(pi*pi)', 6],
    ['cos(pi^2)', 6],
    ['cos(1/pi)', 5],
    ['cos(sqrt(2)*pi)', 4],
    ['E(0)', 2],
    ['E(-3)', 2],
    ['E(1/2)', 2],
    ['E 3', 2],
    ['sqrt(i)', 5],
    ['sqrt', 4],
    ['cos(E(pi))', 6],
    ['Infinity', 0],
    ['½', 0],
  ])('%j is refused at position %i', (text, position) => {
    expect(refusalOf(text)).toMatchObject({ code: 'BAD_INPUT', details: { position } });
  });

  it('decimal numbers are refused with advice', () => {
    expect(refusalOf('0.5').message).toContain('1/2');
  });

  it.each([
    'E(10007)',
    'sqrt(10007)',
    'cos(pi/10007)',
    '2^10001',
    '(2^9999)^9999',
    'E(239)*E(241)',
    '('.repeat(2000) + '1' + ')'.repeat(2000),
    '-'.repeat(2000) + '1',
    '1'.repeat(20_000),
    '1+'.repeat(100_000) + '1',
    'E(99999999999999999999)',
    Array.from({ length: 2000 }, (_, k) => `(E(479)+${k})`).join('*'),
    Array.from({ length: 1000 }, () => '(sqrt(2)+1/7)^999').join('+'),
  ])('%.20s.. is too large', text => {
    const { code, details } = refusalOf(text);
    expect(code).toBe('TOO_LARGE');
    expect(details.limit).toBeDefined();
    expect(details.value).toBeDefined();
  });

  it('any text is a number or refused, never anything else', () => {
    const token = fc.constantFrom(
      '1',
      '23',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      'i',
      'pi',
      'sqrt(',
      'E(',
      'cos(',
      ' ',
      '.',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), tokens => {
        try {
          const x = parseExact(tokens.join(''));
          expect(parseExact(formatExact(x))).toEqual(x);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the printer', () => {
  it.each([1, 3, 4, 5, 8, 12, 15, 24, 28, 60])('is undone by the parser on Q(zeta_%i)', n => {
    fc.assert(
      fc.property(cyclotomicNumbers(n, 12), x => {
        const text = formatExact(x);
        expect(parseExact(text)).toEqual(x);
        expect(formatExact(parseExact(`(${text})+1-1`))).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['1/2', '\\frac{1}{2}'],
    ['-1/2', '-\\frac{1}{2}'],
    ['0', '0'],
    ['1-sqrt(2)', '1-\\sqrt{2}'],
    ['-i*sqrt(3)/2', '-\\frac{1}{2} i \\sqrt{3}'],
    ['2*E(5)^2-1', '-1+2 \\zeta_{5}^{2}'],
    ['E(5)', '\\zeta_{5}'],
  ])('writes %s in LaTeX as %s', (text, latex) => {
    expect(formatLatex(parseExact(text))).toBe(latex);
  });

  it('prints quadratic numbers without roots of unity', () => {
    for (const d of [2, 3, 5, 6, 7, 10, 15, 21, 30, -1, -2, -3, -5, -6, -7, -10, -15]) {
      const x = cyclotomics.add(parseExact('2/3'), parseExact(`-5*sqrt(${d})/7`));
      expect(formatExact(x)).not.toContain('E');
    }
  });
});
