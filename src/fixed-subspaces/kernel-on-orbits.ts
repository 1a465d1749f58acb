import { cyclotomics } from '../exact/cyclotomic.js';
import { kernel } from '../linear-algebra/kernel.js';
import { basisDimension, basisFromRows, basisRow, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../linear-algebra/sparse-row.js';
import type { Equations } from './equations.js';

/**
 * The vectors of a subspace that satisfy equations. Precondition: the basis vectors of the subspace have disjoint supports.
 *
 * The unknowns are the coordinates in that basis, one an orbit; a row of the equations becomes a row in these. Cost: that
 * of reading the equations once, and of a kernel with as many columns as there are orbits.
 */
export function kernelOnOrbits(orbits: SparseBasis, equations: readonly Equations[]): SparseBasis {
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
        owner[j] < 0
          ? []
          : [[owner[j], cyclotomics.mul(entries[e], orbits.table[code[j]])] as [number, (typeof entries)[0]]],
      ),
    );
  const solution = kernel({
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
  return expand(orbits, solution);
}

/** The combinations of orbit sums; their supports don't overlap, so that the result is reduced where the solution is. */
function expand(orbits: SparseBasis, solution: SparseBasis): SparseBasis {
  const rows = Array.from({ length: basisDimension(solution) }, (_, k) => {
    const { indices, entries } = basisRow(solution, k);
    return collectRow(
      indices.flatMap((orbit, e) => {
        const sum = basisRow(orbits, orbit);
        return sum.indices.map(
          (j, s) => [j, cyclotomics.mul(entries[e], sum.entries[s])] as [number, (typeof entries)[0]],
        );
      }),
    );
  });
  return basisFromRows(orbits.ambient, rows);
}
