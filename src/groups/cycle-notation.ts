import { abridged, DomainError } from '../domain-error.js';
import { cyclesOf, identityPermutation, type Permutation } from './permutation.js';

/** A point of a cycle as it is written, and where. */
interface WrittenPoint {
  readonly word: string;
  readonly position: number;
}

/**
 * Reads a product of disjoint cycles on the points 1..degree: "(1,2,3)(4,5)". Commas or spaces separate the points;
 * "" and "()" are the identity. Of a longer text it reads the part from `from` to `to`.
 *
 * Errors carry the position (from 0) of the character that is wrong. O(text + degree).
 */
export function parseCycles(text: string, degree: number, from = 0, to = text.length): Permutation {
  const permutation = identityPermutation(degree);
  const used = new Uint8Array(degree + 1);
  for (const cycle of writtenCycles(text, from, to, `a point between 1 and ${degree}`)) {
    const points = cycle.map(point => readPoint(point, degree, used));
    points.forEach((point, k) => {
      permutation[point] = points[(k + 1) % points.length];
    });
  }
  return permutation;
}

/** Refuses what is no product of cycles of points, whatever the degree is. */
export function refuseMalformedCycles(text: string, from: number, to: number): void {
  writtenCycles(text, from, to, 'a point, a whole number');
}

function writtenCycles(text: string, from: number, to: number, expected: string): WrittenPoint[][] {
  const cycles: WrittenPoint[][] = [];
  const token = /\s*([(),]|\d+|\S)/y;
  const read = text.slice(0, to);
  let cycle: WrittenPoint[] | undefined;
  let opened = from;
  let afterComma = false;

  token.lastIndex = from;
  for (let match = token.exec(read); match !== null; match = token.exec(read)) {
    const [, word] = match;
    const position = token.lastIndex - word.length;
    if (cycle === undefined) {
      if (word !== '(') throw wrong(`expected '(' to open a cycle, got '${abridged(word)}'`, position);
      cycle = [];
      opened = position;
      afterComma = false;
    } else if (word === ')') {
      if (afterComma) throw wrong("expected a point after ',', got ')'", position);
      cycles.push(cycle);
      cycle = undefined;
    } else if (word === ',') {
      if (cycle.length === 0 || afterComma) throw wrong("expected a point, got ','", position);
      afterComma = true;
    } else {
      if (!/^\d+$/.test(word)) throw wrong(`expected ${expected}, got '${abridged(word)}'`, position);
      cycle.push({ word, position });
      afterComma = false;
    }
  }
  if (cycle !== undefined) throw wrong("the cycle that opens here has no ')'", opened);
  return cycles;
}

function readPoint({ word, position }: WrittenPoint, degree: number, used: Uint8Array): number {
  const point = BigInt(word);
  if (point < 1n || point > BigInt(degree)) {
    throw wrong(`the point ${abridged(point.toString())} is outside 1..${degree}`, position);
  }
  if (used[Number(point)] === 1) {
    throw wrong(`the point ${point} occurs twice; write a permutation as disjoint cycles`, position);
  }
  used[Number(point)] = 1;
  return Number(point) - 1;
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
