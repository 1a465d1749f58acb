import { FACTOR_LIMIT } from '../limits.js';
import { FAMILIES, grammarOf } from './families.js';

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
    family: family.letter,
    grammar: grammarOf(family),
    example: family.example,
    description: family.description,
  }));
  return [
    ...families,
    {
      family: 'x',
      grammar: `G x H, up to ${FACTOR_LIMIT} factors, parentheses allowed`,
      example: 'S(3) x Z(2)',
      description: 'Direct product: acts on the direct sum of its factors, V = V1 + V2 + ...',
    },
  ];
}
