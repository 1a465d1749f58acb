import { Field, Int, ObjectType } from 'type-graphql';
import { Experiment } from './experiment.js';

@ObjectType()
export class ExperimentConnection {
  @Field(() => [Experiment])
  readonly nodes!: Experiment[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}
