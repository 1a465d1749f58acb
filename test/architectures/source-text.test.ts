import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packDoubles, packIntegers } from '../../src/architectures/emit/packed-numbers.js';
import { pythonDouble } from '../../src/architectures/emit/python/literals.js';
import { safeText, wrapped } from '../../src/architectures/emit/source-text.js';

test('a safe text is ASCII without anything that ends a docstring or a comment', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('"', '\\', '*', '/', '\n', '@', '\u2028', '\ud800', '*/', '"""', 'u0022'))
      .map(a => a.join('')),
  );
  fc.assert(
    fc.property(anything, text => {
      const safe = safeText(text);
      expect(safe).toMatch(/^[ -~]*$/);
      expect(safe).not.toMatch(/["@]|\*\//);
      // every backslash starts an escape of ours
      expect(safe.replace(/\\u[0-9a-f]{4}|\\U[0-9a-f]{8}/g, '')).not.toContain('\\');
    }),
    { examples: [['"""'], ['*/'], ['\\'], ['**//'], ['\u{1f600}'.repeat(200)]] },
  );
});

test('printable names stay readable', () => {
  expect(safeText('S(3) x Z(2), V^2*V* + 2*1')).toBe('S(3) x Z(2), V^2*V* + 2*1');
});

test('wrapping keeps the words, and the width where the words allow it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), words => {
      const lines = wrapped(words.join(' '), 20);
      expect(lines.join(' ')).toBe(words.join(' '));
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(20);
    }),
  );
});

test('packed numbers are those that Node reads back, in the fewest bytes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2 ** 32 - 1 }), { minLength: 1 }),
      fc.constantFrom(0, 16, 24),
      (values, shift) => {
        const integers = values.map(value => value >>> shift);
        const { width, base64 } = packIntegers(integers);
        const bytes = Buffer.from(base64, 'base64');
        expect(bytes.toString('base64')).toBe(base64);
        expect(integers.map((_, k) => bytes.readUIntLE(k * width, width))).toEqual(integers);
        const largest = Math.max(...integers);
        expect(width).toBe(largest < 256 ? 1 : largest < 65_536 ? 2 : 4);
      },
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.double()), values => {
      const bytes = Buffer.from(packDoubles(values).base64, 'base64');
      expect(values.map((_, k) => bytes.readDoubleLE(8 * k))).toEqual(values);
    }),
  );
});

test('doubles are float literals of Python', () => {
  expect([1, -2, 0.5, 1e21, 1e-7, 123456789012345680000].map(pythonDouble)).toEqual([
    '1.0',
    '-2.0',
    '0.5',
    '1e+21',
    '1e-7',
    '123456789012345680000.0',
  ]);
});
