import { Field, ObjectType } from 'type-graphql';
import type { Misfit } from '../../architectures/nonlinearities/check-nonlinearity.js';
import { Nonlinearity } from './nonlinearity.js';

@ObjectType({ description: 'A run on which a nonlinearity does not commute with the group.' })
export class NonlinearityMisfit implements Misfit {
  @Field(() => String)
  readonly representation!: string;

  @Field(() => Nonlinearity)
  readonly nonlinearity!: Nonlinearity;

  @Field(() => String, { description: 'Why, and what fits instead.' })
  readonly reason!: string;

  @Field(() => [Nonlinearity], {
    description: 'What fits there, in the order in which one would try it.',
  })
  readonly fits!: readonly Nonlinearity[];
}
