import { parseCycles } from '../cycle-notation.js';
import { GroupFactor } from '../group-factor.js';
import { permutationModel } from '../permutation-model.js';
import type { NumberFamily } from './family.js';

interface Mathieu {
  readonly order: bigint;
  readonly generators: readonly string[];
}

const M11 = ['(1,2,3,4,5,6,7,8,9,10,11)', '(3,7,11,8)(4,10,5,6)'];
const M23 = [
  '(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23)',
  '(3,17,10,7,9)(4,13,14,19,5)(8,18,11,12,23)(15,20,22,21,16)',
];

/**
 * M(11) fixes the last point of M(12), M(23) that of M(24), and M(24) is M(23) with x -> -1/x on the projective line
 * over F_23. Conway and Sloane, Sphere Packings, Lattices and Groups, chapters 10 and 11.
 */
const MATHIEU: ReadonlyMap<number, Mathieu> = new Map([
  [11, { order: 7920n, generators: M11 }],
  [12, { order: 95040n, generators: [...M11, '(1,12)(2,11)(3,6)(4,8)(5,9)(7,10)'] }],
  [
    22,
    {
      order: 443520n,
      generators: [
        '(1,2,3,4,5,6,7,8,9,10,11)(12,13,14,15,16,17,18,19,20,21,22)',
        '(1,4,5,9,3)(2,8,10,7,6)(12,15,16,20,14)(13,19,21,18,17)',
        '(1,21)(2,10,8,6)(3,13,4,17)(5,19,9,18)(11,22)(12,14,16,20)',
      ],
    },
  ],
  [23, { order: 10200960n, generators: M23 }],
  [
    24,
    {
      order: 244823040n,
      generators: [...M23, '(1,24)(2,23)(3,12)(4,16)(5,18)(6,10)(7,20)(8,14)(9,21)(11,17)(13,22)(15,19)'],
    },
  ],
]);

export const mathieuFamilies: readonly NumberFamily[] = [
  {
    letter: 'M',
    parameters: [{ name: 'n', values: [...MATHIEU.keys()] }],
    example: 'M(11)',
    description:
      'Mathieu group: the sporadic simple group of n points, 4-transitive, 5-transitive for n = 12 and 24.',
    group: n => {
      const { order, generators } = MATHIEU.get(n)!;
      const model = permutationModel(
        generators.map(text => parseCycles(text, n)),
        n,
      );
      return new GroupFactor(`M(${n})`, `M(${n})`, n, model, order);
    },
  },
];
