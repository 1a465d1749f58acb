import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class ExperimentError {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;
}
