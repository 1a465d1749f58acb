import { generalLinearGroup, symplecticGroup } from '../../../src/groups/lie/linear-groups.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { lie } from './classical-rows.js';

/** "0 1; -1 0": rows parted by semicolons, entries by spaces. */
export function matrix(text: string): string[][] {
  return text.split(';').map(row => row.trim().split(' '));
}

export function textOf(a: ExactMatrix): string[][] {
  return a.toRows().map(row => row.map(x => `${x.numerators[0]}/${x.denominator}`));
}

function integers(text: string): ExactMatrix {
  return ExactMatrix.fromIntegers(matrix(text).map(row => row.map(Number)));
}

/** S A S^-1 as text, for integer matrices. */
function conjugated(s: ExactMatrix, a: ExactMatrix): string[][] {
  return textOf(s.multiply(a).multiply(s.inverse()));
}

const SKEW = integers('1 2 0; 0 3 1; 1 0 1');
const SKEW4 = integers('1 2 0 1; 0 3 1 -2; 1 0 1 5; 2 0 0 1');
export const so3 = lie(orthogonalGroup('SO', 3)).algebra;
const so13 = lie(orthogonalGroup('SO+', 1, 3)).algebra;
const boosts = lie(orthogonalGroup('SO+', 1, 2)).algebra;

/** A group by matrices and what is known of it. */
export interface MatrixRow {
  readonly name: string;
  readonly generators?: readonly (string | string[][])[];
  readonly algebra: readonly (string | string[][])[];
  readonly kind: LieFactor['kind'];
  /** Over R, and of the basis, where they differ. */
  readonly dimension: number | readonly [real: number, basis: number];
  readonly isAbelian?: boolean;
  readonly isComplex?: boolean;
  /** The compact group of the irreps' types, where it is known. */
  readonly form?: string;
  /** Of the cosets alone, where those are known and types aren't. */
  readonly cosets?: string;
  readonly signature?: readonly [number, number];
}

export const QUARTER = '0 -1; 1 0';

