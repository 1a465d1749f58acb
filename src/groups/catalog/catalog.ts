import { FACTOR_LIMIT } from '../limits.js';
import { FAMILIES, formOf, grammarOf } from './families.js';
import type { Family } from './family.js';

/** One line of the catalog: how a family is written, with an example that works. */
export interface GroupFamily {
  readonly family: string;
  readonly grammar: string;
  readonly example: string;
  readonly description: string;
}

/** All that a group's name may be made of. */
export function groupFamilies(): GroupFamily[] {
  const families = FAMILIES.map(family => ({
    family: isAlone(family) ? family.letter : formOf(family),
    grammar: grammarOf(family),
    example: family.example,
    description: family.description,
  }));
  return [...families, ...PRODUCTS];
}

const PRODUCTS: readonly GroupFamily[] = [
  {
    family: 'x',
    grammar: `G x H, up to ${FACTOR_LIMIT} factors, parentheses allowed`,
    example: 'S(3) x Z(2)',
    description: 'Direct product: acts on the direct sum of its factors, V = V1 + V2 + ...',
  },
  {
    family: 'wr',
    grammar: 'G wr H, G finite, H a group of permutations; before x, to the left, parentheses allowed',
    example: 'S(2) wr S(3)',
    description:
      'Wreath product: G on each of the blocks and H that permutes them, order |G|^k |H|; on the direct sum V of k copies of V_G, and on their tensor product Vprod.',
  },
  {
    family: ':',
    grammar:
      'N : H by h1: g1 -> word, g2 -> word; h2: .., finite groups; g1, g2, .. generate N, h1, h2, .. H; words as g1*g2^-1; ' +
      'h1: may be left out where H has one generator; what is not named stays; after x and wr, parentheses allowed',
    example: '(Z(7) : Z(3) by g1 -> g1^2)',
    description:
      'Semidirect product by automorphisms of generators, h g h^-1 = the image of g, order |N| |H|; on the functions on N plus V of H.',
  },
];

/** Whether no other family has its letter. */
function isAlone({ letter }: Family): boolean {
  return FAMILIES.filter(family => family.letter === letter).length === 1;
}
