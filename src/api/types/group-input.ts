import { Field, InputType } from 'type-graphql';
import { DomainError, inArgument } from '../../domain-error.js';
import type { GroupDescription } from '../../groups/group-description.js';
import { GraphInput } from './graph-input.js';
import { MatrixGeneratorsInput } from './matrix-generators-input.js';
import { PermutationGeneratorsInput } from './permutation-generators-input.js';
import { PresentationInput } from './presentation-input.js';

@InputType({ description: 'A group, by name or by generators: exactly one field is given.' })
export class GroupInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A name from the catalog: "S(5)", "Z(6)", "D(4)", "A(5)", "Q(8)", "B(3)", "SO(3)", "O(1,3)", "SU(3)", "Rubik", ' +
      'products "S(3) x Z(2)", wreath products "S(2) wr S(3)".',
  })
  readonly name?: string | null;

  @Field(() => PermutationGeneratorsInput, {
    nullable: true,
    description: 'Generators in cycle notation on the points 1..degree.',
  })
  readonly permutations?: PermutationGeneratorsInput | null;

  @Field(() => MatrixGeneratorsInput, {
    nullable: true,
    description:
      'Square matrices with exact entries: generators of a finite group, and a basis of a Lie algebra where it is continuous.',
  })
  readonly matrices?: MatrixGeneratorsInput | null;

  @Field(() => GraphInput, {
    nullable: true,
    description: 'The automorphism group of a graph, acting on its vertices 1..vertices.',
  })
  readonly graph?: GraphInput | null;

  @Field(() => PresentationInput, { nullable: true, description: 'Generators and relations.' })
  readonly presentation?: PresentationInput | null;

  @Field(() => SubgroupInput, { nullable: true, description: 'A subgroup of another group.' })
  readonly subgroup?: SubgroupInput | null;
}

@InputType({ description: 'A subgroup, acting on V as the whole group does: restriction.' })
export class SubgroupInput {
  @Field(() => GroupInput)
  readonly of!: GroupInput;

  @Field(() => [String], {
    description: 'Words in the generators g1, g2, .. of the whole group, or its elements in cycle notation.',
  })
  readonly generators!: string[];
}

const FORMS = ['name', 'permutations', 'matrices', 'graph', 'presentation', 'subgroup'] as const;

/** The description that the input holds, as plain data for other threads. */
export function descriptionOf(input: GroupInput): GroupDescription {
  const { name, permutations, matrices, graph, presentation, subgroup } = input;
  const given: GroupDescription[] = [];
  if (name != null) given.push({ name });
  if (permutations != null) {
    given.push({ permutations: { degree: permutations.degree, generators: permutations.generators } });
  }
  if (matrices != null) {
    const { generators, lieAlgebra } = matrices;
    given.push({ matrices: { generators, ...(lieAlgebra && { lieAlgebra }) } });
  }
  if (graph != null) {
    const { vertices, edges, directed, colours } = graph;
    given.push({ graph: { vertices, edges, directed: directed ?? false, ...(colours && { colours }) } });
  }
  if (presentation != null) {
    const { generators, relations, subgroup: stabiliser } = presentation;
    given.push({ presentation: { generators, relations, ...(stabiliser && { subgroup: stabiliser }) } });
  }
  if (subgroup != null) {
    const { of, generators } = subgroup;
    const whole = inArgument('subgroup', () => inArgument('of', () => descriptionOf(of)));
    given.push({ subgroup: { of: whole, generators } });
  }
  if (given.length !== 1) {
    throw new DomainError(
      'BAD_INPUT',
      `A group is given by exactly one of ${FORMS.join(', ')}; here are ${given.length}.`,
    );
  }
  return given[0]!;
}
