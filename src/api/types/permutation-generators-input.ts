import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'Generators in cycle notation on the points 1..degree.' })
export class PermutationGeneratorsInput {
  @Field(() => Int)
  readonly degree!: number;

  @Field(() => [String])
  readonly generators!: string[];
}
