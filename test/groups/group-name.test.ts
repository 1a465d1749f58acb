import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/domain-error.js';
import { editDistance, nearestName } from '../../src/groups/catalog/nearest-name.js';
import { PLANE_LIMIT } from '../../src/groups/limits.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';

function refusalOf(name: string): DomainError {
  try {
    parseGroup({ name });
  } catch (error) {
    return error as DomainError;
  }
  throw new Error(`expected a refusal of ${name}`);
}

test.each([
  ['S(3)', 'S(3)'],
  [' S ( 3 ) ', 'S(3)'],
  ['S(003)', 'S(3)'],
  ['S(3)xZ(2)', 'S(3) x Z(2)'],
  ['(S(3))', 'S(3)'],
  ['S(3) x (Z(2) x A(4))', 'S(3) x Z(2) x A(4)'],
  ['((S(3) x Z(2)) x A(4))', 'S(3) x Z(2) x A(4)'],
  ['RubikxS(3)', 'Rubik x S(3)'],
  ['Trivial(2) x Rubik', 'Trivial(2) x Rubik'],
])('%j is %s, in name and key', (text, canonical) => {
  const group = parseFiniteGroup({ name: text });
  expect([group.name, group.key]).toEqual([canonical, canonical]);
});

test.each([
  ['SO(3)', 'SO(3)', 'COMPACT_LIE', 3, 3],
  ['SO(1,3)', 'SO(1,3)', 'NONCOMPACT_LIE', 4, 6],
  ['SO+ ( 1 , 3 )', 'SO+(1,3)', 'NONCOMPACT_LIE', 4, 6],
  ['O(1,3)', 'O(1,3)', 'NONCOMPACT_LIE', 4, 6],
  ['SU(3)', 'SU(3)', 'COMPACT_LIE', 3, 8],
  ['U(2)', 'U(2)', 'COMPACT_LIE', 2, 4],
  ['Sp(2)', 'Sp(2)', 'NONCOMPACT_LIE', 4, 10],
  ['SL(2)', 'SL(2)', 'NONCOMPACT_LIE', 2, 3],
  ['GL(3)', 'GL(3)', 'NONCOMPACT_LIE', 3, 9],
  ['SL(2,5)', 'SL(2,5)', 'FINITE', 24, 0],
  ['S(3) x SO(3)', 'S(3) x SO(3)', 'COMPACT_LIE', 6, 3],
  ['SL(2)xRubikxSO+(1,3)', 'SL(2) x Rubik x SO+(1,3)', 'NONCOMPACT_LIE', 54, 9],
])('%j is %s, of kind %s, degree %i and dimension %i', (text, name, kind, degree, dimension) => {
  const group = parseGroup({ name: text });
  expect([group.name, group.kind, group.degree, group.lieDimension]).toEqual([name, kind, degree, dimension]);
});

test.each([
  ['', 0, /expected a group, as in S\(5\), found the end/],
  ['S(0)', 2, /n >= 1 in digits, as in S\(5\); got '0'/],
  ['S(-1)', 2, /got '-1'/],
  ['S(1.5)', 2, /got '1\.5'/],
  ['S(1e9)', 2, /got '1e9'/],
  ['S(3,4)', 2, /S is written S\(n\), 1 <= n <= 10000; got 2 parameters/],
  ['S(3,)', 4, /expected a whole number, as in S\(5\), found '\)'/],
  ['S()', 2, /expected a whole number, as in S\(5\), found '\)'/],
  ['S(', 2, /expected a whole number, as in S\(5\), found the end/],
  ['S(3', 3, /expected '\)'/],
  ['S3', 1, /expected '\(' and a whole number after S/],
  ['S', 1, /expected '\('/],
  ['Rubik(2)', 5, /takes no parameter/],
  ['S(3) x', 6, /expected a group/],
  ['x S(3)', 0, /unknown family 'x'/],
  ['S(3) Z(2)', 5, /expected 'x' or the end/],
  ['(S(3)', 5, /expected 'x' or '\)'/],
  ['S(3))', 4, /expected 'x' or the end, found '\)'/],
  ['J(1)', 0, /unknown family 'J'\. Known: S\(n\)/],
  ['M(13)', 2, /M\(n\) needs n = 11, 12, 22, 23 or 24, as in M\(11\); got '13'/],
  ['Q(12)', 2, /Q\(n\) needs n = 8, 16, 32, 64, 128 or 256, as in Q\(8\); got '12'/],
  ['SL(1,5)', 3, /SL\(n,q\) needs a whole number n >= 2 in digits/],
  ['SL(2,6)', 5, /SL\(n,q\) needs q a prime power, as in SL\(2,5\); got '6'/],
  ['PSL(2,1)', 6, /needs a whole number q >= 2 in digits/],
  ['AGL(1, x)', 7, /got 'x'/],
  ['GL(2,3,4)', 3, /got 3 parameters/],
  ['PSL(2)', 4, /got 1 parameter /],
  ['Point', 5, /expected '\(' and a symbol after Point, as in Point\(Td\)/],
  ['Point()', 6, /expected a symbol/],
  ['Point(td)', 6, /'td' is no symbol of .*Did you mean 'Td'\?/],
  ['Point(C13)', 6, /n <= 12/],
  ['Point(T,d)', 8, /takes one symbol/],
  ['SO(1,2,3)', 3, /SO is written SO\(n\), .*; or SO\(p,q\), .*; got 3 parameters/],
  ['SL(0)', 3, /n >= 1 in digits/],
  ['SO(0,0)', 0, /p \+ q >= 1/],
  ['so(3)', 0, /Did you mean 'SO'\?/],
  ['SO-(1,3)', 2, /expected '\(' and a whole number after SO/],
  ['S(3) x d(4)', 7, /Did you mean 'D'\?/],
  ['rubik', 0, /Did you mean 'Rubik'\?/],
  ['Trivail(2)', 0, /Did you mean 'Trivial'\?/],
  ['\u0000', 0, /expected a group/],
])('%j is BAD_INPUT at position %i', (name, position, sentence) => {
  const error = refusalOf(name);
  expect(error.message).toMatch(sentence);
  expect([error.code, error.details.position, error.details.path]).toEqual(['BAD_INPUT', position, ['name']]);
});

