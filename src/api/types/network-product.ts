import { Field, Int, ObjectType } from 'type-graphql';
import type { ProductFacts } from '../../experiments/network-questions.js';

@ObjectType({
  description: 'Equivariant bilinear maps between single copies, added to what a linear map gives.',
})
export class NetworkProduct implements ProductFacts {
  @Field(() => String)
  readonly left!: string;

  @Field(() => String)
  readonly right!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => Int, { description: 'Of the space of these maps.' })
  readonly dimension!: number;
}
