import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@ObjectType({
  description:
    'What the velocities at points of E_j showed: how strongly they leave it, against what noise alone does.',
})
export class DiscoveryEvidence {
  @Field(() => [Float], {
    description:
      'Of the directions in which the velocities leave E_j, strongest first: the singular values of the mean velocities ' +
      "orthogonal to E_j, each point's weighed by the inverse of its standard error.",
  })
  readonly spectrum!: readonly number[];

  @Field(() => Float, {
    description: 'The strength that noise alone reaches: directions well above it join E_(j+1).',
  })
  readonly noiseFloor!: number;

  @Field(() => Float, { description: 'Points (x, y) drawn for this step, over all repetitions.' })
  readonly samples!: number;

  @Field(() => Int, {
    description: 'Independent repetitions of the discovery, each with data and points of its own.',
  })
  readonly repetitions!: number;

  @Field(() => Int, {
    description: 'Repetitions that found the same subspace here, within the tolerance.',
  })
  readonly agreeing!: number;
}
