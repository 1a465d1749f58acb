import { Field, Int, ObjectType } from 'type-graphql';
import type { CharacterTableFacts } from '../../experiments/exact-questions.js';
import { Exact } from '../scalars/exact.js';

@ObjectType({
  description:
    'The complex irreducible characters: row k belongs to Irr(k), counted from 1, column c to the c-th of ' +
    'Group.conjugacyClasses. The trivial one comes first; then by degree, Frobenius-Schur indicator, values.',
})
export class CharacterTable implements CharacterTableFacts {
  @Field(() => [Int])
  readonly degrees!: readonly number[];

  @Field(() => [Int], {
    description: '1 where Irr(k) is real, 0 where it is complex, -1 where it is quaternionic.',
  })
  readonly frobeniusSchur!: readonly number[];

  @Field(() => [[Exact]])
  readonly values!: readonly (readonly string[])[];
}
