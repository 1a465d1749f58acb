import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { Random } from '../numeric/random.js';
import { parseActivation } from './activation.js';
import { groupAverage } from './averaging/average-over-group.js';
import type { DataRows } from './data-rows.js';
import { floatProjection } from './float-projection.js';
import type { GroupAverage } from './group-average.js';
import type { InputLaw } from './input-law.js';
import { jointEquivariance, permutesOutput } from './joint-equivariance.js';
import { limits, requireNumber } from './limits.js';
import { type Loss, type LossKind, lossOf } from './loss.js';
import { onceMade } from './once-made.js';
import { particleRepresentation, type Symmetry, spaceDimensions, symmetryOf } from './symmetry.js';
import { type ProblemCore, type TeacherInput, teacherEnsemble } from './teacher.js';
import type { DataLaw, Problem } from './teacher-student.js';
import { particleDimension, type Unit, type UnitKind, unitOf } from './unit.js';
import { withNamedGroup } from './unnamed-group.js';

export type { TeacherInput } from './teacher.js';
export type { Problem } from './teacher-student.js';

/**
 * A problem as a user wrote it. Plain data. What is optional came later than requests that are stored; its default is the
 * published problem's.
 */
export interface ProblemInput {
  /** null: no group is named; then the problem learns from a data set, see withNamedGroup. */
  readonly group: GroupDescription | null;
  readonly inputRepresentation: string;
  readonly outputRepresentation: string;
  readonly unit: UnitKind;
  /** The hidden spaces of DEEP, from the input on. */
  readonly hidden?: readonly string[] | null;
  readonly activation: string;
  /** Labels come from a teacher or from a data set, one of them. */
  readonly teacher?: TeacherInput | null;
  /** The id of a data set, whose rows are handed beside. */
  readonly dataSet?: string | null;
  readonly inputLaw?: InputLaw;
  /** The scale s of the input law. */
  readonly inputStd: number;
  /** Standard deviation of what is added to each coordinate of a teacher's label. */
  readonly labelNoise?: number;
  readonly loss?: LossKind;
  readonly huberDelta?: number;
}

/**
 * The problem that a request describes, or a DomainError with the path of the argument, from `input` on. Joint
 * equivariance is decided exactly; E^G is computed exactly; a teacher that is drawn comes from the request's seed alone. `rows` are
 * those of the data set that the input names; `averagingNodes` is the size of the group's average where it is infinite.
 */
export function defineProblem(
  input: ProblemInput,
  seed: number,
  rows: DataRows | null = null,
  averagingNodes?: number,
): Problem {
  const inProblem = <T>(read: () => T): T => inArgument(['input', 'problem'], read);
  const named = inProblem(() => withNamedGroup(input, rows));
  const symmetry = inProblem(() => symmetryOf(named));
  const shared = inProblem(() => fixedPart(named, symmetry));
  const fixed = input.group === null ? { ...shared, equivariance: NO_GROUP } : shared;
  // Made when it is first asked for: free training and EA need none.
  const average = onceMade(() => placedAverage(symmetry, averagingNodes));
  // What it refuses is placed at its own arguments, not below the teacher's.
  if (input.teacher?.kind === 'WI') average();
  const data = inProblem(() => dataLaw(input, { ...fixed, average }, rows, seed));
  return {
    ...fixed,
    data,
    get average() {
      return average();
    },
  };
}

type FixedPart = Omit<Problem, 'data' | 'average'>;

const NO_GROUP = 'No group is named, so that nothing has to commute with the unit.';

/** What a problem holds but for its data and the mean over its group. */
function fixedPart(input: ProblemInput, symmetry: Symmetry): FixedPart {
  requireNumber(input.inputStd, ['inputStd']);
  requireNumber(input.labelNoise ?? 0, ['labelNoise'], true);
  requireNumber(input.huberDelta ?? 1, ['huberDelta']);
  const unit = unitOn(input.unit, parseActivation(input.activation), symmetry);
  const equivariance = jointEquivariance(unit, symmetry);
  const loss = lossOf(input.loss ?? 'SQUARED', input.huberDelta ?? 1);
  if (loss.kind === 'LOGISTIC') requireFittingLabels(symmetry);
  const { basis } = fixedSubspace(symmetry.group, particleRepresentation(unit.kind, symmetry));
  return {
    ...{ unit, equivariance, loss },
    groupOrder: orderOf(symmetry.group),
    projection: floatProjection(basis),
    fixedBasis: basis,
  };
}

