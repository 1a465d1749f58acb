import { DomainError } from '../../domain-error.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { counted } from '../counted.js';
import { parseCycles, refuseMalformedCycles } from '../cycle-notation.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupElement } from '../group-element.js';
import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from '../permutation.js';
import { parseWord, refuseMalformedWord } from '../presentations/parse-word.js';
import { isMember } from './membership.js';

/** An element by what it does on the points of each component's model. */
type Action = readonly Permutation[];

/**
 * The element that a text means: a word in the group's generators g1, g2, .. ("g1*g2^-1", "[g1, g2]", "1"), or, where all
 * factors permute basis vectors up to signs, cycles on the basis e_1, e_2, .. of V ("(1,2)(4,5)"), for a product also
 * factor by factor ("(1,2) x (1,2,3)"). DomainError with the position where it means none.
 */
export function parseElement(text: string, group: FiniteGroup): GroupElement {
  const action = areCycles(text, 0) ? readCycles(text, group) : readWord(text, group);
  return { parts: group.components.map(({ model }, i) => model.toPart(action[i])) };
}

/**
 * Refuses what names no element of any group, read from a place of the text on to its end, with the position in the whole
 * text. What is left for parseElement to refuse depends on the group: its generators, the points, the direct factors.
 */
export function refuseMalformedElement(text: string, from: number): void {
  if (areCycles(text, from)) {
    for (const [start, end] of piecesOf(text, from)) refuseMalformedCycles(text, start, end);
  } else {
    refuseMalformedWord(text, from);
  }
}

function areCycles(text: string, from: number): boolean {
  return /^\s*\(\s*[\d)]/.test(text.slice(from));
}

/** Where the pieces apart by 'x' start and end. */
function piecesOf(text: string, from: number): [start: number, end: number][] {
  let start = from;
  return text
    .slice(from)
    .split('x')
    .map(({ length }) => {
      const end = start + length;
      const piece: [number, number] = [start, end];
      start = end + 1;
      return piece;
    });
}

function readWord(text: string, group: FiniteGroup): Action {
  const { components, generators } = group;
  const names = generators.map((_, k) => `g${k + 1}`);
  return parseWord<Action>(text, names, {
    one: components.map(({ model }) => identityPermutation(model.points)),
    generator: k => components.map(({ model }, i) => model.fromPart(generators[k].parts[i])),
    multiply: (a, b) => a.map((part, i) => composePermutations(part, b[i])),
    inverse: a => a.map(inversePermutation),
  });
}

function readCycles(text: string, group: FiniteGroup): Action {
  const { components } = group;
  if (components.some(({ identity }) => identity instanceof ExactMatrix)) {
    throw new DomainError(
      'BAD_INPUT',
      `${group.name} does not permute basis vectors: write the element as a word in its generators g1, g2, ...`,
    );
  }
  const images = text.includes('x') ? imagesByFactor(text, group) : imagesOfBasis(text, group);
  return components.map(({ info, model }, i) => {
    const sign = new Int8Array(info.degree).fill(1);
    const part = { image: images[i], sign };
    if (isMember(components[i], part)) return model.fromPart(part);
    const where = components.length === 1 ? '' : ` on its factor ${i + 1}, ${info.name}`;
    throw new DomainError('BAD_INPUT', `The permutation is no element of ${group.name}${where}.`);
  });
}

/** "(1,2) x (1,2,3)": cycles on the basis of each V_i. */
function imagesByFactor(text: string, { factors, name }: FiniteGroup): Permutation[] {
  const pieces = piecesOf(text, 0);
  if (pieces.length !== factors.length) {
    throw new DomainError(
      'BAD_INPUT',
      `${name} has ${counted(factors.length, 'direct factor')}; got cycles for ${pieces.length}.`,
    );
  }
  return pieces.map(([start, end], i) => parseCycles(text, factors[i].degree, start, end));
}

/** Cycles on the basis of V = V_1 + V_2 + .., each inside one V_i. */
function imagesOfBasis(text: string, { factors, degree, name }: FiniteGroup): Permutation[] {
  const whole = parseCycles(text, degree);
  let offset = 0;
  return factors.map(factor => {
    const image = whole.subarray(offset, offset + factor.degree).map(point => point - offset);
    if (image.some(point => point < 0 || point >= factor.degree)) {
      throw new DomainError(
        'BAD_INPUT',
        `The permutation is no element of ${name}: it mixes direct factors.`,
      );
    }
    offset += factor.degree;
    return image;
  });
}
