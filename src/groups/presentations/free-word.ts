import { refuseAbove } from '../../domain-error.js';
import { WORD_LENGTH_LIMIT } from './limits.js';
import type { WordOperations } from './parse-word.js';

/** A freely reduced word: letter k + 1 for the k-th generator, -(k + 1) for its inverse. */
export type FreeWord = readonly number[];

/** The free group; products are cancelled, and refused above a declared length. */
export const freeWords: WordOperations<FreeWord> = {
  one: [],
  generator: k => [k + 1],
  inverse: word => word.map(letter => -letter).reverse(),
  multiply: (a, b) => {
    let cancelled = 0;
    const most = Math.min(a.length, b.length);
    while (cancelled < most && a[a.length - 1 - cancelled] === -b[cancelled]) cancelled++;
    refuseAbove(
      'The number of letters of a word',
      a.length + b.length - 2 * cancelled,
      WORD_LENGTH_LIMIT,
      'Use shorter words or smaller exponents.',
    );
    return [...a.slice(0, a.length - cancelled), ...b.slice(cancelled)];
  },
};

/** The shortest conjugate that is found by cancelling the first letter against the last. */
export function cyclicallyReduced(word: FreeWord): FreeWord {
  let ends = 0;
  while (2 * ends + 1 < word.length && word[ends] === -word[word.length - 1 - ends]) ends++;
  return word.slice(ends, word.length - ends);
}
