import { Field, Int, ObjectType } from 'type-graphql';
import { Exact } from '../scalars/exact.js';

@ObjectType()
export class SharingTerm {
  @Field(() => Int)
  readonly parameter!: number;

  @Field(() => Exact)
  readonly coefficient!: string;
}
