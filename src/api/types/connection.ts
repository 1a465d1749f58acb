import { Field, Int, ObjectType } from 'type-graphql';

/** What a page of a list says beside its nodes; no type of the schema by itself. */
@ObjectType()
export abstract class Connection {
  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}
