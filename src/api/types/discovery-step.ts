import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';
import { DiscoveryEvidence } from './discovery-evidence.js';

@ObjectType({ description: 'What was measured on E_j, a subspace of Z on the way from {0}.' })
export class DiscoveryStep {
  @Field(() => Int, { description: 'dim E_j.' })
  readonly dimension!: number;

  @Field(() => Float, {
    description: 'RMD^2 of particles released on E_j to their law projected on it, at most 1/2.',
  })
  readonly rmdToProjected!: number;

  @Field(() => Float, { description: 'The RMD^2 above which particles count as having left.' })
  readonly threshold!: number;

  @Field(() => Boolean, {
    description:
      'Of PAPER whether RMD^2 is above the threshold; of ROBUST whether velocities at points of E_j leave it, whatever the particles did.',
  })
  readonly left!: boolean;

  @Field(() => DiscoveryEvidence, {
    nullable: true,
    description: 'Of the method ROBUST; null for PAPER, and for what ran before ROBUST gave evidence.',
  })
  readonly evidence?: DiscoveryEvidence;
}
