import { cyclotomics } from '../../exact/cyclotomic.js';
import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import { basisFromRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import { SignedClasses } from './signed-classes.js';

/**
 * The vectors that signed permutations of n coordinates fix, exactly: z_{g(a)} = s_a z_a leaves one number for each orbit of
 * coordinates, and 0 on an orbit in which some coordinate comes back with the opposite sign. O(n * generators).
 */
export function signedOrbits(generators: readonly SignedPermutation[], n: number): SparseBasis {
  const classes = new SignedClasses(n);
  for (const { image, sign } of generators) {
    image.forEach((to, from) => {
      classes.join(from, to, sign[from] === 1 ? 1 : -1);
    });
  }
  const rows = new Map<number, { indices: number[]; entries: (typeof one)[] }>();
  for (let a = 0; a < n; a++) {
    const { root, sign } = classes.find(a);
    if (classes.isZero(root)) continue;
    const row = rows.get(root) ?? { indices: [], entries: [] };
    rows.set(root, row);
    row.indices.push(a);
    row.entries.push(sign === 1 ? one : minusOne);
  }
  const found: SparseRow[] = [...rows.values()].map(({ indices, entries }) => ({
    indices,
    entries: entries[0] === one ? entries : entries.map(entry => (entry === one ? minusOne : one)),
  }));
  return basisFromRows(n, found);
}

const { one } = cyclotomics;
const minusOne = cyclotomics.neg(one);
