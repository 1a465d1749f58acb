import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

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
}
