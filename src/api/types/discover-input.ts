import { Field, InputType, Int } from 'type-graphql';
import type { DiscoverRequest } from '../../experiments/experiment.js';
import { Float } from '../scalars/float.js';
import { DiscoveryMethod } from './discovery-method.js';
import { DynamicsInput } from './dynamics-input.js';
import { problemOf } from './problem-input.js';
import { ANGLE_TOLERANCE } from './subspace-comparison.js';

@InputType()
export class DiscoverInput extends DynamicsInput {
  @Field(() => DiscoveryMethod, { defaultValue: 'ROBUST' })
  readonly method!: DiscoveryMethod;

  @Field(() => Int, { defaultValue: 200 })
  readonly particles!: number;

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
}

export function discoverRequestOf({ problem, ...rest }: DiscoverInput): DiscoverRequest {
  return { ...rest, problem: problemOf(problem) };
}
