import { Field, InputType } from 'type-graphql';
import { Exact } from '../scalars/exact.js';

@InputType({ description: 'Square matrices with exact entries, row by row: generators of a finite group.' })
export class MatrixGeneratorsInput {
  @Field(() => [[[Exact]]])
  readonly generators!: string[][][];
}
