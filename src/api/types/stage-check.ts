import { Field, ObjectType } from 'type-graphql';
import type { StageVerdict } from '../../architectures/networks/check-network.js';
import { Nonlinearity } from './nonlinearity.js';
import { NonlinearityFit } from './nonlinearity-fit.js';
import { NonlinearityMisfit } from './nonlinearity-misfit.js';
import { PairOfRuns } from './pair-of-runs.js';

@ObjectType({ description: 'One linear map of a network, and the nonlinearity after it.' })
export class StageCheck implements StageVerdict {
  @Field(() => String)
  readonly from!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => Nonlinearity, { nullable: true, description: 'null after the last map.' })
  readonly nonlinearity!: Nonlinearity | null;

  @Field(() => Boolean, { description: 'Whether there is an equivariant map but 0.' })
  readonly hasMaps!: boolean;

  @Field(() => [PairOfRuns])
  readonly maps!: readonly PairOfRuns[];

  @Field(() => [NonlinearityFit], { description: 'What fits what the map gives, run by run.' })
  readonly fits!: readonly NonlinearityFit[];

  @Field(() => [NonlinearityMisfit])
  readonly misfits!: readonly NonlinearityMisfit[];

  @Field(() => [String], { description: 'All that is wrong with the stage, in sentences.' })
  readonly problems!: readonly string[];
}
