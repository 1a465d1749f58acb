import { Field, Int, ObjectType } from 'type-graphql';
import type { NearestSubgroup as Facts } from '../../discovery/comparison/nearest-subgroup.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { Float } from '../scalars/float.js';
import { SubspaceRelation } from './subspace-relation.js';

@ObjectType({
  description:
    'The subgroup H whose exact subspace is nearest to the one found, among all subgroups: one that is EQUAL, the largest; else the ' +
    'one with the least |e - f| + 2 sum sin^2 of the principal angles, the squared distance of the orthogonal projections. Of ' +
    'subgroups with the same subspace it is the largest.',
})
export class NearestSubgroup implements Facts {
  @Field(() => BigIntScalar)
  readonly order!: bigint;

  @Field(() => [String], {
    description: 'Cycle notation for permutations, the rows of the matrix for all else.',
  })
  readonly generators!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A readable structure, where one is certain.' })
  readonly structure!: string | null;

  @Field(() => Int, { description: 'Of its exact subspace.' })
  readonly dimension!: number;

  @Field(() => [Float], { description: 'Radians, ascending: between its exact subspace and the one found.' })
  readonly principalAngles!: readonly number[];

  @Field(() => SubspaceRelation)
  readonly relation!: SubspaceRelation;

  @Field(() => String, { description: 'What follows, in a sentence.' })
  readonly statement!: string;
}
