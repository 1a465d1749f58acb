import { GroupFactor } from '../group-factor.js';
import { PLANE_LIMIT } from '../limits.js';
import type { PermutationModel } from '../permutation-model.js';
import type { NumberFamily, RangeParameter } from './family.js';
import { dihedralModel, rotationModel } from './plane-group.js';

const corners: RangeParameter = { name: 'n', least: 1, greatest: PLANE_LIMIT };

/** Finite groups of orthogonal maps of the plane. */
export const planeFamilies: readonly NumberFamily[] = [
  {
    letter: 'C',
    parameters: [corners],
    example: 'C(4)',
    description: 'Rotations of the plane by multiples of 2 pi / n, order n.',
    group: n => planeGroup(`C(${n})`, rotationModel(n), n),
  },
  {
    letter: 'D',
    parameters: [corners],
    example: 'D(8)',
    description: 'Dihedral group: rotations and reflections of the plane that fix a regular n-gon, order 2n.',
    group: n => planeGroup(`D(${n})`, dihedralModel(n), 2 * n),
  },
];

function planeGroup(name: string, model: PermutationModel, order: number): GroupFactor {
  return new GroupFactor(name, name, 2, model, BigInt(order));
}
