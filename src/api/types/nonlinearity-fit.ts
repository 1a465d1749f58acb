import { Field, ObjectType } from 'type-graphql';
import type { NonlinearityFit as Facts } from '../../architectures/nonlinearities/nonlinearity-fit.js';
import { CoordinateKind } from './coordinate-kind.js';
import { Nonlinearity } from './nonlinearity.js';
import { RepresentationRun } from './representation-run.js';

@ObjectType({
  description:
    'A run of copies of one representation, and the nonlinearities that commute with the group on it.',
})
export class NonlinearityFit extends RepresentationRun implements Facts {
  @Field(() => CoordinateKind)
  readonly kind!: CoordinateKind;

  @Field(() => String, { description: 'A sentence that names what forbids more.' })
  readonly why!: string;

  @Field(() => [Nonlinearity], { description: 'In the order in which one would try them.' })
  readonly fits!: readonly Nonlinearity[];
}
