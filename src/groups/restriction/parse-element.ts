import { DomainError } from '../../domain-error.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { parseCycles } from '../cycle-notation.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupElement } from '../group-element.js';
import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from '../permutation.js';
import { parseWord } from '../presentations/parse-word.js';
import { isMember } from './membership.js';

/** An element by what it does on the points of each component's model. */
type Action = readonly Permutation[];

/**
 * The element that a text means: a word in the group's generators g1, g2, .. ("g1*g2^-1", "[g1, g2]", "1"), or, where all
 * factors permute basis vectors up to signs, cycles on the basis e_1, e_2, .. of V ("(1,2)(4,5)"), for a product also
 * factor by factor ("(1,2) x (1,2,3)"). DomainError with the position where it means none.
 */
export function parseElement(text: string, group: FiniteGroup): GroupElement {
  const action = /^\s*\(\s*[\d)]/.test(text) ? readCycles(text, group) : readWord(text, group);
  return { parts: group.components.map(({ model }, i) => model.toPart(action[i])) };
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
  const pieces = text.split('x');
  if (pieces.length !== factors.length) {
    throw new DomainError(
      'BAD_INPUT',
      `${name} has ${factors.length} direct factors; here are cycles for ${pieces.length}.`,
    );
  }
  let offset = 0;
  return pieces.map((piece, i) => {
    // spaces in front keep the positions of the whole text
    const image = parseCycles(' '.repeat(offset) + piece, factors[i].degree);
    offset += piece.length + 1;
    return image;
  });
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
