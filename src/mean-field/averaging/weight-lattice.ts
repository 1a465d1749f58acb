/**
 * A basis of the lattice that some integer vectors of length r span, as the rows of an upper triangular matrix: the Hermite
 * normal form without its rows of zeros. It has r rows where they span a space of dimension r.
 */
export function latticeBasis(vectors: readonly (readonly number[])[], r: number): number[][] {
  let rows = vectors.map(vector => [...vector]);
  const basis: number[][] = [];
  for (let column = 0; column < r; column++) {
    let pivot: number[] | undefined;
    for (;;) {
      const live = rows.filter(row => row[column] !== 0);
      if (live.length === 0) break;
      pivot = live.reduce((a, b) => (Math.abs(b[column]) < Math.abs(a[column]) ? b : a));
      if (live.length === 1) break;
      for (const row of live)
        if (row !== pivot) subtract(row, pivot, Math.trunc(row[column] / pivot[column]));
    }
    if (pivot === undefined) continue;
    basis.push(pivot);
    rows = rows.filter(row => row !== pivot);
  }
  return basis;
}

function subtract(row: number[], other: readonly number[], times: number): void {
  for (let k = 0; k < row.length; k++) row[k] -= times * other[k];
}

/** The rows of the inverse transpose of an upper triangular integer matrix: <basis_i, dual_k> = 1 for i = k, else 0. */
export function dualBasis(basis: readonly (readonly number[])[]): number[][] {
  const r = basis.length;
  return basis.map((_, k) => {
    // basis x = e_k, from the last coordinate up.
    const x = new Array<number>(r).fill(0);
    for (let i = r - 1; i >= 0; i--) {
      let rest = i === k ? 1 : 0;
      for (let j = i + 1; j < r; j++) rest -= basis[i][j] * x[j];
      x[i] = rest / basis[i][i];
    }
    return x;
  });
}
