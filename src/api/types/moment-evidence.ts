import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@ObjectType({ description: 'How far a group moves one moment of a law, as far as rows tell.' })
export class MomentShift {
  @Field(() => Float, {
    description:
      'Of the mean ||rho mu - mu|| / sqrt(tr Sigma), of the covariance ||rho Sigma rho^T - Sigma|| / ||Sigma||, for the generator with the largest ' +
      'against its error.',
  })
  readonly shift!: number;

  @Field(() => Float, {
    description: 'What as many rows of an invariant law would show: the root mean square.',
  })
  readonly error!: number;

  @Field(() => String, { description: 'The generator, or the element of the Lie algebra.' })
  readonly mover!: string;
}

@ObjectType({
  description:
    'Whether the law of the rows is invariant under a group, as far as its mean and its covariance tell.',
})
export class MomentEvidence {
  @Field(() => MomentShift)
  readonly mean!: MomentShift;

  @Field(() => MomentShift)
  readonly covariance!: MomentShift;

  @Field(() => Boolean, { description: 'Whether both shifts are within three of their errors.' })
  readonly invariant!: boolean;

  @Field(() => Int, { description: 'How many rows it was measured on.' })
  readonly rows!: number;
}
