import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseFiniteGroup } from '../groups/parse-group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { rememberedDoubles } from '../numeric/nearest-double.js';
import { Random } from '../numeric/random.js';
import { dimensionOf } from '../representations/dimension.js';
import { imageOf } from '../representations/image.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { dual, hom, type Representation, sum, trivial } from '../representations/representation.js';
import { parseActivation } from './activation.js';
import { floatProjection } from './float-projection.js';
import type { GroupAction } from './group-action.js';
import { jointEquivariance } from './joint-equivariance.js';
import { limits, requireNumber } from './limits.js';
import { type TeacherInput, teacherEnsemble } from './teacher.js';
import type { Problem } from './teacher-student.js';
import { particleDimension, type Unit, type UnitKind, unitOf } from './unit.js';

export type { TeacherInput } from './teacher.js';
export type { Problem } from './teacher-student.js';

/** A problem as a user wrote it. Plain data. */
export interface ProblemInput {
  readonly group: GroupDescription;
  readonly inputRepresentation: string;
  readonly outputRepresentation: string;
  readonly unit: UnitKind;
  readonly activation: string;
  readonly teacher: TeacherInput;
  readonly inputStd: number;
}

/** The group with its representations on X and Y. */
export interface Symmetry {
  readonly group: FiniteGroup;
  readonly input: Representation;
  readonly output: Representation;
}

/**
 * The problem that a request describes, or a DomainError with the path of the argument, from `input` on. Joint
 * equivariance is decided exactly; E^G is computed exactly; a teacher that is drawn comes from the request's seed alone.
 */
export function defineProblem(input: ProblemInput, seed: number): Problem {
  return inArgument(['input', 'problem'], () => problemOf(input, seed));
}

/** The representation that the group has on the particles' space Z: Hom(X, Y) for MATRIX, X* + Y for UV. */
export function particleRepresentation(kind: UnitKind, { input, output }: Symmetry): Representation {
  return kind === 'MATRIX' ? hom(input, output) : sum([dual(input), output]);
}

/** Reads the group and the two representations. */
export function symmetryOf(input: ProblemInput): Symmetry {
  return {
    group: inArgument('group', () => parseFiniteGroup(input.group, 'Training')),
    input: inArgument('inputRepresentation', () => parseRepresentation(input.inputRepresentation)),
    output: inArgument('outputRepresentation', () => parseRepresentation(input.outputRepresentation)),
  };
}

function problemOf(input: ProblemInput, seed: number): Problem {
  requireNumber(input.inputStd, ['inputStd']);
  const activation = parseActivation(input.activation);
  const symmetry = symmetryOf(input);
  const { group } = symmetry;
  const unit = unitOf(
    input.unit,
    activation,
    dimension('inputRepresentation', symmetry.input, group),
    dimension('outputRepresentation', symmetry.output, group),
  );
  inArgument('unit', () =>
    refuseAbove(
      'The dimension of the particles',
      particleDimension(unit),
      limits.particleDimension,
      'Choose smaller representations, or the unit UV.',
    ),
  );
  jointEquivariance(unit, {
    group,
    spaces: [symmetry.input, ...(unit.kind === 'UV' ? [trivial] : []), symmetry.output],
  });
  const { basis } = fixedSubspace(group, particleRepresentation(unit.kind, symmetry));
  const problem = {
    unit,
    inputStd: input.inputStd,
    groupOrder: group.order,
    action: listedAction(unit, symmetry),
    projection: floatProjection(basis),
    fixedBasis: basis,
  };
  return {
    ...problem,
    teacher: teacherEnsemble(input.teacher, problem, Random.fromSeed(seed).split('teacher')),
  };
}

/** The dimension of X or Y, at least 1; bounded before anything is built. */
function dimension(argument: string, representation: Representation, group: FiniteGroup): number {
  const found = inArgument(argument, () => dimensionOf(representation, group));
  if (found === 0n) {
    throw new DomainError(
      'BAD_INPUT',
      `The ${argument} has dimension 0: choose one of dimension 1 or more.`,
      {
        path: [argument],
      },
    );
  }
  inArgument(argument, () =>
    refuseAbove(`The dimension of ${argument}`, found, limits.particleDimension, 'Choose a smaller one.'),
  );
  return Number(found);
}

/** All elements on X and Y, or null where they are too many. */
function listedAction(unit: Unit, { group, input, output }: Symmetry): GroupAction | null {
  const { inputDimension: d, outputDimension: c } = unit;
  const numbers = group.order * BigInt(d * d + c * c);
  if (group.order > limits.groupElements || numbers > limits.groupNumbers) return null;
  const elements = group.elements(limits.groupElements);
  const toDouble = rememberedDoubles();
  const action = {
    order: elements.length,
    input: new Float64Array(elements.length * d * d),
    output: new Float64Array(elements.length * c * c),
  };
  elements.forEach((g, k) => {
    writeMatrix(imageOf(input, group, g), action.input.subarray(k * d * d, (k + 1) * d * d));
    writeMatrix(imageOf(output, group, g), action.output.subarray(k * c * c, (k + 1) * c * c));
  });
  return action;

  function writeMatrix(image: LinearOperator, target: Float64Array): void {
    for (let i = 0; i < image.size; i++) {
      const { indices, entries } = image.row(i);
      indices.forEach((j, at) => {
        target[i * image.size + j] = toDouble(entries[at]);
      });
    }
  }
}
