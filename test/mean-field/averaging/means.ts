import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { floatProjection } from '../../../src/mean-field/float-projection.js';
import type { GroupAverage } from '../../../src/mean-field/group-average.js';
import { moveParticles } from '../../../src/mean-field/symmetrise.js';
import {
  particleRepresentation,
  type Symmetry,
  type SymmetryInput,
  spaceDimensions,
  symmetryOf,
} from '../../../src/mean-field/symmetry.js';
import { particleDimension, type Unit, unitOf } from '../../../src/mean-field/unit.js';

/** The symmetry and the unit that an input means. */
export function unitWithSymmetry(input: SymmetryInput & { activation?: string }): {
  symmetry: Symmetry;
  unit: Unit;
} {
  const symmetry = symmetryOf(input);
  const dimensions = spaceDimensions(symmetry, 400);
  const unit = unitOf(
    input.unit,
    input.activation ?? 'sigmoid',
    dimensions[0],
    dimensions[dimensions.length - 1],
    dimensions.slice(1, -1),
  );
  return { symmetry, unit };
}

/** The weighted mean of M_g over the nodes, [p, p]. */
export function meanOfMoves(unit: Unit, average: GroupAverage): Float64Array {
  const p = particleDimension(unit);
  const identity = new Float64Array(p * p);
  for (let i = 0; i < p; i++) identity[i * p + i] = 1;
  const mean = new Float64Array(p * p);
  const moved = new Float64Array(p * p);
  for (let g = 0; g < average.count; g++) {
    moveParticles(unit, average, g, identity, moved);
    // Row i of `moved` is the i-th column of M_g.
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) mean[j * p + i] += average.weights[g] * moved[i * p + j];
    }
  }
  return mean;
}

/** P on Z, exact and then rounded. */
export function exactProjection(unit: Unit, symmetry: Symmetry): Float64Array {
  return floatProjection(fixedSubspace(symmetry.group, particleRepresentation(unit.kind, symmetry)).basis);
}
