import { type Cyclotomic, cyclotomics, keyOf } from '../exact/cyclotomic.js';
import { ascendingOrder, ascends } from '../linear-algebra/ascending-order.js';

/** The values in use, each once. */
export class Values {
  readonly table: Cyclotomic[] = [cyclotomics.one];
  private readonly codes = new Map([[keyOf(cyclotomics.one), 0]]);

  /** From codes in several tables, in mixed radix, to the code of the product of the values; products are made when met. */
  products(tables: readonly (readonly Cyclotomic[])[]): (tuple: number) => number {
    const known = new Map<number, number>();
    return tuple => {
      let code = known.get(tuple);
      if (code === undefined) {
        code = this.codeOf(productAt(tables, tuple));
        known.set(tuple, code);
      }
      return code;
    };
  }

  private codeOf(value: Cyclotomic): number {
    const key = keyOf(value);
    const code = this.codes.get(key) ?? this.table.push(value) - 1;
    this.codes.set(key, code);
    return code;
  }
}

function productAt(tables: readonly (readonly Cyclotomic[])[], tuple: number): Cyclotomic {
  let rest = tuple;
  let product = cyclotomics.one;
  for (let t = tables.length - 1; t >= 0; t--) {
    const table = tables[t];
    const next = Math.floor(rest / table.length);
    product = cyclotomics.mul(table[rest - next * table.length], product);
    rest = next;
  }
  return product;
}

/** Sorts the entries from start to end (exclusive) by their indices. */
export function sortEntries(indices: Int32Array, codes: Int32Array, start: number, end: number): void {
  if (ascends(indices, start, end)) return;
  const [positions, values] = [indices.slice(start, end), codes.slice(start, end)];
  const order = ascendingOrder(positions);
  order.forEach((from, k) => {
    indices[start + k] = positions[from];
    codes[start + k] = values[from];
  });
}
