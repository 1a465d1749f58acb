import { type Cyclotomic, cyclotomics, keyOf } from '../../src/exact/cyclotomic.js';
import type { FixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';
import type { LinearSystem } from '../../src/linear-algebra/linear-system.js';
import { basisRow, type SparseBasis } from '../../src/linear-algebra/sparse-basis.js';
import { dotProduct, type SparseRow } from '../../src/linear-algebra/sparse-row.js';

/** What V^G is held against: the equations that define it, and that kernel by plain elimination. */
export interface FixedSubspaceReference {
  readonly system: LinearSystem;
  readonly basis: SparseBasis;
  /** rho(g) for every element of a finite group that can be listed. */
  readonly all?: readonly LinearOperator[];
}

/**
 * Throws at the first law that fails: sizes, reduced row echelon form in canonical data, every equation met, the basis of
 * the definition to the last code, the mean of the traces over the group.
 */
export function holdFixedSubspaceLaws(
  name: string,
  found: FixedSubspace,
  reference: FixedSubspaceReference,
): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`V^G of ${name} breaks the law: ${law}`);
  };
  const { basis } = found;
  demand('the basis has dim V^G vectors', basis.offsets.length === found.dimension + 1);
  demand('the basis lies in R', basis.ambient === found.ambientDimension);
  const rows = Array.from({ length: found.dimension }, (_, k) => basisRow(basis, k));
  demand(
    'indices ascend',
    rows.every(({ indices }) =>
      indices.every((at, k) => at < basis.ambient && (k === 0 || indices[k - 1]! < at)),
    ),
  );
  demand(
    'leading entries are 1',
    rows.every(r => cyclotomics.equals(r.entries[0]!, cyclotomics.one)),
  );
  const leading = rows.map(r => r.indices[0]!);
  demand(
    'leading positions ascend',
    leading.every((at, k) => k === 0 || leading[k - 1]! < at),
  );
  demand(
    'a leading position is 0 in all other vectors',
    rows.every((r, k) => r.indices.every(i => i === leading[k] || !leading.includes(i))),
  );
  demand('the table is in the order of use, without repetition', isCanonicalTable(basis));
  const equations = [...reference.system.rows()];
  demand(
    'every equation holds for every vector',
    rows.every(row => equations.every(equation => cyclotomics.isZero(dotProduct(equation, row)))),
  );
  demand('the basis is that of the definition', sameData(basis, reference.basis));
  if (reference.all !== undefined) {
    // the mean over G of unit vectors spans V^G, so the traces of rho(g) have mean dim V^G
    const traces = reference.all.map(trace).reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
    demand(
      '|G| dim V^G = sum of traces',
      cyclotomics.equals(traces, cyclotomics.fromInteger(reference.all.length * found.dimension)),
    );
  }
  demand(
    'the certificate holds',
    found.certificate.holds && found.certificate.dimensionByOtherRoad === found.dimension,
  );
  demand('the certificate names two roads', found.certificate.road !== found.certificate.otherRoad);
}

function isCanonicalTable({ codes, table }: SparseBasis): boolean {
  const order = [...new Set(codes)];
  return (
    order.length === table.length &&
    order.every((code, k) => code === k) &&
    new Set(table.map(keyOf)).size === table.length
  );
}

/** Equality of data, code by code. */
function sameData(a: SparseBasis, b: SparseBasis): boolean {
  const text = ({ ambient, offsets, indices, codes, table }: SparseBasis) =>
    JSON.stringify([ambient, [...offsets], [...indices], [...codes], table.map(keyOf)]);
  return text(a) === text(b);
}

function trace(image: LinearOperator): Cyclotomic {
  let total = cyclotomics.zero;
  for (let i = 0; i < image.size; i++) total = cyclotomics.add(total, entryAt(image.row(i), i));
  return total;
}

function entryAt({ indices, entries }: SparseRow, column: number): Cyclotomic {
  const at = indices.indexOf(column);
  return at < 0 ? cyclotomics.zero : entries[at]!;
}
