import { Field, ObjectType } from 'type-graphql';
import type { SubgroupFacts } from '../../experiments/exact-questions.js';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({ description: 'A subgroup, by generators.' })
export class Subgroup implements SubgroupFacts {
  @Field(() => BigIntScalar)
  readonly order!: bigint;

  @Field(() => [String])
  readonly generators!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A readable structure, where one is certain.' })
  readonly structure!: string | null;
}
