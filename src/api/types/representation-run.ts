import { Field, Int, ObjectType } from 'type-graphql';
import type { RunFacts } from '../../experiments/network-questions.js';

@ObjectType({ description: 'Copies of one representation, one after the other.' })
export class RepresentationRun implements RunFacts {
  @Field(() => String)
  readonly representation!: string;

  @Field(() => Int)
  readonly copies!: number;

  @Field(() => Int, { description: 'Dimension of one copy.' })
  readonly size!: number;
}
