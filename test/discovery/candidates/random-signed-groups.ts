import { composePermutations, identityPermutation } from '../../../src/groups/permutation.js';
import { type SignedPermutation, signedPermutation } from '../../../src/linear-algebra/signed-permutation.js';
import { basisRows, type SparseBasis } from '../../../src/linear-algebra/sparse-basis.js';
import { nearestDouble } from '../../../src/numeric/nearest-double.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import type { Random } from '../../../src/numeric/random.js';

/** A permutation of n points drawn by exchanges, signed where asked for. */
export function randomSigned(n: number, signed: boolean, random: Random): SignedPermutation {
  let image = identityPermutation(n);
  for (let i = n - 1; i > 0; i--) {
    const exchange = identityPermutation(n);
    const j = random.integer(i + 1);
    exchange[i] = j;
    exchange[j] = i;
    image = composePermutations(image, exchange);
  }
  return signedPermutation(
    image,
    Array.from({ length: n }, () => (signed && random.uniform() < 0.5 ? -1 : 1)),
  );
}

/** Orthonormal rows that span the subspace, turned in themselves and off it by an angle of about `error` each. */
export function foundRows(exact: SparseBasis, error: number, random: Random): number[][] {
  const p = exact.ambient;
  const rows = orthonormalRows(
    basisRows(exact).map(({ indices, entries }) => {
      const row = new Array<number>(p).fill(0);
      indices.forEach((a, k) => {
        row[a] = nearestDouble(entries[k]);
      });
      return row;
    }),
    p,
  );
  const turned = rows.map(() => {
    const weights = rows.map(() => random.normal());
    return Array.from({ length: p }, (_, a) => rows.reduce((sum, row, k) => sum + weights[k] * row[a], 0));
  });
  const noisy = orthonormalRows(turned, p).map(row =>
    row.map(x => x + (error * random.normal()) / Math.sqrt(p)),
  );
  return orthonormalRows(noisy, p);
}
