import { isReal } from '../exact/cyclotomic.js';
import { toDecimal } from '../exact/decimal.js';
import type { Group } from '../groups/group.js';
import { formatPart } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { dimensionOf } from '../representations/dimension.js';
import { algebraOperators, generatorOperators } from '../representations/generator-operators.js';
import type { Representation } from '../representations/representation.js';
import { exponential, rowNorm } from './exponential.js';

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

/** rho_from(g) and rho_to(g) of a generator, or of exp(t A): what a layer can be checked against. */
export interface GeneratorImages {
  readonly name: string;
  readonly input: SparseTriplets;
  readonly output: SparseTriplets;
}

/**
 * What a layer of these maps can be checked against: the images of the group's generators, and of a Lie group those of
 * exp(t A) for each A in the basis of its algebra as well. null where such a check can't be given: above the limits, where
 * V is a space over C, or where an image isn't real or leaves the range of doubles.
 *
 * t is the power of two for which the larger of |t d rho_from(A)| and |t d rho_to(A)| lies in (1/2, 1]. A matrix W that
 * satisfies W exp(t d rho_from(A)) = exp(t d rho_to(A)) W satisfies it for all t then: differences of the eigenvalues are
 * below 2 pi, so that exp is one-to-one. With the components' representatives this decides equivariance.
 */
export function generatorImages(
  group: Group,
  from: Representation,
  to: Representation,
): GeneratorImages[] | null {
  if (group.components.some(component => component.kind !== 'FINITE' && component.isComplex)) return null;
  const elements = group.generators.length + (group.kind === 'FINITE' ? 0 : group.algebra.length);
  const leastEntries = dimensionOf(from, group) + dimensionOf(to, group);
  if (BigInt(elements) * leastEntries > GENERATOR_ENTRY_LIMIT) return null;
  const images = new BoundedImages();
  for (const { name, input, output } of generatorOperators(group, from, to)) {
    const [rowsFrom, rowsTo] = [realRows(input), realRows(output)];
    if (rowsFrom === null || rowsTo === null || !images.add(name, rowsFrom, rowsTo)) return null;
  }
  for (const [k, { input, output }] of algebraOperators(group, from, to).entries()) {
    const [byInput, byOutput] = [realRows(input), realRows(output)];
    if (byInput === null || byOutput === null) return null;
    const [t, text] = moderateTime(Math.max(rowNorm(byInput), rowNorm(byOutput)));
    const [expFrom, expTo] = [exponential(scaled(t, byInput)), exponential(scaled(t, byOutput))];
    if (!images.add(`exp(${text}*A), A = ${algebraText(group, k)}`, expFrom, expTo)) return null;
  }
  return images.list;
}

/** Images within the limits. */
class BoundedImages {
  readonly list: GeneratorImages[] = [];
  private entries = 0;

  /** false where an image isn't finite or the limits are passed. */
  add(name: string, from: readonly Float64Array[], to: readonly Float64Array[]): boolean {
    const [input, output] = [triplets(from), triplets(to)];
    this.entries += input.values.length + output.values.length;
    if (this.entries > GENERATOR_ENTRY_LIMIT) return false;
    this.list.push({ name, input, output });
    return [...input.values, ...output.values].every(Number.isFinite);
  }
}

/** The rows in doubles; null above the limit of the dimension, or where an entry isn't real. */
function realRows(operator: LinearOperator): Float64Array[] | null {
  if (operator.size > GENERATOR_DIMENSION_LIMIT) return null;
  const rows: Float64Array[] = [];
  for (let i = 0; i < operator.size; i++) {
    const { indices, entries } = operator.row(i);
    if (!entries.every(isReal)) return null;
    const row = new Float64Array(operator.size);
    indices.forEach((j, e) => {
      row[j] = Number(toDecimal(entries[e]!).re);
    });
    rows.push(row);
  }
  return rows;
}

function scaled(t: number, rows: readonly Float64Array[]): Float64Array[] {
  return rows.map(row => row.map(x => t * x));
}

/** t and its text, with t * norm in (1/2, 1]; t = 1 for the norm 0. */
function moderateTime(norm: number): [t: number, text: string] {
  if (norm === 0) return [1, '1'];
  const exponent = -Math.ceil(Math.log2(norm));
  return [2 ** exponent, exponent < 0 ? `1/${2 ** -exponent}` : `${2 ** exponent}`];
}

function algebraText(group: Group, k: number): string {
  return group.kind === 'FINITE' ? '' : group.algebra[k]!.parts.map(formatPart).join(' x ');
}

function triplets(matrix: readonly Float64Array[]): SparseTriplets {
  const entries = matrix.flatMap((row, i) =>
    [...row.keys()].filter(j => row[j] !== 0).map(j => ({ i, j, value: row[j]! })),
  );
  return {
    size: matrix.length,
    rows: Int32Array.from(entries, ({ i }) => i),
    columns: Int32Array.from(entries, ({ j }) => j),
    values: Float64Array.from(entries, ({ value }) => value),
  };
}
