import { Field, ID, InputType } from 'type-graphql';
import { inArgument } from '../../domain-error.js';
import type { ProblemInput as Problem } from '../../mean-field/problem.js';
import { PUBLISHED_EXPERIMENT } from '../../mean-field/published-experiment.js';
import { Float } from '../scalars/float.js';
import { descriptionOf, GroupInput } from './group-input.js';
import { InputLaw } from './input-law.js';
import { Loss } from './loss.js';
import { TeacherInput } from './teacher-input.js';
import { UnitKind } from './unit-kind.js';

@InputType({
  description:
    "X, Y and the particles' space Z: MATRIX is sigma(z x) with z in Hom(X,Y); UV is v sigma(u.x/d) with (u,v) in X* + Y; " +
    'DEEP goes through hidden spaces. Data come from a teacher, or from a data set.',
})
export class ProblemInput {
  @Field(() => GroupInput, {
    nullable: true,
    description:
      'null: no group is named. Then dataSet is needed, whose rows say what X = R^d and Y = R^c are; hidden spaces are given by their dimensions.',
  })
  readonly group?: GroupInput | null;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.inputRepresentation })
  readonly inputRepresentation!: string;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.outputRepresentation })
  readonly outputRepresentation!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of DEEP: the representations on H_1, .., H_(L-1), which permute coordinates (or permute and sign them, for odd activations).',
  })
  readonly hidden?: string[] | null;

  @Field(() => UnitKind, { defaultValue: PUBLISHED_EXPERIMENT.unit })
  readonly unit!: UnitKind;

  @Field(() => String, {
    defaultValue: PUBLISHED_EXPERIMENT.activation,
    description:
      'sigmoid, tanh, relu, softplus, gelu, sin, cos, or an expression in the variable t such as "exp(-t^2)".',
  })
  readonly activation!: string;

  @Field(() => TeacherInput, { nullable: true, description: 'Needed unless dataSet is given.' })
  readonly teacher?: TeacherInput | null;

  @Field(() => Float, {
    defaultValue: PUBLISHED_EXPERIMENT.inputStd,
    description: 'The scale s of the input law.',
  })
  readonly inputStd!: number;

  @Field(() => InputLaw, { defaultValue: 'GAUSSIAN' })
  readonly inputLaw!: InputLaw;

  @Field(() => Float, {
    nullable: true,
    defaultValue: 0,
    description: "Standard deviation e of the labels' noise: Y = f_*(X) + N(0, e^2 I).",
  })
  readonly labelNoise?: number | null;

  @Field(() => Loss, { defaultValue: 'SQUARED' })
  readonly loss!: Loss;

  @Field(() => Float, { nullable: true, defaultValue: 1, description: 'delta of the loss HUBER.' })
  readonly huberDelta?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A data set, whose rows are drawn with equal chance, in place of a teacher and an input law.',
  })
  readonly dataSet?: string | null;
}

/** The problem as plain data for other threads; without a teacher in it. */
export function bareProblemOf({ group, teacher: _, ...rest }: ProblemInput, path: readonly string[]) {
  const { hidden, labelNoise, huberDelta, dataSet, ...others } = rest;
  return {
    ...others,
    group: group == null ? null : inArgument([...path, 'group'], () => descriptionOf(group)),
    // What was left out stays out: null is not stored.
    ...(hidden != null && { hidden }),
    labelNoise: labelNoise ?? 0,
    huberDelta: huberDelta ?? 1,
    ...(dataSet != null && { dataSet }),
  };
}

/** The problem as plain data for other threads; errors are placed below `path`. */
export function problemOf(input: ProblemInput, path: readonly string[] = ['input', 'problem']): Problem {
  return { ...bareProblemOf(input, path), ...(input.teacher != null && { teacher: { ...input.teacher } }) };
}
