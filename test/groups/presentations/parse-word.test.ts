import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cyclicallyReduced, type FreeWord, freeWords } from '../../../src/groups/presentations/free-word.js';
import { parseEquation, parseWord } from '../../../src/groups/presentations/parse-word.js';

const read = (text: string): FreeWord => parseWord(text, ['a', 'b', 'c1'], freeWords);

test.each<[string, number[]]>([
  ['1', []],
  ['a', [1]],
  [' c1 ^ -1', [-3]],
  ['a*b^2*a^-1', [1, 2, 2, -1]],
  ['a^(-2)', [-1, -1]],
  ['(a*b)^-2', [-2, -1, -2, -1]],
  ['a^0', []],
  ['a*a^-1*b', [2]],
  ['[a,b]', [-1, -2, 1, 2]],
  ['a^b', [-2, 1, 2]],
  ['a^b^-1', [-2, -1, 2]],
  ['a^(b*a)', [-1, -2, 1, 2, 1]],
  ['[a*b, 1]', []],
  ['((a^2)^3)', [1, 1, 1, 1, 1, 1]],
])('%s', (text, letters) => expect(read(text)).toEqual(letters));

test('equations have sides', () => {
  expect(parseEquation('a*b = b*a = 1', ['a', 'b'], freeWords)).toEqual([[1, 2], [2, 1], []]);
  expect(parseEquation('a', ['a'], freeWords)).toEqual([[1]]);
});

describe('the free group', () => {
  const word = fc
    .array(fc.constantFrom(1, -1, 2, -2), { maxLength: 8 })
    .map(letters => letters.reduce<FreeWord>((w, letter) => freeWords.multiply(w, [letter]), freeWords.one));

  test('keeps the group laws on reduced words', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const { multiply, inverse, one } = freeWords;
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, inverse(a))).toEqual(one);
        expect(multiply(one, a)).toEqual(a);
        const product = multiply(a, b);
        expect(product.every((letter, i) => letter !== -product[i + 1])).toBe(true);
      }),
    );
  });

  test('cyclic reduction is a conjugation', () => {
    fc.assert(
      fc.property(word, w => {
        const core = cyclicallyReduced(w);
        const ends = w.slice(0, Math.floor((w.length - core.length) / 2));
        expect([...ends, ...core, ...freeWords.inverse(ends)]).toEqual([...w]);
        expect(core.length < 2 || core[0] !== -core[core.length - 1]).toBe(true);
      }),
    );
  });
});

test.each<[string, RegExp, number]>([
  ['', /found the end/, 0],
  ['a*', /found the end/, 2],
  ['*a', /found '\*'/, 0],
  ['a)', /found '\)'/, 1],
  ['d', /unknown generator 'd'/, 0],
  ['12', /unknown generator '12'/, 0],
  ['a*2', /unknown generator '2'/, 2],
])('%s is refused with its position', (text, message, position) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { position } }));
  expect(() => read(text)).toThrow(message);
});

test.each<[string, number, string]>([
  ['a * b^-1000001', 6, '1000001'],
  ['a^(1000001)', 2, '1000001'],
  [`b*${'['.repeat(101)}`, 102, '101'],
])('%s is too large, at its position', (text, position, value) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE', details: expect.objectContaining({ position, value }) }),
  );
});
