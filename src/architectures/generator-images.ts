import { isReal } from '../exact/cyclotomic.js';
import { toDecimal } from '../exact/decimal.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { GeneratorOperators } from '../representations/generator-operators.js';

/** Images are held for representations up to this dimension, .. */
export const GENERATOR_DIMENSION_LIMIT = 64;
/** .. and up to this many entries in all. */
export const GENERATOR_ENTRY_LIMIT = 20_000;

/** A square matrix as its nonzero entries in doubles, row by row. */
export interface SparseTriplets {
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** rho_from(g) and rho_to(g) of a generator g: what a layer can be checked against. */
export interface GeneratorImages {
  readonly name: string;
  readonly input: SparseTriplets;
  readonly output: SparseTriplets;
}

/**
 * The generators' images in doubles, or null where a check by them can't be given: above the limits, or where an
 * image isn't real or leaves the range of doubles.
 */
export function generatorImages(generators: readonly GeneratorOperators[]): GeneratorImages[] | null {
  const images: GeneratorImages[] = [];
  let entries = 0;
  for (const { name, input, output } of generators) {
    if (Math.max(input.size, output.size) > GENERATOR_DIMENSION_LIMIT) return null;
    const [from, to] = [triplets(input), triplets(output)];
    if (from === null || to === null) return null;
    entries += from.values.length + to.values.length;
    if (entries > GENERATOR_ENTRY_LIMIT) return null;
    images.push({ name, input: from, output: to });
  }
  return images;
}

function triplets(operator: LinearOperator): SparseTriplets | null {
  const rows: number[] = [];
  const columns: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < operator.size; i++) {
    const row = operator.row(i);
    if (!row.entries.every(isReal)) return null;
    row.indices.forEach((j, e) => {
      rows.push(i);
      columns.push(j);
      values.push(Number(toDecimal(row.entries[e]!).re));
    });
  }
  if (!values.every(Number.isFinite)) return null;
  return {
    size: operator.size,
    rows: Int32Array.from(rows),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}
