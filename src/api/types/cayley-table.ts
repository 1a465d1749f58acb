import { Field, Int, ObjectType } from 'type-graphql';
import type { CayleyTableFacts } from '../../experiments/exact-questions.js';

@ObjectType({
  description:
    'All products of a small group. The Cayley graph has an edge from i to products[i][s] for every generator s.',
})
export class CayleyTable implements CayleyTableFacts {
  @Field(() => [String], { description: 'The identity first.' })
  readonly elements!: readonly string[];

  @Field(() => [[Int]], { description: 'products[i][j] is the place, from 0, of elements[i] * elements[j].' })
  readonly products!: readonly (readonly number[])[];

  @Field(() => [Int], { description: 'The places of the generators.' })
  readonly generators!: readonly number[];
}
