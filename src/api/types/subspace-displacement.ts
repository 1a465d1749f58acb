import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';

@ObjectType({ description: 'How far a group moves a found subspace at most.' })
export class SubspaceDisplacement {
  @Field(() => Float, {
    description:
      'The largest ||M_h z - z|| over its generators h and the rows z of the basis; for an element A of the Lie algebra the rate ' +
      '||dM_A z||, against its root mean square over all unit vectors z.',
  })
  readonly distance!: number;

  @Field(() => Float, { nullable: true, description: 'Its standard error; null where none is known.' })
  readonly error!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The generator, or the element of the Lie algebra, that moves most; null where nothing does.',
  })
  readonly mover!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The row of the basis that is moved most, from 0; null where nothing is.',
  })
  readonly direction!: number | null;
}
