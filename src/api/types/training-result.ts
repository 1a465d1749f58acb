import { Field, ObjectType } from 'type-graphql';
import { TrainingRun } from './training-run.js';

@ObjectType()
export class TrainingResult {
  @Field(() => [TrainingRun], {
    description:
      'One per repetition; while the experiment runs, those that have ended; where one diverged, those up to it.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  readonly runs!: TrainingRun[];
}
