import { Field, InputType, Int } from 'type-graphql';
import type { TrainRequest } from '../../experiments/experiment.js';
import { Float } from '../scalars/float.js';
import { Augmentation } from './augmentation.js';
import { Initialisation } from './initialisation.js';
import { ProblemInput, problemOf } from './problem-input.js';
import { PUBLISHED_EXPERIMENT } from './published-experiment.js';
import { Scheme } from './scheme.js';

@InputType({ description: "Defaults are the published experiment's." })
export class TrainInput {
  @Field(() => ProblemInput)
  readonly problem!: ProblemInput;

  @Field(() => Scheme)
  readonly scheme!: Scheme;

  @Field(() => Augmentation, { defaultValue: 'SAMPLED' })
  readonly augmentation!: Augmentation;

  @Field(() => Int, { description: 'N.' })
  readonly particles!: number;

  @Field(() => Initialisation, { defaultValue: 'SI' })
  readonly initialisation!: Initialisation;

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

  @Field(() => Int, { defaultValue: 1 })
  readonly repetitions!: number;

  @Field(() => Int, { defaultValue: 0 })
  readonly seed!: number;
}

export function trainRequestOf({ problem, ...rest }: TrainInput): TrainRequest {
  return { ...rest, problem: problemOf(problem) };
}
