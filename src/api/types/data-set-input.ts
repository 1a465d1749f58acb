import { Field, ID, InputType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@InputType({
  description:
    'Rows of x and y, one y for each x, all of one length each. More rows than one request carries come in several, each ' +
    'continuing the data set of the one before.',
})
export class DataSetInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => [[Float]], { description: 'Row by row, in the coordinates of X.' })
  readonly inputs!: number[][];

  @Field(() => [[Float]], { description: 'Row by row, in the coordinates of Y.' })
  readonly outputs!: number[][];

  @Field(() => ID, {
    nullable: true,
    description: 'A data set behind whose rows these are added; both are kept, each under its own id.',
  })
  readonly continues?: string | null;
}
