import { Field, Int, ObjectType } from 'type-graphql';
import type { StageFacts } from '../../experiments/network-questions.js';
import { NetworkProduct } from './network-product.js';
import { NetworkRun } from './network-run.js';

@ObjectType({
  description: 'A linear map with its bias, the products added to it, and the nonlinearities behind it.',
})
export class NetworkStage implements StageFacts {
  @Field(() => String)
  readonly from!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => Int, { description: 'Of what the stage gives.' })
  readonly dimension!: number;

  @Field(() => Int, { description: 'Fixed coordinates that the linear map gives beside, one a gated copy.' })
  readonly gates!: number;

  @Field(() => Int)
  readonly parameterCount!: number;

  @Field(() => Int, { description: 'Of them, those of the bias.' })
  readonly biasParameterCount!: number;

  @Field(() => Int)
  readonly unconstrainedParameterCount!: number;

  @Field(() => [NetworkRun])
  readonly runs!: readonly NetworkRun[];

  @Field(() => [NetworkProduct])
  readonly products!: readonly NetworkProduct[];
}
