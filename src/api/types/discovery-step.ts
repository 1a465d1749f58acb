import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';
import { DiscoveryEvidence } from './discovery-evidence.js';

@ObjectType()
export class DiscoveryStep {
  @Field(() => Int)
  readonly dimension!: number;

  @Field(() => Float)
  readonly rmdToProjected!: number;

  @Field(() => Float)
  readonly threshold!: number;

  @Field(() => Boolean)
  readonly left!: boolean;

  @Field(() => DiscoveryEvidence, {
    nullable: true,
    description: 'Of the method ROBUST; null for PAPER, and for what ran before ROBUST gave evidence.',
  })
  readonly evidence?: DiscoveryEvidence;
}
