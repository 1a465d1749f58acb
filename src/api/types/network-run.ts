import { Field, Int, ObjectType } from 'type-graphql';
import type { StageRunFacts } from '../../experiments/network-questions.js';
import { CoordinateKind } from './coordinate-kind.js';
import { Nonlinearity } from './nonlinearity.js';

@ObjectType({ description: 'Copies of one representation in a stage, and the nonlinearity on them.' })
export class NetworkRun implements StageRunFacts {
  @Field(() => String)
  readonly representation!: string;

  @Field(() => Int)
  readonly copies!: number;

  @Field(() => Int, { description: 'Dimension of one copy.' })
  readonly size!: number;

  @Field(() => CoordinateKind)
  readonly kind!: CoordinateKind;

  @Field(() => Nonlinearity, { nullable: true, description: 'null at the output, where none follows.' })
  readonly nonlinearity!: Nonlinearity | null;

  @Field(() => String, { description: 'A sentence that names what forbids more.' })
  readonly why!: string;
}
