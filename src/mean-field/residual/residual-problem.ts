import { inArgument } from '../../domain-error.js';
import type { GroupDescription } from '../../groups/group-description.js';
import { Random } from '../../numeric/random.js';
import type { GroupAverage } from '../group-average.js';
import { requireNumber } from '../limits.js';
import { defineProblem } from '../problem.js';
import { particleDimension, type Unit } from '../unit.js';
import { type ResidualTeacherInput, residualTeacher } from './residual-teacher.js';
import { symmetriseLayer } from './symmetrise-layer.js';

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
  /** With the space X first; null where the group has too many elements. */
  readonly average: GroupAverage | null;
  /** P [p, p] on E^G, of every layer. */
  readonly projection: Float64Array;
  /** The particles of each layer, [M', p], in order. */
  readonly teacher: readonly Float64Array[];
}

/**
 * The problem that an input describes, or a DomainError. Every layer is a unit from X to X: it is read, checked and given its E^G as
 * the shallow problem on X and X is (defineProblem). A teacher that is drawn comes from the seed alone.
 */
export function defineResidual(input: ResidualInput, seed: number): ResidualProblem {
  requireNumber(input.scale, ['scale']);
  const { group, representation, unit: kind, activation, inputStd } = input;
  const layer = defineProblem(
    {
      ...{ group, activation, inputStd, unit: kind },
      ...{ inputRepresentation: representation, outputRepresentation: representation },
      teacher: { kind: 'ARBITRARY', count: 1 },
    },
    seed,
  );
  const { unit, projection, action } = layer;
  const average: GroupAverage | null = action && {
    kind: 'ELEMENTS',
    statement: 'All elements of the group.',
    count: action.order,
    weights: new Float64Array(action.order).fill(1 / action.order),
    spaces: [action.input, action.output],
  };
  const symmetry = {
    dimension: particleDimension(unit),
    projection,
    images: layer.groupOrder,
    symmetrise: (particles: Float64Array) => symmetriseLayer(unit, average, particles),
  };
  const random = Random.fromSeed(seed).split('residual teacher');
  const teacher = inArgument('teacher', () => residualTeacher(input.teacher, symmetry, random));
  return { unit, scale: input.scale, inputStd, average, projection, teacher };
}
