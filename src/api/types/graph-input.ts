import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'The automorphism group of a graph, acting on its vertices 1..vertices.' })
export class GraphInput {
  @Field(() => Int)
  readonly vertices!: number;

  @Field(() => [[Int]], { description: 'Pairs of vertices; [from, to] in a directed graph. No loops.' })
  readonly edges!: number[][];

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  readonly directed?: boolean | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'A colour for each vertex, which automorphisms keep; without them all have the same.',
  })
  readonly colours?: number[] | null;
}
