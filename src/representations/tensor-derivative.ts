import { type Cyclotomic, cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';
import { RowSum } from './graded/row-sum.js';

/** A factor of a tensor product: the derivation on it, and how often it stands there. */
export interface TensorPower {
  readonly of: LinearOperator;
  readonly power: number;
}

/**
 * The derivation on a tensor product, first factor slowest (Leibniz): the sum over the places of 1 tensor .. tensor A
 * tensor .. tensor 1. A row has as many entries as the rows of the places together.
 */
export function tensorDerivative(factors: readonly TensorPower[]): LinearOperator {
  const size = factors.reduce((n, { of, power }) => n * of.size ** power, 1);
  // on a line a derivation is a number, and the k-th power has k times it
  const numbers = factors
    .filter(({ of }) => of.size === 1)
    .reduce((sum, factor) => add(sum, onLine(factor)), zero);
  const places: Place[] = [];
  let stride = size;
  for (const { of, power } of factors) {
    for (let k = 0; k < power && of.size > 1; k++) {
      stride = Math.floor(stride / of.size);
      places.push({ of, stride });
    }
  }
  return { size, row: i => rowAt(i, places, numbers) };
}

interface Place {
  readonly of: LinearOperator;
  /** The step of the index when the coordinate at this place grows by one. */
  readonly stride: number;
}

const { add, mul, zero, isZero } = cyclotomics;

function onLine({ of, power }: TensorPower): Cyclotomic {
  return mul(fromInteger(power), of.row(0).entries[0] ?? zero);
}

function rowAt(i: number, places: readonly Place[], numbers: Cyclotomic): SparseRow {
  const sum = new RowSum();
  if (!isZero(numbers)) sum.add(i, numbers);
  for (const { of, stride } of places) {
    const at = Math.floor(i / stride) % of.size;
    const { indices, entries } = of.row(at);
    indices.forEach((j, k) => {
      sum.add(i + (j - at) * stride, entries[k]!);
    });
  }
  return sum.row();
}
