import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A family of groups that GroupInput.name understands.' })
export class GroupFamily {
  @Field(() => String)
  readonly family!: string;

  @Field(() => String)
  readonly grammar!: string;

  @Field(() => String)
  readonly example!: string;

  @Field(() => String)
  readonly description!: string;
}
