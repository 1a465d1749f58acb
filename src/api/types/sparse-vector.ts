import { Field, Int, ObjectType } from 'type-graphql';
import { formatExact } from '../../exact/printer.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { pacedList } from '../paced-list.js';
import { Exact } from '../scalars/exact.js';

type List<T> = Iterable<T> | AsyncIterable<T>;

@ObjectType({ description: 'entries[k] stands at position indices[k], counted from 0.' })
export class SparseVector {
  readonly #basis: SparseBasis;
  readonly #row: number;

  constructor(basis: SparseBasis, row: number) {
    this.#basis = basis;
    this.#row = row;
  }

  @Field(() => [Int])
  indices(): List<number> {
    return this.#list(at => this.#basis.indices[at]!);
  }

  @Field(() => [Exact])
  entries(): List<string> {
    const printed = new Map<number, string>();
    return this.#list(at => {
      const code = this.#basis.codes[at]!;
      const text = printed.get(code) ?? formatExact(this.#basis.table[code]!);
      printed.set(code, text);
      return text;
    });
  }

  #list<T>(item: (at: number) => T): List<T> {
    const start = this.#basis.offsets[this.#row]!;
    return pacedList(this.#basis.offsets[this.#row + 1]! - start, k => item(start + k));
  }
}
