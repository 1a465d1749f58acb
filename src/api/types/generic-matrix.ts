import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The general element of E_G, entry by entry in its parameters.' })
export class GenericMatrix {
  @Field(() => [String])
  readonly parameters!: string[];

  @Field(() => [[String]])
  readonly entries!: string[][];

  @Field(() => String)
  readonly latex!: string;
}