test.each([
  ['S(1000000000)', '10000'],
  ['S(10001)', '10000'],
  [`Z(${'9'.repeat(400)})`, '10000'],
  ['SL(2,101)', '10000'],
  ['GL(14,2)', '13'],
  ['PSL(5,11)', '10000'],
  ['PSL(2,10007)', '10000'],
  ['Dic(121)', '120'],
  [`C(${PLANE_LIMIT + 1})`, `${PLANE_LIMIT}`],
  [`D(${PLANE_LIMIT + 1})`, `${PLANE_LIMIT}`],
  [Array.from({ length: 17 }, () => 'Z(2)').join(' x '), '16'],
  ['S(6000) x S(6000)', '10000'],
  ['('.repeat(5000), '1000'],
])('%.40s is TOO_LARGE with the limit %s', (name, limit) => {
  const error = refusalOf(name);
  expect([error.code, error.details.limit]).toEqual(['TOO_LARGE', limit]);
});

test('the declared limits themselves are answered', () => {
  expect(parseFiniteGroup({ name: 'Z(10000)' }).order).toBe(10000n);
  expect(parseFiniteGroup({ name: 'S(10000)' }).order.toString()).toHaveLength(35660);
  expect(parseFiniteGroup({ name: `D(${PLANE_LIMIT})` }).order).toBe(BigInt(2 * PLANE_LIMIT));
  expect(parseFiniteGroup({ name: `D(${PLANE_LIMIT - 1})` }).degree).toBe(2);
  expect(parseFiniteGroup({ name: Array.from({ length: 16 }, () => 'Z(2)').join(' x ') }).order).toBe(65536n);
});

test('any text is a group whose name is read back, or is refused at a place inside it', () => {
  const tokens = [
    ...[
      'S(',
      'Z(',
      'D(',
      'SL(',
      'Point(',
      'M(',
      'Q(',
      'SO(',
      'Dic(',
      'Rubik',
      'Pauli(1)',
      'Point(Td)',
      'Q(8)',
    ],
    ...[
      'S(3)',
      'Z(2)',
      'Z(4)',
      'C(3)',
      'B(2)',
      '1',
      '2',
      '3',
      '11',
      ',',
      '(',
      ')',
      ')',
      ' x ',
      'x',
      ' wr ',
      'wr',
    ],
    ...[
      ' : ',
      ' by ',
      'g1',
      'g2',
      'h1',
      ':',
      '->',
      ' -> ',
      '^',
      '-1',
      '*',
      ';',
      ' ',
      '+',
      'g1 -> g1^-1',
      '\u0000',
    ],
    ...['(Z(3) : Z(2) by g1 -> g1^-1)', 'Z(4) : Z(2) by g1 -> '],
  ];
  const text = fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map(parts => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(text, name => {
      const outcome = attempt(name);
      if (outcome instanceof DomainError) {
        expect(outcome.details.path).toEqual(['name']);
        expect(outcome.details.position ?? 0).toBeGreaterThanOrEqual(0);
        expect(outcome.details.position ?? 0).toBeLessThanOrEqual(name.length);
        return;
      }
      read++;
      expect(parseGroup({ name: outcome }).name).toBe(outcome);
    }),
    { numRuns: 3000, seed: 5 },
  );
  expect(read).toBeGreaterThan(30);
});

/** The canonical name, or the refusal. */
function attempt(name: string): string | DomainError {
  try {
    return parseGroup({ name }).name;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

test('edit distance is a metric on some words, and suggestions stay close', () => {
  const words = ['', 'a', 'rubik', 'rubic', 'kubir', 'trivial'];
  for (const a of words) {
    for (const b of words) {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      for (const c of words)
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }
  }
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(nearestName('xyz', ['S', 'Rubik'])).toBeUndefined();
});
