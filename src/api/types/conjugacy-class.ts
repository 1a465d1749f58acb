import { Field, Int, ObjectType } from 'type-graphql';
import type { ClassFacts } from '../../experiments/exact-questions.js';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({ description: 'The elements of a finite group that are conjugate to one of them.' })
export class ConjugacyClass implements ClassFacts {
  @Field(() => String, {
    description: 'Cycle notation for permutations, the rows of the matrix for all else.',
  })
  readonly representative!: string;

  @Field(() => BigIntScalar)
  readonly size!: bigint;

  @Field(() => Int)
  readonly elementOrder!: number;
}
