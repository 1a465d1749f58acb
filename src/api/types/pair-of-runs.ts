import { Field, Int, ObjectType } from 'type-graphql';
import type { PairOfRuns as Facts } from '../../architectures/networks/network.js';

@ObjectType({
  description: 'A run of the input of a linear map and one of its output: 0 is a pair without maps.',
})
export class PairOfRuns implements Facts {
  @Field(() => String)
  readonly from!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => Int, { description: 'Of the equivariant maps from one copy to one copy.' })
  readonly dimension!: number;
}
