import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import { absolute, lcm } from '../exact/integers.js';
import { type CompressedRows, rowCount } from './compressed-rows.js';

/** The values of a table times their common denominator as integers; undefined where one isn't rational. */
function integralTable(table: readonly Cyclotomic[]): bigint[] | undefined {
  if (table.some(x => x.conductor !== 1)) {
    return undefined;
  }
  const denominator = table.reduce((d, x) => lcm(d, x.denominator), 1n);
  return table.map(x => x.numerators[0]! * (denominator / x.denominator));
}

/** Both tables as numbers so small that no sum of products of a row leaves 2^53; undefined where they are larger. */
function smallTables(system: CompressedRows, vectors: CompressedRows): [number[], number[]] | undefined {
  const [a, b] = [integralTable(system.table), integralTable(vectors.table)];
  if (!a || !b) {
    return undefined;
  }
  const largest = (table: bigint[]): bigint =>
    table.map(absolute).reduce((m, x) => {
      return x > m ? x : m;
    }, 1n);
  const bound = largest(a) * largest(b) * BigInt(system.ambient);
  return bound <= BigInt(Number.MAX_SAFE_INTEGER) ? [a.map(Number), b.map(Number)] : undefined;
}

/** The vectors column by column: which vectors have an entry there, and its code. */
function byColumn(vectors: CompressedRows): { offsets: Int32Array; owners: Int32Array; codes: Int32Array } {
  const offsets = new Int32Array(vectors.ambient + 1);
  for (const column of vectors.indices) {
    offsets[column + 1]! += 1;
  }
  for (let column = 0; column < vectors.ambient; column += 1) {
    offsets[column + 1]! += offsets[column]!;
  }
  const next = offsets.slice();
  const owners = new Int32Array(vectors.indices.length);
  const codes = new Int32Array(vectors.indices.length);
  for (let i = 0; i < rowCount(vectors); i += 1) {
    for (let k = vectors.offsets[i]!; k < vectors.offsets[i + 1]!; k += 1) {
      const at = next[vectors.indices[k]!]!++;
      owners[at] = i;
      codes[at] = vectors.codes[k]!;
    }
  }
  return { offsets, owners, codes };
}

/** Runs over the rows, adding up each product with each vector that meets the row. */
function allProductsVanish<E>(
  system: CompressedRows,
  vectors: CompressedRows,
  zero: E,
  accumulate: (sum: E, systemCode: number, vectorCode: number) => E,
  isZero: (sum: E) => boolean,
): boolean {
  const { offsets, owners, codes } = byColumn(vectors);
  const sums = new Array<E>(rowCount(vectors)).fill(zero);
  const met: number[] = [];
  const isMet = new Uint8Array(rowCount(vectors));
  for (let i = 0; i < rowCount(system); i += 1) {
    for (let k = system.offsets[i]!; k < system.offsets[i + 1]!; k += 1) {
      const column = system.indices[k]!;
      for (let t = offsets[column]!; t < offsets[column + 1]!; t += 1) {
        const owner = owners[t]!;
        if (isMet[owner] === 0) {
          isMet[owner] = 1;
          met.push(owner);
        }
        sums[owner] = accumulate(sums[owner]!, system.codes[k]!, codes[t]!);
      }
    }
    for (const owner of met) {
      if (!isZero(sums[owner]!)) {
        return false;
      }
      sums[owner] = zero;
      isMet[owner] = 0;
    }
    met.length = 0;
  }
  return true;
}

/**
 * Whether A v = 0 exactly for every row of A and every vector v. Only rows that meet a vector's support are multiplied;
 * small rational entries take exact integers below 2^53, all others exact cyclotomic numbers.
 */
export function annihilates(system: CompressedRows, vectors: CompressedRows): boolean {
  const small = smallTables(system, vectors);
  if (small) {
    const [a, b] = small;
    return allProductsVanish(
      system,
      vectors,
      0,
      (sum, i, j) => sum + a[i]! * b[j]!,
      sum => sum === 0,
    );
  }
  const products = new Map<number, Cyclotomic>();
  const product = (i: number, j: number): Cyclotomic => {
    const key = i * vectors.table.length + j;
    let value = products.get(key);
    if (!value) {
      value = cyclotomics.mul(system.table[i]!, vectors.table[j]!);
      if (products.size < MAX_REMEMBERED_PRODUCTS) {
        products.set(key, value);
      }
    }
    return value;
  };
  return allProductsVanish(
    system,
    vectors,
    cyclotomics.zero,
    (sum, i, j) => cyclotomics.add(sum, product(i, j)),
    cyclotomics.isZero,
  );
}

const MAX_REMEMBERED_PRODUCTS = 100_000;
