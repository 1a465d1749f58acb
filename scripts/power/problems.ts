import type { GroupDescription } from '../../src/groups/group-description.js';
import type { ProblemInput } from '../../src/mean-field/problem.js';

/** A problem without its data, and what is known of it exactly; the tests hold both dimensions to the exact tower. */
export interface StudyProblem {
  readonly name: string;
  readonly input: Omit<ProblemInput, 'teacher'> & { readonly group: GroupDescription };
  /** dim Z. */
  readonly dimension: number;
  /** dim E^G. */
  readonly exact: number;
}

/** The dihedral group of order 8 on the corners of a square. */
const SQUARE: GroupDescription = { permutations: { degree: 4, generators: ['(1 2 3 4)', '(1 3)'] } };

const MINUS_ONE: GroupDescription = {
  matrices: {
    generators: [
      [
        ['-1', '0'],
        ['0', '-1'],
      ],
    ],
  },
};

/** Of which groups it is asked how often E^G is found. */
export const POWER_PROBLEMS: readonly StudyProblem[] = [
  matrix('S(2)', 4, 2),
  matrix('Z(3)', 9, 3),
  matrix('Z(4)', 16, 4),
  matrix('S(3)', 9, 2),
  { ...matrix('D(4) on four points', 16, 3), input: on(SQUARE, 'MATRIX', 'sigmoid') },
  matrix('S(2) x S(2)', 16, 6),
  { ...matrix('B(2), tanh', 4, 1), input: on({ name: 'B(2)' }, 'MATRIX', 'tanh') },
  { ...matrix('Q(8), tanh', 16, 4), input: on({ name: 'Q(8)' }, 'MATRIX', 'tanh') },
  uv('S(2)', 4, 2),
  uv('S(3)', 6, 2),
  uv('Z(4)', 8, 2),
];

/** E^G = {0}. */
export const EMPTY_PROBLEMS: readonly StudyProblem[] = [
  {
    name: '{1, -1}, R^2 to R, sigmoid(t - 1)',
    input: on(MINUS_ONE, 'MATRIX', '1/(1+exp(1-t))', '1'),
    ...{ dimension: 2, exact: 0 },
  },
  {
    name: '{1, -1}, R^2 to R, tanh, labels 0',
    input: on(MINUS_ONE, 'MATRIX', 'tanh', '1'),
    ...{ dimension: 2, exact: 0 },
  },
  {
    name: 'UV on the plane, D(4)',
    input: on({ name: 'D(4)' }, 'UV', 'sigmoid'),
    ...{ dimension: 4, exact: 0 },
  },
];

/** E^G = Z. */
export const WHOLE_PROBLEMS: readonly StudyProblem[] = [
  matrix('Trivial(2)', 4, 4),
  matrix('Trivial(3)', 9, 9),
  uv('Trivial(2)', 4, 4),
];

/** A teacher on the fixed subspace of a larger group than the one that is named. */
export interface PartlyExcited {
  readonly problem: StudyProblem;
  /** In short, what the teacher excites: the fixed subspace of `group`. */
  readonly part: string;
  readonly group: GroupDescription;
  /** dim E^G of the larger group. */
  readonly dimension: number;
}

export const PARTLY_EXCITED: readonly PartlyExcited[] = [
  {
    problem: named('S(3)'),
    part: 'multiples of I',
    group: { name: 'O(3)' },
    dimension: 1,
  },
  { problem: named('Z(3)'), part: 'E^G of S(3)', group: { name: 'S(3)' }, dimension: 2 },
  { problem: named('Z(4)'), part: 'E^G of D(4)', group: SQUARE, dimension: 3 },
];

/** The problem of the power study with that name. */
export function named(name: string): StudyProblem {
  const found = POWER_PROBLEMS.find(problem => problem.name === name);
  if (!found) throw new Error(`expected the name of a problem, got ${name}`);
  return found;
}

function on(
  group: GroupDescription,
  unit: 'MATRIX' | 'UV',
  activation: string,
  outputRepresentation = 'V',
): StudyProblem['input'] {
  return { group, inputRepresentation: 'V', outputRepresentation, unit, activation, inputStd: 4 };
}

function matrix(name: string, dimension: number, exact: number): StudyProblem {
  return { name, input: on({ name }, 'MATRIX', 'sigmoid'), dimension, exact };
}

function uv(name: string, dimension: number, exact: number): StudyProblem {
  return { name: `UV on ${name}`, input: on({ name }, 'UV', 'sigmoid'), dimension, exact };
}
