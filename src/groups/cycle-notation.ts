import { DomainError } from '../domain-error.js';
import { cyclesOf, identityPermutation, type Permutation } from './permutation.js';

/**
 * Reads a product of disjoint cycles on the points 1..degree: "(1,2,3)(4,5)". Commas or spaces separate the points;
 * "" and "()" are the identity.
 *
 * Errors carry the position (from 0) of the character that is wrong. O(text + degree).
 */
export function parseCycles(text: string, degree: number): Permutation {
  const permutation = identityPermutation(degree);
  const used = new Uint8Array(degree + 1);
  const token = /\s*([(),]|\d+|\S)/y;
  let cycle: number[] | undefined;
  let opened = 0;
  let afterComma = false;

  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, word] = match;
    const position = token.lastIndex - word.length;
    if (cycle === undefined) {
      if (word !== '(') throw wrong(`expected '(' to open a cycle, got '${word}'`, position);
      cycle = [];
      opened = position;
      afterComma = false;
    } else if (word === ')') {
      if (afterComma) throw wrong("expected a point after ',', got ')'", position);
      closeCycle(cycle, permutation);
      cycle = undefined;
    } else if (word === ',') {
      if (cycle.length === 0 || afterComma) throw wrong("expected a point, got ','", position);
      afterComma = true;
    } else {
      cycle.push(readPoint(word, position, degree, used));
      afterComma = false;
    }
  }
  if (cycle !== undefined) throw wrong("the cycle that opens here has no ')'", opened);
  return permutation;
}

function readPoint(word: string, position: number, degree: number, used: Uint8Array): number {
  if (!/^\d+$/.test(word)) throw wrong(`expected a point between 1 and ${degree}, got '${word}'`, position);
  const point = BigInt(word);
  if (point < 1n || point > BigInt(degree)) {
    throw wrong(`the point ${point} is outside 1..${degree}`, position);
  }
  if (used[Number(point)] === 1) {
    throw wrong(`the point ${point} occurs twice; write a permutation as disjoint cycles`, position);
  }
  used[Number(point)] = 1;
  return Number(point) - 1;
}

function closeCycle(cycle: readonly number[], permutation: Permutation): void {
  cycle.forEach((point, k) => {
    permutation[point] = cycle[(k + 1) % cycle.length];
  });
}

function wrong(what: string, position: number): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `Not a permutation in cycle notation: ${what} (position ${position}).`,
    {
      position,
    },
  );
}

/** Canonical cycle notation: "(1,2,3)(4,5)", fixed points left out, "()" for the identity. */
export function formatCycles(p: Permutation): string {
  const cycles = cyclesOf(p).map(cycle => `(${cycle.map(point => point + 1).join(',')})`);
  return cycles.length === 0 ? '()' : cycles.join('');
}
