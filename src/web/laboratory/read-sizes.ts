import type { SeedsForInput } from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';

/** What was read, or why it could not be. */
export type Reading<Value> =
  | { readonly value: Value; readonly failure: null }
  | { readonly value: null; readonly failure: Failure };

/** '10, 20, 40': the values of N, in the order in which they stand. */
export function readSizes(text: string): Reading<number[]> {
  const pieces = [...text.matchAll(/[^\s,;]+/g)];
  for (const piece of pieces) {
    if (!isCount(piece[0])) {
      return refusal(
        'particles',
        piece.index,
        `"${piece[0]}" is no number of particles: write whole numbers such as 10, 20, 40.`,
      );
    }
  }
  return { value: pieces.map(piece => Number(piece[0])), failure: null };
}

/** '1000: 5, 5000: 3': how many seeds a value of N has instead. */
export function readSeedsFor(text: string): Reading<SeedsForInput[]> {
  const value: SeedsForInput[] = [];
  for (const piece of text.matchAll(/[^,;\n]+/g)) {
    if (piece[0].trim() === '') continue;
    const [particles = '', count = '', ...more] = piece[0].split(':').map(part => part.trim());
    if (!isCount(particles) || !isCount(count) || more.length > 0) {
      const at = piece.index + piece[0].length - piece[0].trimStart().length;
      return refusal(
        'seedsFor',
        at,
        `"${piece[0].trim()}" is no pair: write N and its number of seeds, such as 1000: 5.`,
      );
    }
    value.push({ particles: Number(particles), count: Number(count) });
  }
  return { value, failure: null };
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

function refusal(argument: string, position: number, message: string): Reading<never> {
  return { value: null, failure: { code: 'BAD_INPUT', message, argument: ['input', argument], position } };
}
