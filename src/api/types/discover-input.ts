import { Field, InputType, Int } from 'type-graphql';
import type { DiscoverRequest } from '../../experiments/experiment.js';
import { Float } from '../scalars/float.js';
import { DiscoveryMethod } from './discovery-method.js';
import { ProblemInput, problemOf } from './problem-input.js';

@InputType()
export class DiscoverInput {
  @Field(() => ProblemInput)
  readonly problem!: ProblemInput;

  @Field(() => DiscoveryMethod, { defaultValue: 'ROBUST' })
  readonly method!: DiscoveryMethod;

  @Field(() => Int, { defaultValue: 200 })
  readonly particles!: number;

  @Field(() => Float, { defaultValue: 20 })
  readonly horizon!: number;

  @Field(() => Float, { defaultValue: 50 })
  readonly alpha!: number;

  @Field(() => Float, { defaultValue: 0.0001 })
  readonly tau!: number;

  @Field(() => Float, { defaultValue: 0.000001 })
  readonly beta!: number;

  @Field(() => Int, { defaultValue: 20 })
  readonly batchSize!: number;

  @Field(() => Float, {
    defaultValue: 0.02,
    description: 'RMD^2 above which the particles count as having left E_j.',
  })
  readonly threshold!: number;

  @Field(() => Int, { defaultValue: 32 })
  readonly maxSteps!: number;

  @Field(() => Float, {
    defaultValue: 0.05,
    description: 'Radians, for the verdict against the exact subspace.',
  })
  readonly angleTolerance!: number;

  @Field(() => Int, { defaultValue: 0 })
  readonly seed!: number;
}

export function discoverRequestOf({ problem, ...rest }: DiscoverInput): DiscoverRequest {
  return { ...rest, problem: problemOf(problem) };
}
