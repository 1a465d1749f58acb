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
      "orthogonal to E_j, each point's weighed by the inverse of its standard error; on {0} unweighed.",
  })
  readonly spectrum!: readonly number[];

  @Field(() => Float, {
    description:
      '1.5 times the largest strength that noise alone shows in 40 sign flips of the replicates. Directions join E_(j+1) that are above it and at ' +
      'least half as strong as the strongest, at most max(1, dim E_j) at a time.',
  })
  readonly noiseFloor!: number;

  @Field(() => Float, {
    description:
      'Points (x, y) that this step was judged by, times the repetitions. All steps of a repetition are judged by the same data, or a part of ' +
      'it: these do not add up.',
  })
  readonly samples!: number;

  @Field(() => Int, {
    description: 'Independent repetitions of the discovery, each with data and points of its own.',
  })
  readonly repetitions!: number;

  @Field(() => Int, {
    description:
      'Repetitions that ended on a larger subspace than E_j; of the last step, where they end, those that ended on the same, within the ' +
      'tolerance.',
  })
  readonly agreeing!: number;
}
