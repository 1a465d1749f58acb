import { describe, expect, test } from '@jest/globals';
import { cursorOf, pageSize, placeOf } from '../../src/experiments/paging.js';

describe('the length of a page', () => {
  test.each([0, 1, 100])('%d is one of at most 100', first => {
    expect(pageSize(first, 100)).toBe(first);
  });

  test.each([
    [-1, 'BAD_INPUT'],
    [0.5, 'BAD_INPUT'],
    [Number.NaN, 'BAD_INPUT'],
    [101, 'TOO_LARGE'],
  ])('%d is none', (first, code) => {
    expect(() => pageSize(first, 100)).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ path: ['first'] }) }),
    );
  });
});

describe('a cursor', () => {
  test.each([0, 7, 999_999_999_999_999])('leads back to place %d', place => {
    expect(placeOf('vector', cursorOf('vector', place))).toBe(place);
  });

  test.each([
    ['of another list', cursorOf('experiment', 3)],
    ['beyond the last', cursorOf('vector', 11)],
    ['in another spelling', Buffer.from('vector 03').toString('base64url')],
    ['with a sign', Buffer.from('vector -3').toString('base64url')],
    ['with padding', `${cursorOf('vector', 3)}=`],
    ['of no list', 'nonsense'],
    ['that is empty', ''],
  ])('%s is refused', (_what, cursor) => {
    expect(() => placeOf('vector', cursor, 10)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', details: { path: ['after'] } }),
    );
  });
});
