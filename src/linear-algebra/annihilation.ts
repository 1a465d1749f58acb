import { type Cyclotomic, conductorOf, liftTo } from '../exact/cyclotomic-form.js';
import { degreeOf, reduceModuloPhi } from '../exact/cyclotomic-polynomial.js';
import { absolute, lcm } from '../exact/integers.js';
import { type CompressedRows, rowCount } from './compressed-rows.js';

/** The values of a table times their common denominator, as coefficients in the basis of Z[zeta_n]. */
function integralTable(n: number, table: readonly Cyclotomic[]): (readonly bigint[])[] {
  const denominator = table.reduce((d, x) => lcm(d, x.denominator), 1n);
  return table.map(x => liftTo(n, x).map(c => c * (denominator / x.denominator)));
}

/** Whether no sum of `length` products of rational integers from two tables leaves 2^53. */
function areSmall(a: (readonly bigint[])[], b: (readonly bigint[])[], length: number): boolean {
  const bits = (table: (readonly bigint[])[]): number =>
    Math.max(1, ...table.map(([x]) => absolute(x!).toString(2).length));
  return a.length + b.length < MAX_SMALL_TABLE && bits(a) + bits(b) + length.toString(2).length <= 53;
}

const MAX_SMALL_TABLE = 10_000;

/** The vectors column by column: which vectors have an entry there, and its code. */
function byColumn(vectors: CompressedRows): { offsets: Int32Array; owners: Int32Array; codes: Int32Array } {
  const offsets = new Int32Array(vectors.ambient + 1);
  for (const column of vectors.indices) {
    offsets[column + 1]!++;
  }
  for (let column = 0; column < vectors.ambient; column++) {
    offsets[column + 1]! += offsets[column]!;
  }
  const next = offsets.slice();
  const owners = new Int32Array(vectors.indices.length);
  const codes = new Int32Array(vectors.indices.length);
  for (let i = 0; i < rowCount(vectors); i++) {
    for (let k = vectors.offsets[i]!; k < vectors.offsets[i + 1]!; k++) {
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
  for (let i = 0; i < rowCount(system); i++) {
    for (let k = system.offsets[i]!; k < system.offsets[i + 1]!; k++) {
      const column = system.indices[k]!;
      for (let t = offsets[column]!; t < offsets[column + 1]!; t++) {
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

/** a b in Z[zeta_n]. */
function product(n: number, a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const result = new Array<bigint>(n).fill(0n);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[(i + j) % n]! += x * y;
    });
  });
  return reduceModuloPhi(n, result);
}

/** All products of two tables, as coefficients below 2^53 even when `length` of them are added; undefined where they aren't. */
function smallProducts(
  n: number,
  a: readonly (readonly bigint[])[],
  b: readonly (readonly bigint[])[],
  length: number,
): readonly (readonly (readonly number[])[])[] | undefined {
  if (a.length * b.length > MAX_REMEMBERED_PRODUCTS) return undefined;
  const bound = 2n ** 53n / BigInt(Math.max(1, length));
  const products: (readonly number[])[][] = [];
  for (const x of a) {
    const line = b.map(y => product(n, x, y));
    if (line.some(coefficients => coefficients.some(c => absolute(c) >= bound))) return undefined;
    products.push(line.map(coefficients => coefficients.map(Number)));
  }
  return products;
}

/** As allProductsVanish, with sums of `degree` coefficients side by side in one array. */
function allSmallProductsVanish(
  system: CompressedRows,
  vectors: CompressedRows,
  degree: number,
  products: readonly (readonly (readonly number[])[])[],
): boolean {
  const { offsets, owners, codes } = byColumn(vectors);
  const sums = new Array<number>(rowCount(vectors) * degree).fill(0);
  const met: number[] = [];
  const isMet = new Uint8Array(rowCount(vectors));
  for (let i = 0; i < rowCount(system); i++) {
    for (let k = system.offsets[i]!; k < system.offsets[i + 1]!; k++) {
      const column = system.indices[k]!;
      const line = products[system.codes[k]!]!;
      for (let t = offsets[column]!; t < offsets[column + 1]!; t++) {
        const owner = owners[t]!;
        if (isMet[owner] === 0) {
          isMet[owner] = 1;
          met.push(owner);
        }
        const term = line[codes[t]!]!;
        for (let c = 0; c < degree; c++) sums[owner * degree + c]! += term[c]!;
      }
    }
    for (const owner of met) {
      for (let at = owner * degree; at < (owner + 1) * degree; at++) {
        if (sums[at] !== 0) return false;
      }
      isMet[owner] = 0;
    }
    met.length = 0;
  }
  return true;
}

/**
 * Whether A v = 0 exactly for every row of A and every vector v. Only rows that meet a vector's support are multiplied.
 * Both sides are scaled to integers: small rational ones are exact numbers below 2^53, others coefficients in Z[zeta_n].
 */
export function annihilates(system: CompressedRows, vectors: CompressedRows): boolean {
  const n = conductorOf([...system.table, ...vectors.table]);
  const [a, b] = [integralTable(n, system.table), integralTable(n, vectors.table)];
  if (n === 1 && areSmall(a, b, system.ambient)) {
    const [x, y] = [a.map(([c]) => Number(c)), b.map(([c]) => Number(c))];
    return allProductsVanish(
      system,
      vectors,
      0,
      (sum, i, j) => sum + x[i]! * y[j]!,
      sum => sum === 0,
    );
  }
  if (n === 1) {
    const [x, y] = [a.map(([c]) => c!), b.map(([c]) => c!)];
    return allProductsVanish(
      system,
      vectors,
      0n,
      (sum, i, j) => sum + x[i]! * y[j]!,
      sum => sum === 0n,
    );
  }
  const small = smallProducts(n, a, b, system.ambient);
  if (small !== undefined) return allSmallProductsVanish(system, vectors, degreeOf(n), small);
  const products = new Map<number, readonly bigint[]>();
  const remembered = (i: number, j: number): readonly bigint[] => {
    const key = i * b.length + j;
    const known = products.get(key) ?? product(n, a[i]!, b[j]!);
    if (products.size < MAX_REMEMBERED_PRODUCTS) {
      products.set(key, known);
    }
    return known;
  };
  const zero: readonly bigint[] = product(n, [], []);
  return allProductsVanish(
    system,
    vectors,
    zero,
    (sum, i, j) => {
      const term = remembered(i, j);
      return sum.map((c, k) => c + term[k]!);
    },
    sum => sum.every(c => c === 0n),
  );
}

const MAX_REMEMBERED_PRODUCTS = 100_000;
