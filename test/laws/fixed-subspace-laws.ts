import { type Cyclotomic, cyclotomics } from '../../src/exact/cyclotomic.js';
import type { FixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';
import { basisRow } from '../../src/linear-algebra/sparse-basis.js';
import type { SparseRow } from '../../src/linear-algebra/sparse-row.js';

/** Throws at the first law that fails: sizes, reduced row echelon form, every vector fixed, the mean over G inside. */
export function holdFixedSubspaceLaws(
  name: string,
  found: FixedSubspace,
  images: readonly LinearOperator[],
  all: readonly LinearOperator[],
): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`V^G of ${name} breaks the law: ${law}`);
  };
  const rows = Array.from({ length: found.dimension }, (_, k) => basisRow(found.basis, k));
  demand('the basis has dim V^G vectors', found.basis.offsets.length === found.dimension + 1);
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
  for (const row of rows) {
    const vector = dense(row, found.ambientDimension);
    demand(
      'rho(g) v = v',
      images.every(image => sameVector(apply(image, vector), vector)),
    );
  }
  // the mean over G of unit vectors spans V^G, so the traces of rho(g) have mean dim V^G
  const traces = all.map(trace).reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
  demand(
    '|G| dim V^G = sum of traces',
    cyclotomics.equals(traces, cyclotomics.fromInteger(all.length * found.dimension)),
  );
  demand(
    'the certificate holds',
    found.certificate.holds && found.certificate.dimensionByOtherRoad === found.dimension,
  );
  demand('a reason where there is nothing', (found.emptyReason === null) === found.dimension > 0);
}

function dense(row: SparseRow, size: number): Cyclotomic[] {
  const vector: Cyclotomic[] = Array.from({ length: size }, () => cyclotomics.zero);
  row.indices.forEach((i, k) => {
    vector[i] = row.entries[k]!;
  });
  return vector;
}

function apply(image: LinearOperator, vector: readonly Cyclotomic[]): Cyclotomic[] {
  return vector.map((_, i) => {
    const { indices, entries } = image.row(i);
    return indices.reduce(
      (total, j, k) => cyclotomics.add(total, cyclotomics.mul(entries[k]!, vector[j]!)),
      cyclotomics.zero,
    );
  });
}

function sameVector(a: readonly Cyclotomic[], b: readonly Cyclotomic[]): boolean {
  return a.every((x, i) => cyclotomics.equals(x, b[i]!));
}

function trace(image: LinearOperator): Cyclotomic {
  let total = cyclotomics.zero;
  for (let i = 0; i < image.size; i++) {
    const { indices, entries } = image.row(i);
    const at = indices.indexOf(i);
    if (at >= 0) total = cyclotomics.add(total, entries[at]!);
  }
  return total;
}