/** groupAverage; what it refuses of the group is placed there, all else at the number of nodes. */
function placedAverage(symmetry: Symmetry, nodes?: number): GroupAverage | null {
  try {
    return groupAverage(symmetry, nodes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const ofGroup = error.details.path?.[0] === 'group';
    throw ofGroup ? error.under('input', 'problem') : error.under('input', 'averagingNodes');
  }
}

function orderOf(group: Group): bigint | null {
  return group.kind === 'FINITE' ? group.order : null;
}

/** The unit on the spaces of a symmetry. */
export function unitOn(kind: UnitKind, activationText: string, symmetry: Symmetry): Unit {
  const dimensions = spaceDimensions(symmetry, limits.particleDimension);
  const unit = unitOf(
    kind,
    activationText,
    dimensions[0],
    dimensions[dimensions.length - 1],
    kind === 'DEEP' ? dimensions.slice(1, -1) : [],
  );
  inArgument('unit', () =>
    refuseAbove(
      'The dimension of the particles',
      particleDimension(unit),
      limits.particleDimension,
      'Choose smaller representations, or the unit UV.',
    ),
  );
  return unit;
}

/** Labels in [0, 1] stay there under permutations alone. */
function requireFittingLabels(symmetry: Symmetry): void {
  if (permutesOutput(symmetry)) return;
  throw new DomainError(
    'BAD_INPUT',
    'The loss LOGISTIC has labels in [0, 1] in each coordinate, which only permutations of the basis keep there. Choose the loss SQUARED or HUBER, or an output representation that permutes its basis.',
    { path: ['loss'] },
  );
}

function dataLaw(
  input: ProblemInput,
  core: ProblemCore & { readonly loss: Loss },
  rows: DataRows | null,
  seed: number,
): DataLaw {
  const { teacher, dataSet, labelNoise = 0, inputLaw = 'GAUSSIAN' } = input;
  if ((teacher == null) === (dataSet == null)) {
    throw new DomainError(
      'BAD_INPUT',
      teacher == null
        ? 'The problem has neither a teacher nor a data set: give one of them.'
        : 'The problem has both a teacher and a data set: give one of them.',
      { path: ['teacher'] },
    );
  }
  if (teacher == null) {
    if (!rows) throw new Error(`expected the rows of the data set ${dataSet}, got none`);
    checkRows(rows, core.unit, core.loss.kind);
    if (labelNoise > 0) {
      throw new DomainError(
        'BAD_INPUT',
        'Labels of a data set are taken as they are: leave labelNoise out.',
        {
          path: ['labelNoise'],
        },
      );
    }
    if (inputLaw !== 'GAUSSIAN') {
      throw new DomainError(
        'BAD_INPUT',
        'Points of a data set have the law of its rows: leave inputLaw out.',
        {
          path: ['inputLaw'],
        },
      );
    }
    return { kind: 'ROWS', rows };
  }
  return {
    ...{ kind: 'TEACHER', inputs: inputLaw, std: input.inputStd, labelNoise },
    teacher: teacherEnsemble(teacher, core, Random.fromSeed(seed).split('teacher')),
  };
}

function checkRows(rows: DataRows, unit: Unit, loss: LossKind): void {
  const sides = [
    ['inputRepresentation', 'x', rows.inputDimension, unit.inputDimension],
    ['outputRepresentation', 'y', rows.outputDimension, unit.outputDimension],
  ] as const;
  for (const [argument, letter, found, wanted] of sides) {
    if (found === wanted) continue;
    throw new DomainError(
      'BAD_INPUT',
      `The data set's rows of ${letter} have ${found} numbers, and the ${argument} has dimension ${wanted}: choose a representation of dimension ${found}, or another data set.`,
      { path: [argument], value: wanted },
    );
  }
  if (loss !== 'LOGISTIC') return;
  const outside = rows.outputs.findIndex(y => y < 0 || y > 1);
  if (outside < 0) return;
  throw new DomainError(
    'BAD_INPUT',
    `The loss LOGISTIC needs labels from 0 to 1, and row ${Math.floor(outside / rows.outputDimension)} of y holds ${rows.outputs[outside]}.`,
    { path: ['loss'], value: rows.outputs[outside] },
  );
}
