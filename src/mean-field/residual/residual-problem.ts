import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { GroupDescription } from '../../groups/group-description.js';
import { Random } from '../../numeric/random.js';
import { parseActivation } from '../activation.js';
import { groupAverage } from '../averaging/average-over-group.js';
import { floatProjection } from '../float-projection.js';
import type { GroupAverage } from '../group-average.js';
import { jointEquivariance } from '../joint-equivariance.js';
import { limits, requireNumber } from '../limits.js';
import { onceMade } from '../once-made.js';
import { symmetrise } from '../symmetrise.js';
import { particleRepresentation, spaceDimensions, symmetryOf } from '../symmetry.js';
import { notWeaklyInvariant } from '../teacher.js';
import { particleDimension, type Unit, unitOf } from '../unit.js';
import { type LayerSymmetry, type ResidualTeacherInput, residualTeacher } from './residual-teacher.js';

/** A residual teacher-student problem as a user wrote it: plain data. */
export interface ResidualInput {
  readonly group: GroupDescription;
  /** Of the space X = Y that all layers share. */
  readonly representation: string;
  readonly unit: 'MATRIX' | 'UV';
  readonly activation: string;
  /** The alpha of h_l = h_{l-1} + (alpha/(L M)) sum_i sigma_*(h_{l-1}, theta_{l,i}), of teacher and student. */
  readonly scale: number;
  /** X ~ N(0, s^2 I). */
  readonly inputStd: number;
  readonly teacher: ResidualTeacherInput;
}

/** What training needs of it. */
export interface ResidualProblem {
  /** From X to X. */
  readonly unit: Unit;
  readonly scale: number;
  readonly inputStd: number;
  /** null where the group is infinite. */
  readonly groupOrder: bigint | null;
  /** With the space X first; null where the group has too many elements. Made, or refused, when it is first asked for. */
  readonly average: GroupAverage | null;
  /** P [p, p] on E^G, of every layer. */
  readonly projection: Float64Array;
  /** The particles of each layer, [M', p], in order. */
  readonly teacher: readonly Float64Array[];
}

/**
 * The problem that an input describes, or a DomainError. Every layer is a unit from X to X: its joint equivariance and its E^G are
 * decided exactly, as for a shallow problem whose inputRepresentation and outputRepresentation are X's. A teacher that is drawn
 * comes from the seed alone.
 *
 * @param nodes of an infinite group: how many elements may stand for it at most, see groupAverage
 */
export function defineResidual(input: ResidualInput, seed: number, nodes?: number): ResidualProblem {
  requireNumber(input.scale, ['scale']);
  requireNumber(input.inputStd, ['inputStd']);
  const { scale, inputStd, representation } = input;
  const activation = parseActivation(input.activation);
  const symmetry = symmetryOf({
    ...{ group: input.group, unit: input.unit },
    ...{ inputRepresentation: representation, outputRepresentation: representation },
  });
  const [dimension] = spaceDimensions(symmetry, limits.particleDimension);
  const unit = unitOf(input.unit, activation, dimension, dimension);
  inArgument('unit', () =>
    refuseAbove(
      'The dimension of the particles',
      particleDimension(unit),
      limits.particleDimension,
      'Choose a smaller representation, or the unit UV.',
    ),
  );
  jointEquivariance(unit, symmetry);
  const { basis } = fixedSubspace(symmetry.group, particleRepresentation(input.unit, symmetry));
  const projection = floatProjection(basis);
  const average = onceMade(() => groupAverage(symmetry, nodes));
  const layer: LayerSymmetry = {
    ...{ dimension: particleDimension(unit), projection },
    images: () => imagesUnder(average()).count,
    symmetrise: particles => symmetrise(unit, imagesUnder(average()), particles).particles,
  };
  const random = Random.fromSeed(seed).split('residual teacher');
  const teacher = inArgument('teacher', () => residualTeacher(input.teacher, layer, random));
  return {
    ...{ unit, scale, inputStd, projection, teacher },
    groupOrder: symmetry.group.kind === 'FINITE' ? symmetry.group.order : null,
    get average() {
      return average();
    },
  };
}

/** The average, where images under its nodes are a weakly invariant law. */
function imagesUnder(average: GroupAverage | null): GroupAverage {
  if (!average) {
    throw new DomainError(
      'TOO_LARGE',
      'A WI teacher holds all images of its particles, and the group has too many elements to be listed. Use an SI teacher.',
    );
  }
  if (!average.isGroup) throw new DomainError('BAD_INPUT', notWeaklyInvariant(average));
  return average;
}
