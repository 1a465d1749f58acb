import { Field, ObjectType } from 'type-graphql';
import type { StageRunFacts } from '../../experiments/network-questions.js';
import { CoordinateKind } from './coordinate-kind.js';
import { Nonlinearity } from './nonlinearity.js';
import { RepresentationRun } from './representation-run.js';

@ObjectType({ description: 'Copies of one representation in a stage, and the nonlinearity on them.' })
export class NetworkRun extends RepresentationRun implements StageRunFacts {
  @Field(() => CoordinateKind)
  readonly kind!: CoordinateKind;

  @Field(() => Nonlinearity, { nullable: true, description: 'null at the output, where none follows.' })
  readonly nonlinearity!: Nonlinearity | null;

  @Field(() => String, { description: 'A sentence that names what forbids more.' })
  readonly why!: string;
}
