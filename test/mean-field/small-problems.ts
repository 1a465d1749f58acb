import { defineProblem, type Problem, type ProblemInput } from '../../src/mean-field/problem.js';

const base = { activation: 'sigmoid', inputStd: 1.5 } as const;
const drawn = (kind: 'WI' | 'SI' | 'ARBITRARY') => ({ kind, count: 3 });

/** One problem for each kind of unit, activation and action, with |G| from 1 to 8 and dim X other than dim Y. */
export const smallInputs: readonly (ProblemInput & { readonly title: string })[] = [
  {
    ...base,
    title: 'MATRIX, sigmoid, S(2) from V + 1 to V',
    group: { name: 'S(2)' },
    inputRepresentation: 'V + 1',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    teacher: drawn('WI'),
  },
  {
    ...base,
    title: 'MATRIX, tanh, B(2) from V to V',
    group: { name: 'B(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'tanh',
    teacher: drawn('WI'),
  },
  {
    ...base,
    title: 'MATRIX, sigmoid, rotations of the plane to their regular representation',
    group: { name: 'C(3)' },
    inputRepresentation: 'V',
    outputRepresentation: 'Reg',
    unit: 'MATRIX',
    teacher: drawn('WI'),
  },
  {
    ...base,
    title: 'UV, sigmoid, D(3) on the plane and an invariant',
    group: { name: 'D(3)' },
    inputRepresentation: 'V + 1',
    outputRepresentation: '1 + V',
    unit: 'UV',
    teacher: drawn('WI'),
  },
  {
    ...base,
    title: 'UV, tanh, S(3) from V to V * V',
    group: { name: 'S(3)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V * V',
    unit: 'UV',
    activation: 'tanh',
    teacher: drawn('WI'),
  },
  {
    ...base,
    title: 'MATRIX, tanh, the trivial group',
    group: { name: 'Trivial(2)' },
    inputRepresentation: 'V',
    outputRepresentation: '1',
    unit: 'MATRIX',
    activation: 'tanh',
    teacher: drawn('ARBITRARY'),
  },
];

export const smallProblems: readonly [string, Problem][] = smallInputs.map(input => [
  input.title,
  defineProblem(input, 1),
]);
