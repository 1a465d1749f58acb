import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ascendingOrder, ascends } from '../../src/linear-algebra/ascending-order.js';

describe('ascendingOrder', () => {
  it('sorts stably, as the plain sort does', () => {
    const keys = fc.oneof(fc.nat(5), fc.nat(3000), fc.nat(2 ** 31 - 1));
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 200 }), numbers => {
        const order = ascendingOrder(Int32Array.from(numbers));
        const plain = [...numbers.keys()].sort((a, b) => numbers[a] - numbers[b]);
        expect([...order]).toEqual(plain);
      }),
    );
  });
});

describe('ascendingOrder of a long list', () => {
  it.each([5, 3_000, 2 ** 31 - 1])('sorts stably keys up to %s', bound => {
    let state = 12_345;
    const numbers = Int32Array.from({ length: 5_000 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % bound;
    });
    const plain = [...numbers.keys()].sort((a, b) => numbers[a] - numbers[b]);
    expect([...ascendingOrder(numbers)]).toEqual(plain);
  });
});

describe('ascends', () => {
  it.each([
    [[], true],
    [[3], true],
    [[1, 2, 5], true],
    [[1, 1], false],
    [[2, 1], false],
  ])('of %j is %s', (numbers, expected) => {
    expect(ascends(Int32Array.from(numbers), 0, numbers.length)).toBe(expected);
  });

  it('looks at the range only', () => {
    expect(ascends(Int32Array.of(9, 1, 2, 0), 1, 3)).toBe(true);
  });
});
