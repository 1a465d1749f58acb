import { registerEnumType } from 'type-graphql';
import {
  type Nonlinearity as Known,
  NONLINEARITIES,
} from '../../architectures/nonlinearities/nonlinearity.js';
import { enumOf } from './enum-of.js';

export const Nonlinearity = enumOf(NONLINEARITIES);
export type Nonlinearity = Known;

registerEnumType(Nonlinearity, {
  name: 'Nonlinearity',
  description:
    'Functions of one number, applied to each coordinate, and GATED and NORM, applied to whole copies.',
  valuesConfig: {
    GATED: {
      description: 'A copy times the sigmoid of a number that the group fixes. Fits every representation.',
    },
    NORM: {
      description: 'A copy x of dimension d becomes x / sqrt(1 + |x|^2 / d). Fits orthogonal matrices.',
    },
    GELU: { description: 'x times the normal distribution function of x, exactly.' },
    ELU: { description: 'x, and exp(x) - 1 below 0.' },
    SIN: { description: 'Odd: fits signed permutations.' },
    TANH: { description: 'Odd: fits signed permutations.' },
    IDENTITY: { description: 'None at all. Fits every representation.' },
  },
});
