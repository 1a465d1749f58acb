import { Field, ObjectType } from 'type-graphql';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({
  description: 'Elements of a finite group, the identity first, in an order that never changes.',
})
export class ElementConnection {
  @Field(() => [String], {
    description: 'Cycle notation for permutations, the rows of the matrix for all else.',
  })
  readonly nodes!: readonly string[];

  @Field(() => BigIntScalar)
  readonly totalCount!: bigint;

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}
