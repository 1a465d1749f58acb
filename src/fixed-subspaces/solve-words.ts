import type { Group } from '../groups/group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { phasedFromSigned } from '../linear-algebra/phased-permutation.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import { identitySigned } from '../linear-algebra/signed-permutation.js';
import { type Leg, type LegImage, WHOLE } from './leg.js';
import { monomialElements } from './monomial-elements.js';
import type { SolvedPart, SolvedWord } from './place-words.js';
import { solveWord, type WordSolution } from './solve-word.js';
import type { Word } from './words.js';

/** The legs of a word on which one group acts: a direct factor, or the whole group where a leg belongs to no factor. */
export interface Part extends SolvedPart {
  readonly on: readonly Leg[];
  readonly solution: WordSolution;
}

/** What is fixed of a word, the tensor product of what is fixed of its parts. */
export interface Block extends SolvedWord {
  readonly parts: readonly Part[];
}

/**
 * Each word part by part: a tensor product of representations of G1 and G2 has under G1 x G2 the tensor product of what
 * each fixes. Equal parts are solved once, also for equal factors.
 */
export function solveWords(group: Group, words: readonly Word[]): Block[] {
  const solutions = new Map<string, WordSolution>();
  const solve = (on: readonly Leg[]): WordSolution => {
    const key = on.map(leg => leg.key).join('\n\n');
    const solution = solutions.get(key) ?? solveWord(on);
    solutions.set(key, solution);
    return solution;
  };
  return words.map(({ legs, places }) => ({
    places,
    parts: partsOf(group, legs).map(({ on, numbers }) => {
      const solution = solve(on);
      return {
        on,
        legs: numbers,
        dimensions: on.map(leg => leg.dimension),
        basis: solution.basis,
        solution,
      };
    }),
  }));
}

function partsOf(group: Group, legs: readonly Leg[]): { on: Leg[]; numbers: number[] }[] {
  const owners = legs.some(leg => leg.owner === WHOLE) ? [WHOLE] : [...new Set(legs.map(leg => leg.owner))];
  return owners.map(owner => {
    const numbers = [...legs.keys()].filter(l => owner === WHOLE || legs[l].owner === owner);
    return { numbers, on: numbers.map(l => (owner === WHOLE ? ontoWhole(group, legs[l]) : legs[l])) };
  });
}

/** A leg of a factor with the whole group acting on it. */
function ontoWhole(group: Group, leg: Leg): Leg {
  if (leg.owner === WHOLE) return leg;
  const one = signedOperator(identitySigned(leg.dimension));
  const identity: LegImage = {
    operator: one,
    phased: phasedFromSigned(identitySigned(leg.dimension)),
    inverse: () => one,
  };
  const zero: LinearOperator = { size: leg.dimension, row: () => ({ indices: [], entries: [] }) };
  const isOwn = (i: number) => i === leg.owner;
  const each = [...group.components.entries()];
  return {
    ...leg,
    owner: WHOLE,
    key: `${leg.owner}:${leg.key}`,
    action: {
      generators: each.flatMap(([i, { generators }]) =>
        isOwn(i) ? leg.action.generators : generators.map(() => identity),
      ),
      algebra: each.flatMap(([i, component]) => {
        if (component.kind === 'FINITE') return [];
        return isOwn(i) ? leg.action.algebra : component.algebra.map(() => zero);
      }),
      monomials: each.flatMap(([i]) =>
        isOwn(i) ? leg.action.monomials : monomialElements(group.factor(i)).map(() => identity.phased),
      ),
    },
  };
}
