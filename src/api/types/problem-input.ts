import { Field, InputType } from 'type-graphql';
import { inArgument } from '../../domain-error.js';
import type { ProblemInput as Problem } from '../../mean-field/problem.js';
import { Float } from '../scalars/float.js';
import { descriptionOf, GroupInput } from './group-input.js';
import { PUBLISHED_EXPERIMENT } from './published-experiment.js';
import { TeacherInput } from './teacher-input.js';
import { UnitKind } from './unit-kind.js';

@InputType({
  description:
    "X, Y and the particles' space Z: MATRIX is sigma(z x) with z in Hom(X,Y); UV is v sigma(u.x/d) with (u,v) in X* + Y.",
})
export class ProblemInput {
  @Field(() => GroupInput)
  readonly group!: GroupInput;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.inputRepresentation })
  readonly inputRepresentation!: string;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.outputRepresentation })
  readonly outputRepresentation!: string;

  @Field(() => UnitKind, { defaultValue: PUBLISHED_EXPERIMENT.unit })
  readonly unit!: UnitKind;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.activation })
  readonly activation!: string;

  @Field(() => TeacherInput)
  readonly teacher!: TeacherInput;

  @Field(() => Float, {
    defaultValue: PUBLISHED_EXPERIMENT.inputStd,
    description: 'Standard deviation of X ~ N(0, s^2 I).',
  })
  readonly inputStd!: number;
}

/** The problem as plain data for other threads. */
export function problemOf({ group, teacher, ...rest }: ProblemInput): Problem {
  return {
    ...rest,
    group: inArgument('input', () =>
      inArgument('problem', () => inArgument('group', () => descriptionOf(group))),
    ),
    teacher: { ...teacher },
  };
}
