import { Field, InputType, Int } from 'type-graphql';
import type { TrainRequest } from '../../experiments/experiment.js';
import { Augmentation } from './augmentation.js';
import { DynamicsInput } from './dynamics-input.js';
import { Initialisation } from './initialisation.js';
import { problemOf } from './problem-input.js';
import { Scheme } from './scheme.js';

@InputType({ description: "Defaults are the published experiment's." })
export class TrainInput extends DynamicsInput {
  @Field(() => Scheme)
  readonly scheme!: Scheme;

  @Field(() => Augmentation, { defaultValue: 'SAMPLED' })
  readonly augmentation!: Augmentation;

  @Field(() => Int, { description: 'N.' })
  readonly particles!: number;

  @Field(() => Initialisation, { defaultValue: 'SI' })
  readonly initialisation!: Initialisation;

  @Field(() => Int, { defaultValue: 1 })
  readonly repetitions!: number;
}

export function trainRequestOf({ problem, ...rest }: TrainInput): TrainRequest {
  return { ...rest, problem: problemOf(problem) };
}
