import { DEGREE_LIMIT } from '../limits.js';
import type { NumberFamily, RangeParameter } from './family.js';
import { isPrimePower } from './finite-field.js';
import {
  affineGroup,
  generalLinearGroup,
  projectiveGeneralGroup,
  projectiveSpecialGroup,
  specialLinearGroup,
} from './finite-linear-group.js';
import { FINITE_SPACE_LIMIT } from './limits.js';

const size: RangeParameter = { name: 'n', least: 1, greatest: FINITE_SPACE_LIMIT };
const sizeFromTwo: RangeParameter = { ...size, least: 2 };
const fieldOrder: RangeParameter = {
  name: 'q',
  least: 2,
  greatest: DEGREE_LIMIT,
  only: { what: 'a prime power', holds: isPrimePower },
};

/** Linear groups over finite fields, as permutations of vectors or of the points of projective space. */
export const linearFamilies: readonly NumberFamily[] = [
  {
    letter: 'SL',
    parameters: [sizeFromTwo, fieldOrder],
    example: 'SL(2,5)',
    description:
      'n x n matrices of determinant 1 over the field of q elements, on its q^n - 1 nonzero vectors.',
    group: specialLinearGroup,
  },
  {
    letter: 'GL',
    parameters: [size, fieldOrder],
    example: 'GL(2,3)',
    description: 'Invertible n x n matrices over the field of q elements, on its q^n - 1 nonzero vectors.',
    group: generalLinearGroup,
  },
  {
    letter: 'PSL',
    parameters: [sizeFromTwo, fieldOrder],
    example: 'PSL(2,7)',
    description:
      'SL(n,q) on the (q^n - 1)/(q - 1) points of projective space; for n = 2 x -> (a x + b)/(c x + d), a d - b c = 1, on 0, .., infinity.',
    group: projectiveSpecialGroup,
  },
  {
    letter: 'PGL',
    parameters: [sizeFromTwo, fieldOrder],
    example: 'PGL(2,5)',
    description: 'GL(n,q) on the (q^n - 1)/(q - 1) points of projective space.',
    group: projectiveGeneralGroup,
  },
  {
    letter: 'AGL',
    parameters: [size, fieldOrder],
    example: 'AGL(1,8)',
    description: 'Affine maps x -> A x + b of the q^n vectors over the field of q elements.',
    group: affineGroup,
  },
];
