import { abridged, DomainError } from '../domain-error.js';
import { type Cyclotomic, isReal } from '../exact/cyclotomic.js';
import { toDecimal } from '../exact/decimal.js';
import { formatExact } from '../exact/printer.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';

/** A coefficient as exact text, and as the nearest double; exact is null where only the double is known. */
export interface Coefficient {
  readonly exact: string | null;
  readonly decimal: number;
}

/**
 * How few parameters fill many positions: value[position] = sum of coefficient * parameter over the entries there.
 *
 * Entry e stands at positions[e], takes parameters[e] and has the coefficient table[codes[e]]; entries ascend by
 * position, then parameter; the table is in the order of first use. Plain data, in a canonical form.
 */
export interface Sharing {
  /** SIGNED_INDEX: at most one entry a position, and each coefficient 1 or -1. */
  readonly kind: 'SIGNED_INDEX' | 'COEFFICIENTS';
  /** false for a subspace that was found numerically. */
  readonly exact: boolean;
  readonly parameterCount: number;
  /** The number of positions: rows * columns of a weight, rows of a bias. */
  readonly size: number;
  readonly positions: Int32Array;
  readonly parameters: Int32Array;
  readonly codes: Int32Array;
  readonly table: readonly Coefficient[];
}

/**
 * The sharing of an exact basis: parameter k multiplies basis vector k.
 *
 * @throws DomainError BAD_INPUT where an entry of the basis isn't real
 */
export function sharingFromBasis(basis: SparseBasis): Sharing {
  const table = basis.table.map(coefficientOf);
  const { ambient: size, offsets, indices: positions, codes } = basis;
  return sharingByParameter({ exact: true, size, offsets, positions, codes, table });
}

/** @throws DomainError BAD_INPUT where x isn't real, TOO_LARGE where it is outside the range of doubles, or 0 */
export function coefficientOf(x: Cyclotomic): Coefficient {
  const exact = formatExact(x);
  if (!isReal(x)) {
    throw new DomainError(
      'BAD_INPUT',
      `The equivariant maps have the coefficient ${abridged(exact)}, and a layer has real weights: choose real representations.`,
    );
  }
  const decimal = Number(toDecimal(x).re);
  if (decimal === 0 || !Number.isFinite(decimal)) {
    throw new DomainError(
      'TOO_LARGE',
      `The equivariant maps have the coefficient ${abridged(exact)}, outside the range of doubles: choose a basis of the representation with entries of moderate size.`,
      { limit: '1e308', value: abridged(exact) },
    );
  }
  return { exact, decimal };
}

/** The sharing of a numeric basis, one row a parameter; zeros are left out, and nothing is rounded. */
export function sharingFromNumericBasis(size: number, basis: readonly (readonly number[])[]): Sharing {
  const offsets = new Int32Array(basis.length + 1);
  const positions: number[] = [];
  const codes: number[] = [];
  const decimals = new Map<number, number>();
  basis.forEach((row, k) => {
    if (row.length !== size) throw new Error(`expected basis rows of length ${size}, got ${row.length}`);
    row.forEach((value, position) => {
      if (!Number.isFinite(value)) throw new Error(`expected finite entries in the basis, got ${value}`);
      if (value === 0) return;
      if (!decimals.has(value)) decimals.set(value, decimals.size);
      positions.push(position);
      codes.push(decimals.get(value)!);
    });
    offsets[k + 1] = positions.length;
  });
  const table = [...decimals.keys()].map(decimal => ({ exact: null, decimal }));
  return sharingByParameter({ exact: false, size, offsets, positions, codes, table });
}

/** Entries by parameter: those of parameter k stand from offsets[k] to offsets[k + 1]. */
export interface ByParameter {
  readonly exact: boolean;
  readonly size: number;
  readonly offsets: Int32Array;
  readonly positions: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
  readonly table: readonly Coefficient[];
}

/** Sorts the entries by position (a counting sort, which keeps the order of the parameters) and renumbers the table. */
export function sharingByParameter({ exact, size, offsets, positions, codes, table }: ByParameter): Sharing {
  const starts = new Int32Array(size + 1);
  for (let e = 0; e < positions.length; e++) starts[positions[e]! + 1]!++;
  const kind = starts.every(count => count <= 1) && table.every(isUnit) ? 'SIGNED_INDEX' : 'COEFFICIENTS';
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!;

  const parameterCount = offsets.length - 1;
  const sorted = {
    positions: new Int32Array(positions.length),
    parameters: new Int32Array(positions.length),
    codes: new Int32Array(positions.length),
  };
  for (let k = 0; k < parameterCount; k++) {
    for (let e = offsets[k]!; e < offsets[k + 1]!; e++) {
      const to = starts[positions[e]!]!++;
      sorted.positions[to] = positions[e]!;
      sorted.parameters[to] = k;
      sorted.codes[to] = codes[e]!;
    }
  }
  const order = new Map<number, number>();
  sorted.codes.forEach((code, e) => {
    if (!order.has(code)) order.set(code, order.size);
    sorted.codes[e] = order.get(code)!;
  });
  return { kind, exact, parameterCount, size, ...sorted, table: [...order.keys()].map(code => table[code]!) };
}

function isUnit({ decimal }: Coefficient): boolean {
  return decimal === 1 || decimal === -1;
}
