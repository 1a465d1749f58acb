import { cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import type { CompressedRows } from '../linear-algebra/compressed-rows.js';
import { kernel } from '../linear-algebra/kernel.js';
import { modularKernel } from '../linear-algebra/modular-kernel.js';
import { basisDimension, inOrderOfUse, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../linear-algebra/sparse-row.js';
import { type Demand, integerValues } from './demand.js';
import type { Derivation } from './derivation.js';
import { sortEntries, Values } from './entries.js';
import type { Equations } from './equations.js';

/**
 * The vectors of a subspace that satisfy demands. Precondition: the basis vectors of the subspace have disjoint supports.
 *
 * The unknowns are the coordinates in that basis, one an orbit. Cost: that of applying each operator to each basis vector,
 * or of reading its equations once; then a kernel with as many columns as there are orbits.
 */
export function kernelOnOrbits(orbits: SparseBasis, demands: readonly Demand[]): SparseBasis {
  const derivations = demands.flatMap(({ derivation }) => derivation ?? []);
  const norm = derivations.reduce((n, derivation) => Math.max(n, derivation.norm), 1);
  const integers = derivations.length === demands.length ? integerValues(orbits, norm) : undefined;
  const solution =
    integers === undefined
      ? kernelOfEquations(
          orbits,
          demands.map(({ equations }) => equations),
        )
      : modularKernel(imagesOfOrbits(orbits, derivations, integers));
  return expand(orbits, solution);
}

/** Entry (i, k) is (A v_k)_i for the orbit sums v_k; the rows of one operator after those of another. */
function imagesOfOrbits(
  orbits: SparseBasis,
  derivations: readonly Derivation[],
  values: readonly number[],
): CompressedRows {
  const columns = basisDimension(orbits);
  const found: Triplets = { rows: [], columns: [], values: [] };
  derivations.forEach((derivation, d) => {
    for (let column = 0; column < columns; column++) {
      derivation.apply(
        orbits.indices,
        at => values[orbits.codes[at]],
        orbits.offsets[column],
        orbits.offsets[column + 1],
        (row, value) => {
          found.rows.push(d * orbits.ambient + row);
          found.columns.push(column);
          found.values.push(value);
        },
      );
    }
  });
  return byRows(columns, derivations.length * orbits.ambient, found);
}

interface Triplets {
  readonly rows: number[];
  readonly columns: number[];
  readonly values: number[];
}

/** Triplets, columns ascending, as rows; rows without entries are left out. */
function byRows(columns: number, rowCount: number, found: Triplets): CompressedRows {
  const starts = new Int32Array(rowCount + 1);
  for (const row of found.rows) starts[row + 1]++;
  for (let row = 0; row < rowCount; row++) starts[row + 1] += starts[row];
  const next = starts.slice();
  const indices = new Int32Array(found.rows.length);
  const codes = new Int32Array(found.rows.length);
  const codeOf = new Map<number, number>();
  found.rows.forEach((row, k) => {
    const value = found.values[k];
    if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
    const at = next[row]++;
    indices[at] = found.columns[k];
    codes[at] = codeOf.get(value)!;
  });
  const offsets = starts.filter((start, row) => row === 0 || start > starts[row - 1]);
  return { ambient: columns, offsets, indices, codes, table: [...codeOf.keys()].map(fromInteger) };
}

function kernelOfEquations(orbits: SparseBasis, equations: readonly Equations[]): SparseBasis {
  const owner = new Int32Array(orbits.ambient).fill(-1);
  const code = new Int32Array(orbits.ambient);
  for (let k = 0; k < basisDimension(orbits); k++) {
    for (let at = orbits.offsets[k]; at < orbits.offsets[k + 1]; at++) {
      owner[orbits.indices[at]] = k;
      code[orbits.indices[at]] = orbits.codes[at];
    }
  }
  const restricted = ({ indices, entries }: SparseRow): SparseRow =>
    collectRow(
      indices.flatMap((j, e) =>
        owner[j] < 0 ? [] : [[owner[j], cyclotomics.mul(entries[e], orbits.table[code[j]])] as const],
      ),
    );
  return kernel({
    columns: basisDimension(orbits),
    *rows() {
      for (const rows of equations) {
        for (const row of rows()) {
          const short = restricted(row);
          if (short.indices.length > 0) yield short;
        }
      }
    },
  });
}

/** The combinations of orbit sums; their supports don't overlap, so that the result is reduced where the solution is. */
function expand(orbits: SparseBasis, solution: SparseBasis): SparseBasis {
  const lengthOf = (orbit: number) => orbits.offsets[orbit + 1] - orbits.offsets[orbit];
  const dimension = basisDimension(solution);
  const offsets = new Int32Array(dimension + 1);
  for (let k = 0; k < dimension; k++) {
    offsets[k + 1] = offsets[k];
    for (let e = solution.offsets[k]; e < solution.offsets[k + 1]; e++) {
      offsets[k + 1] += lengthOf(solution.indices[e]);
    }
  }
  const indices = new Int32Array(offsets[dimension]);
  const codes = new Int32Array(indices.length);
  const values = new Values();
  const product = values.products([solution.table, orbits.table]);
  let at = 0;
  for (let k = 0; k < dimension; k++) {
    for (let e = solution.offsets[k]; e < solution.offsets[k + 1]; e++) {
      const first = orbits.offsets[solution.indices[e]];
      for (let s = first; s < first + lengthOf(solution.indices[e]); s++) {
        indices[at] = orbits.indices[s];
        codes[at++] = product(solution.codes[e] * orbits.table.length + orbits.codes[s]);
      }
    }
    sortEntries(indices, codes, offsets[k], offsets[k + 1]);
  }
  return inOrderOfUse({ ambient: orbits.ambient, offsets, indices, codes, table: values.table });
}
