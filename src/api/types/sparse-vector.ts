import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { BasisPage } from '../../experiments/exact-questions.js';
import type { Context } from '../context.js';
import { Exact } from '../scalars/exact.js';

@ObjectType({ description: 'entries[k] stands at position indices[k], counted from 0.' })
export class SparseVector {
  readonly #vector: BasisPage['vectors'][number];
  readonly #texts: BasisPage['texts'];

  constructor(vector: BasisPage['vectors'][number], texts: BasisPage['texts']) {
    this.#vector = vector;
    this.#texts = texts;
  }

  @Field(() => [Int])
  indices(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly number[] {
    return longLists.hand(info, Array.from(this.#vector.indices));
  }

  @Field(() => [Exact])
  entries(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly string[] {
    return longLists.hand(
      info,
      Array.from(this.#vector.codes, code => this.#texts[code]!),
    );
  }
}
