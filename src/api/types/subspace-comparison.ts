import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../scalars/float.js';
import { SubspaceRelation } from './subspace-relation.js';

/** Radians within which an angle counts as 0 where nobody says otherwise. */
export const ANGLE_TOLERANCE = 0.05;

@ObjectType({
  description:
    'Angles in radians, ascending, min(e, f) of them for dimensions e (exact) and f (found, by numerical rank). With k the number ' +
    'of angles within the tolerance: EQUAL k = e = f; FOUND_INSIDE_EXACT k = f < e; EXACT_INSIDE_FOUND k = e < f; ' +
    'DISJOINT k = 0 < min(e, f); else OVERLAPPING.',
})
export class SubspaceComparison {
  @Field(() => Int)
  readonly exactDimension!: number;

  @Field(() => Int)
  readonly foundDimension!: number;

  @Field(() => [Float])
  readonly principalAngles!: readonly number[];

  @Field(() => SubspaceRelation)
  readonly relation!: SubspaceRelation;

  @Field(() => Float)
  readonly tolerance!: number;
}
