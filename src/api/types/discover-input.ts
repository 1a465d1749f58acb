import { Field, InputType, Int } from 'type-graphql';
import { LEAST_SAMPLES, ROBUST_SAMPLES } from '../../discovery/settings.js';
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
    description:
      'RMD^2 above which released particles count as having left E_j. PAPER goes on by it; of ROBUST those on the subspace found must stay below it.',
  })
  readonly threshold!: number;

  @Field(() => Int, { defaultValue: 32 })
  readonly maxSteps!: number;

  @Field(() => Int, {
    nullable: true,
    description: `A budget: the most points (x, y) that ROBUST reads velocities from (at least ${LEAST_SAMPLES}; releases of particles come on top); ${ROBUST_SAMPLES} where it is null.`,
  })
  readonly samples?: number | null;

  @Field(() => Float, {
    defaultValue: ANGLE_TOLERANCE,
    description:
      "Radians, above 0 and at most 0.5: within it ROBUST's repetitions agree on a subspace, and an angle to the exact subspace counts as 0.",
  })
  readonly angleTolerance!: number;
}

export function discoverRequestOf({ problem, samples, ...rest }: DiscoverInput): DiscoverRequest {
  // What was left out stays out: null is not stored.
  return { ...rest, ...(samples != null && { samples }), problem: problemOf(problem) };
}
