import fc from 'fast-check';
import { type Cyclotomic, fromInteger } from '../../src/exact/cyclotomic.js';
import type { LinearSystem } from '../../src/linear-algebra/linear-system.js';
import { type SparseRow, sparseRow } from '../../src/linear-algebra/sparse-row.js';
import { cyclotomicNumbers } from '../exact/arbitraries.js';

/** Mostly zeros, else elements of Q(zeta_n) of the given size. */
export function entriesOf(n: number, bits = 4): fc.Arbitrary<Cyclotomic> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(fromInteger(0)) },
    { weight: 3, arbitrary: cyclotomicNumbers(n, bits) },
  );
}

export function sparseRows(entry: fc.Arbitrary<Cyclotomic>, length: number): fc.Arbitrary<SparseRow> {
  return fc.array(entry, { minLength: length, maxLength: length }).map(sparseRow);
}

/** Systems of any shape from 0 x 0 up, with linear dependence as likely as not. */
export function linearSystems(entry: fc.Arbitrary<Cyclotomic>, largest: number): fc.Arbitrary<LinearSystem> {
  return fc.nat(largest).chain(columns =>
    fc
      .tuple(
        fc.array(sparseRows(entry, columns), { maxLength: largest }),
        fc.array(fc.nat(largest), { maxLength: 3 }),
      )
      .map(([rows, repeated]) => {
        const all = [...rows, ...repeated.flatMap(i => (rows[i] ? [rows[i]!] : []))];
        return { columns, rows: () => all };
      }),
  );
}