export const matrixRows: readonly MatrixRow[] = [
  {
    name: 'so(3)',
    algebra: so3.map(textOf),
    form: 'SO(3)',
    kind: 'COMPACT_LIE',
    dimension: 3,
    signature: [3, 0],
  },
  {
    name: 'so(3) from two of its elements',
    algebra: so3.slice(0, 2).map(textOf),
    form: 'SO(3)',
    kind: 'COMPACT_LIE',
    dimension: 3,
    signature: [3, 0],
  },
  {
    name: 'so(3) in a skew basis',
    algebra: so3.map(a => conjugated(SKEW, a)),
    form: 'SO(3)',
    kind: 'COMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'so(2) and two fixed vectors in a skew basis',
    algebra: [conjugated(SKEW4, integers('0 1 0 0; -1 0 0 0; 0 0 0 0; 0 0 0 0'))],
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'two speeds and a reflection of one plane in a skew basis',
    generators: [conjugated(SKEW4, integers('1 0 0 0; 0 -1 0 0; 0 0 1 0; 0 0 0 -1'))],
    algebra: [conjugated(SKEW4, integers('0 1 0 0; -1 0 0 0; 0 0 0 3; 0 0 -3 0'))],
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: false,
  },
  {
    name: 'so(2) and a shear of fixed vectors in a skew basis',
    generators: [conjugated(SKEW4, integers('1 0 0 0; 0 1 0 0; 0 0 1 1; 0 0 0 1'))],
    algebra: [conjugated(SKEW4, integers('0 1 0 0; -1 0 0 0; 0 0 0 0; 0 0 0 0'))],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'so(1,2) in a skew basis',
    algebra: boosts.map(a => conjugated(SKEW, a)),
    form: 'SO(3)',
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'so(1,2) by rotations only: so(2)',
    algebra: boosts.slice(2).map(textOf),
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: true,
    signature: [3, 0],
  },
  {
    name: 'Heisenberg',
    algebra: ['0 1 0; 0 0 0; 0 0 0', '0 0 0; 0 0 1; 0 0 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'sl(2) from a matrix that vanishes modulo the first prime, 2^23 - 15',
    algebra: ['0 8388593; 0 0', '0 0; 1 0'],
    form: 'SU(2)',
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'a sum that is independent, but not modulo the first prime',
    algebra: ['1 0; 0 0', '1 0; 0 8388593'],
    kind: 'NONCOMPACT_LIE',
    dimension: 2,
    isAbelian: true,
  },
  {
    name: 'diagonal torus',
    algebra: ['1 0 0; 0 -1 0; 0 0 0', '0 0 0; 0 1 0; 0 0 -1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 2,
    isAbelian: true,
  },
  {
    name: 'scalings and the quarter turn',
    generators: [QUARTER],
    algebra: ['1 0; 0 1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'O(2) by a reflection',
    generators: ['1 0; 0 -1'],
    algebra: ['0 sqrt(2); -sqrt(2) 0'],
    form: 'O(2)',
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: false,
    signature: [2, 0],
  },
  {
    name: 'an ellipse, turned and reflected',
    generators: ['1 0; 0 -1'],
    algebra: ['0 2; -1/2 0'],
    form: 'O(2)',
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: false,
  },
  {
    name: 'turns of an ellipse and a stretching',
    generators: ['2 0; 0 2'],
    algebra: ['0 2; -1/2 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'two ellipses in one space',
    algebra: ['0 2 0 0; -1/2 0 0 0; 0 0 0 0; 0 0 0 0', '0 0 0 0; 0 0 0 0; 0 0 0 3; 0 0 -1 0'],
    kind: 'COMPACT_LIE',
    dimension: 2,
    isAbelian: true,
  },
  {
    name: 'a spiral',
    algebra: ['1 -3; 3 1'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'a turn that drifts: imaginary eigenvalues, not diagonalisable',
    algebra: ['0 -1 1 0; 1 0 0 1; 0 0 0 -1; 0 0 1 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
  {
    name: 'su(2)',
    algebra: ['i 0; 0 -i', '0 1; -1 0', '0 i; i 0'],
    form: 'SU(2)',
    kind: 'COMPACT_LIE',
    dimension: 3,
    isComplex: true,
  },
  {
    name: 'u(1) on C with a generator of the component',
    generators: ['E(3)'],
    algebra: ['i'],
    form: 'U(1)',
    kind: 'COMPACT_LIE',
    dimension: 1,
    isAbelian: true,
    isComplex: true,
  },
  {
    name: 'sl(2,C) as a real algebra',
    algebra: ['i 0; 0 -i', '0 1; 0 0', '0 0; 1 0'],
    cosets: 'SU(2)',
    kind: 'NONCOMPACT_LIE',
    dimension: [6, 3],
    isComplex: true,
  },
  {
    name: 'gl(3) with repetitions and zeros',
    algebra: [
      '0 0 0; 0 0 0; 0 0 0',
      ...generalLinearGroup(3).algebra.map(textOf),
      '1 0 0; 0 0 0; 0 0 0',
      '0 1 0; 0 0 0; 0 0 0',
    ],
    form: 'U(3)',
    kind: 'NONCOMPACT_LIE',
    dimension: 9,
  },
  {
    name: 'sl(5) from the positive and the negative root vectors in general position',
    algebra: [
      '0 1 0 0 0; 0 0 2 0 0; 0 0 0 3 0; 0 0 0 0 5; 0 0 0 0 0',
      '0 0 0 0 0; 1 0 0 0 0; 0 7 0 0 0; 0 0 1 0 0; 0 0 0 1 0',
    ],
    form: 'SU(5)',
    kind: 'NONCOMPACT_LIE',
    dimension: 24,
  },
  {
    name: 'the Lorentz group',
    generators: ['-1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1', '1 0 0 0; 0 -1 0 0; 0 0 1 0; 0 0 0 1'],
    algebra: so13.map(textOf),
    form: 'O(4)',
    kind: 'NONCOMPACT_LIE',
    dimension: 6,
    signature: [1, 3],
  },
  {
    name: 'so(1,3)',
    algebra: so13.map(textOf),
    form: 'SO(4)',
    kind: 'NONCOMPACT_LIE',
    dimension: 6,
    signature: [1, 3],
  },
  {
    name: 'so(1,3) in a skew basis: its signature is not looked for',
    algebra: so13.map(a => conjugated(SKEW4, a)),
    cosets: 'SO(4)',
    kind: 'NONCOMPACT_LIE',
    dimension: 6,
  },
  {
    name: 'so(4) in a skew basis',
    algebra: lie(orthogonalGroup('SO', 4)).algebra.map(a => conjugated(SKEW4, a)),
    form: 'SO(4)',
    kind: 'COMPACT_LIE',
    dimension: 6,
  },
  {
    name: 'sp(2) in a skew basis',
    algebra: symplecticGroup(2).algebra.map(a => conjugated(SKEW4, a)),
    form: 'Sp(2)',
    kind: 'NONCOMPACT_LIE',
    dimension: 10,
  },
  {
    name: 'sp(2) and a stretching that does not keep the form',
    generators: ['2 0 0 0; 0 2 0 0; 0 0 1 0; 0 0 0 1'],
    algebra: symplecticGroup(2).algebra.map(textOf),
    kind: 'NONCOMPACT_LIE',
    dimension: 10,
  },
  {
    name: 'sl(2) and a reflection',
    generators: ['1 0; 0 -1'],
    algebra: ['0 1; 0 0', '0 0; 1 0'],
    kind: 'NONCOMPACT_LIE',
    dimension: 3,
  },
  {
    name: 'boosts of the plane along its diagonals',
    algebra: ['1 0; 0 -1'],
    cosets: 'SO(2)',
    kind: 'NONCOMPACT_LIE',
    dimension: 1,
    isAbelian: true,
  },
];
