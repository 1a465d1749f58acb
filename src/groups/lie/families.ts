import { DomainError, refuseAbove } from '../../domain-error.js';
import type { NumberFamily, RangeParameter } from '../catalog/family.js';
import { LIE_DEGREE_LIMIT } from './limits.js';
import {
  generalLinearGroup,
  specialLinearGroup,
  specialUnitaryGroup,
  symplecticGroup,
  unitaryGroup,
} from './linear-groups.js';
import { type OrthogonalLetter, orthogonalGroup } from './orthogonal-groups.js';

const size: RangeParameter = { name: 'n', least: 1, greatest: LIE_DEGREE_LIMIT };

/** The classical Lie groups, as the name grammar and the catalog read them. */
export const lieFamilies: readonly NumberFamily[] = [
  {
    letter: 'SO',
    parameters: [size],
    example: 'SO(3)',
    description: 'Rotations of R^n: orthogonal matrices of determinant 1.',
    group: n => orthogonalGroup('SO', n),
  },
  {
    letter: 'O',
    parameters: [size],
    example: 'O(3)',
    description: 'Orthogonal matrices: rotations and reflections of R^n.',
    group: n => orthogonalGroup('O', n),
  },
  pseudoOrthogonal('O', 'O(1,3)', 'All matrices'),
  pseudoOrthogonal('SO', 'SO(1,3)', 'The matrices of determinant 1'),
  pseudoOrthogonal('SO+', 'SO+(1,3)', 'The identity component of the matrices'),
  {
    letter: 'SU',
    parameters: [size],
    example: 'SU(3)',
    description: 'Unitary matrices of determinant 1, on C^n.',
    group: n => specialUnitaryGroup(n),
  },
  {
    letter: 'U',
    parameters: [size],
    example: 'U(2)',
    description: 'Unitary matrices, on C^n.',
    group: n => unitaryGroup(n),
  },
  {
    letter: 'Sp',
    parameters: [{ name: 'n', least: 1, greatest: Math.floor(LIE_DEGREE_LIMIT / 2) }],
    example: 'Sp(2)',
    description: 'Real symplectic 2n x 2n matrices: those that keep J = [[0, I], [-I, 0]].',
    group: n => symplecticGroup(n),
  },
  {
    letter: 'SL',
    parameters: [size],
    example: 'SL(2)',
    description: 'Real n x n matrices of determinant 1.',
    group: n => specialLinearGroup(n),
  },
  {
    letter: 'GL',
    parameters: [size],
    example: 'GL(3)',
    description: 'Invertible real n x n matrices.',
    group: n => generalLinearGroup(n),
  },
];

function pseudoOrthogonal(letter: OrthogonalLetter, example: string, which: string): NumberFamily {
  const signs = (name: string): RangeParameter => ({ name, least: 0, greatest: LIE_DEGREE_LIMIT });
  return {
    letter,
    parameters: [signs('p'), signs('q')],
    example,
    description: `${which} that keep x_1^2 + .. + x_p^2 - .. - x_(p+q)^2, on R^(p+q).`,
    group: (p, q) => {
      if (p + q === 0) {
        throw new DomainError('BAD_INPUT', `${letter}(p,q) needs p + q >= 1, as in ${example}.`);
      }
      refuseAbove(
        `The dimension p + q of ${letter}(p,q)`,
        p + q,
        LIE_DEGREE_LIMIT,
        `Use p + q <= ${LIE_DEGREE_LIMIT}.`,
      );
      return orthogonalGroup(letter, p, q);
    },
  };
}
