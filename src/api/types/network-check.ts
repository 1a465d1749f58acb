import { Field, ObjectType } from 'type-graphql';
import type { NetworkVerdict } from '../../architectures/networks/check-network.js';
import { StageCheck } from './stage-check.js';

@ObjectType({
  description: 'The type check of a network: whether each of its steps commutes with the group.',
})
export class NetworkCheck implements NetworkVerdict {
  @Field(() => Boolean, { description: 'Whether no stage has a problem.' })
  readonly holds!: boolean;

  @Field(() => [StageCheck])
  readonly stages!: readonly StageCheck[];
}
