import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';
import { SparseVector } from './sparse-vector.js';

@ObjectType({
  description: 'A vector of the exact basis whose angle to the subspace found is above the tolerance.',
})
export class MissingVector {
  @Field(() => Int, { description: 'Its place in the exact basis in reduced row echelon form, from 0.' })
  readonly index!: number;

  @Field(() => Float, { description: 'Radians, to the subspace found.' })
  readonly angle!: number;

  @Field(() => SparseVector, {
    nullable: true,
    description: 'null where all missing vectors together have more than 250000 entries.',
  })
  readonly vector!: SparseVector | null;
}
