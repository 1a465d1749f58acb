import { Field, InputType, Int } from 'type-graphql';
import type { TrainRequest } from '../../experiments/experiment.js';
import { Augmentation } from './augmentation.js';
import { DynamicsInput } from './dynamics-input.js';
import { Initialisation } from './initialisation.js';
import { Noise } from './noise.js';
import { problemOf } from './problem-input.js';
import { Scheme } from './scheme.js';

export const SNAPSHOTS =
  'How many times a run is recorded, equally spaced over [0, T] with both ends, one alone at T; 0 for none.';
export const AVERAGING_NODES =
  'Of a group with infinitely or too many elements: how many stand for it at most, in averages and where sampled DA draws: nodes of a quadrature that is exact for the mean of M_g, else samples.';

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

  @Field(() => Noise, { defaultValue: 'PROJECTED' })
  readonly noise!: Noise;

  @Field(() => Int, { nullable: true, defaultValue: 0, description: SNAPSHOTS })
  readonly snapshots?: number | null;

  @Field(() => Int, { nullable: true, description: AVERAGING_NODES })
  readonly averagingNodes?: number | null;
}

export function trainRequestOf({ problem, snapshots, averagingNodes, ...rest }: TrainInput): TrainRequest {
  return {
    ...rest,
    snapshots: snapshots ?? 0,
    ...(averagingNodes != null && { averagingNodes }),
    problem: problemOf(problem),
  };
}
