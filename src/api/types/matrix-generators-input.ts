import { Field, InputType } from 'type-graphql';
import { Exact } from '../scalars/exact.js';

@InputType({
  description:
    'Square matrices with exact entries, row by row: generators of a finite group, or representatives that generate a Lie group ' +
    'together with its identity component.',
})
export class MatrixGeneratorsInput {
  @Field(() => [[[Exact]]])
  readonly generators!: string[][][];

  @Field(() => [[[Exact]]], {
    nullable: true,
    description: 'A basis of the Lie algebra, over R; brackets are added where it is not closed under them.',
  })
  readonly lieAlgebra?: string[][][] | null;
}
