import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import { formatExact } from '../../exact/printer.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import type { Context } from '../context.js';
import { Exact } from '../scalars/exact.js';

@ObjectType({ description: 'entries[k] stands at position indices[k], counted from 0.' })
export class SparseVector {
  readonly #basis: SparseBasis;
  readonly #row: number;

  constructor(basis: SparseBasis, row: number) {
    this.#basis = basis;
    this.#row = row;
  }

  @Field(() => [Int])
  indices(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly number[] {
    return longLists.hand(info, Array.from(this.#part(this.#basis.indices)));
  }

  @Field(() => [Exact])
  entries(@Info() info: GraphQLResolveInfo, @Ctx() { longLists }: Context): readonly string[] {
    const printed = new Map<number, string>();
    const entries = Array.from(this.#part(this.#basis.codes), code => {
      const text = printed.get(code) ?? formatExact(this.#basis.table[code]!);
      printed.set(code, text);
      return text;
    });
    return longLists.hand(info, entries);
  }

  #part(column: Int32Array): Int32Array {
    return column.subarray(this.#basis.offsets[this.#row], this.#basis.offsets[this.#row + 1]);
  }
}
