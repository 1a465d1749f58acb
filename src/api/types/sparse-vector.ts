import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import { formatExact } from '../../exact/printer.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import type { Context } from '../context.js';
import { Exact } from '../scalars/exact.js';

type Table = SparseBasis['table'];

/** The entries of the tables of bases that have been shown, by their codes: the vectors of a basis have few numbers in common. */
const printedTables = new WeakMap<Table, string[]>();

function printedEntry(table: Table, code: number): string {
  const printed = printedTables.get(table) ?? [];
  printedTables.set(table, printed);
  printed[code] ??= formatExact(table[code]!);
  return printed[code];
}

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
    const { codes, table } = this.#basis;
    return longLists.hand(
      info,
      Array.from(this.#part(codes), code => printedEntry(table, code)),
    );
  }

  #part(column: Int32Array): Int32Array {
    return column.subarray(this.#basis.offsets[this.#row], this.#basis.offsets[this.#row + 1]);
  }
}
