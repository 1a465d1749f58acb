import { Field, InputType, Int } from 'type-graphql';
import type { DiscoverRequest } from '../../experiments/experiment.js';
import { Float } from '../scalars/float.js';
import { DiscoveryMethod } from './discovery-method.js';
import { ProblemInput, problemOf } from './problem-input.js';
import { PUBLISHED_EXPERIMENT } from './published-experiment.js';
import { ANGLE_TOLERANCE } from './subspace-comparison.js';

@InputType()
export class DiscoverInput {
  @Field(() => ProblemInput)
  readonly problem!: ProblemInput;

  @Field(() => DiscoveryMethod, { defaultValue: 'ROBUST' })
  readonly method!: DiscoveryMethod;

  @Field(() => Int, { defaultValue: 200 })
  readonly particles!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.horizon })
  readonly horizon!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.alpha })
  readonly alpha!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.tau })
  readonly tau!: number;

  @Field(() => Float, { defaultValue: PUBLISHED_EXPERIMENT.beta })
  readonly beta!: number;

  @Field(() => Int, { defaultValue: PUBLISHED_EXPERIMENT.batchSize })
  readonly batchSize!: number;

  @Field(() => Float, {
    defaultValue: 0.02,
    description: 'RMD^2 above which the particles count as having left E_j.',
  })
  readonly threshold!: number;

  @Field(() => Int, { defaultValue: 32 })
  readonly maxSteps!: number;

  @Field(() => Float, {
    defaultValue: ANGLE_TOLERANCE,
    description: 'Radians, for the verdict against the exact subspace.',
  })
  readonly angleTolerance!: number;

  @Field(() => Int, { defaultValue: 0 })
  readonly seed!: number;
}

export function discoverRequestOf({ problem, ...rest }: DiscoverInput): DiscoverRequest {
  return { ...rest, problem: problemOf(problem) };
}
