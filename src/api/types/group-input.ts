import { Field, InputType } from 'type-graphql';
import { DomainError } from '../../domain-error.js';
import type { GroupDescription } from '../../groups/group-description.js';
import { MatrixGeneratorsInput } from './matrix-generators-input.js';
import { PermutationGeneratorsInput } from './permutation-generators-input.js';

@InputType({ description: 'A group, by name or by generators: exactly one field is given.' })
export class GroupInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A name from the catalog: "S(5)", "Z(6)", "D(4)", "A(5)", "B(3)", "Rubik", products "S(3) x Z(2)".',
  })
  readonly name?: string | null;

  @Field(() => PermutationGeneratorsInput, {
    nullable: true,
    description: 'Generators in cycle notation on the points 1..degree.',
  })
  readonly permutations?: PermutationGeneratorsInput | null;

  @Field(() => MatrixGeneratorsInput, {
    nullable: true,
    description: 'Square matrices with exact entries: generators of a finite group.',
  })
  readonly matrices?: MatrixGeneratorsInput | null;
}

/** The description that the input holds, as plain data for other threads. */
export function descriptionOf({ name, permutations, matrices }: GroupInput): GroupDescription {
  const given: GroupDescription[] = [];
  if (name != null) given.push({ name });
  if (permutations != null) {
    given.push({ permutations: { degree: permutations.degree, generators: permutations.generators } });
  }
  if (matrices != null) given.push({ matrices: { generators: matrices.generators } });
  if (given.length !== 1) {
    throw new DomainError(
      'BAD_INPUT',
      `A group is given by exactly one of name, permutations and matrices; here are ${given.length}.`,
    );
  }
  return given[0]!;
}
