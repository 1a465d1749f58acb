import { Field, InputType, Int } from 'type-graphql';
import { PUBLISHED_EXPERIMENT } from '../../mean-field/published-experiment.js';
import { Float } from '../scalars/float.js';
import { Precision } from './precision.js';
import { ProblemInput } from './problem-input.js';
import { Schedule } from './schedule.js';

/** Noisy SGD on a problem, which trainings, discoveries and studies have in common; no type of the schema by itself. */
@InputType()
export abstract class DynamicsInput {
  @Field(() => ProblemInput)
  readonly problem!: ProblemInput;

  @Field(() => Float, {
    defaultValue: PUBLISHED_EXPERIMENT.horizon,
    description: 'Mean-field time T: N*T steps of size alpha/N.',
  })
  readonly horizon!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.alpha })
  readonly alpha!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.tau })
  readonly tau!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.beta })
  readonly beta!: number;

  @Field(() => Int, { defaultValue: PUBLISHED_EXPERIMENT.batchSize })
  readonly batchSize!: number;

  @Field(() => Schedule, { defaultValue: 'CONSTANT' })
  readonly schedule!: Schedule;

  @Field(() => Precision, { defaultValue: 'FLOAT64' })
  readonly precision!: Precision;

  @Field(() => Int, { defaultValue: 0 })
  readonly seed!: number;
}
