import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How the answer was checked: every basis vector against every generator, and the dimension on a second, independent road.',
})
export class Certificate {
  @Field(() => Int)
  readonly generatorsChecked!: number;

  @Field(() => Int)
  readonly dimensionByOtherRoad!: number;

  @Field(() => String, { description: 'The road that found the basis.' })
  readonly road!: string;

  @Field(() => String)
  readonly otherRoad!: string;

  @Field(() => Boolean)
  readonly holds!: boolean;
}
