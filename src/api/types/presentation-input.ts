import { Field, InputType } from 'type-graphql';

@InputType({
  description:
    'A finite presentation, acting on the cosets of a subgroup: on the group itself where none is given. Words are made ' +
    'of generators with *, ^, parentheses and commutators [a,b]; a relation is a word that is 1, or an equation.',
})
export class PresentationInput {
  @Field(() => [String], { description: 'Names, such as a and b.' })
  readonly generators!: string[];

  @Field(() => [String], { description: 'Such as "a^2", "(a*b)^3", "a*b = b*a".' })
  readonly relations!: string[];

  @Field(() => [String], { nullable: true, description: 'Words that generate the subgroup.' })
  readonly subgroup?: string[] | null;
}
