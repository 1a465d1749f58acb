import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@ObjectType({ description: 'What can be told of a problem before anything is trained.' })
export class ProblemFacts {
  @Field(() => Int, { description: 'dim X.' })
  readonly inputDimension!: number;

  @Field(() => Int, { description: 'dim Y.' })
  readonly outputDimension!: number;

  @Field(() => Int, { description: 'dim Z, how many numbers a particle has.' })
  readonly particleDimension!: number;

  @Field(() => Int, { description: 'dim E^G.' })
  readonly fixedDimension!: number;

  @Field(() => String, { description: 'Why the unit is jointly equivariant.' })
  readonly equivariance!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands for the mean over G; null where the group has too many elements to be listed.',
  })
  readonly average!: string | null;

  @Field(() => [[Float]], {
    nullable: true,
    description: "The teacher's particles, row by row; null where the rows of a data set stand for one.",
    complexity: 100,
  })
  readonly teacher!: readonly (readonly number[])[] | null;
}
