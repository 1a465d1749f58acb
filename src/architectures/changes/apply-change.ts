import { type BasisChange, changeEntries, inverseOrder } from './basis-change.js';

/** x in the coordinates of components. Cost: the entries of a run's matrix for each copy. */
export function changedIn(change: BasisChange, x: Float64Array): Float64Array {
  const joined = new Float64Array(change.changedSize);
  eachEntry(change, (own, changed, coefficient) => {
    joined[changed]! += coefficient * x[own]!;
  });
  return Float64Array.from(change.order, place => joined[place]!);
}

/** The vector whose coordinates in components go into each run by the transposes of its matrix. Cost: as changedIn. */
export function changedOut(change: BasisChange, z: Float64Array): Float64Array {
  const joined = Float64Array.from(inverseOrder(change), i => z[i]!);
  const x = new Float64Array(change.size);
  eachEntry(change, (own, changed, coefficient) => {
    x[own]! += coefficient * joined[changed]!;
  });
  return x;
}

/** The entries of all copies' matrices: each with its coordinate of the space and that of the joined changed copies. */
function eachEntry(
  { runs, matrices }: BasisChange,
  visit: (own: number, changed: number, coefficient: number) => void,
): void {
  const entries = matrices.map(changeEntries);
  let [start, changedStart] = [0, 0];
  for (const { copies, size, changedSize, matrix } of runs) {
    for (let c = 0; c < copies; c++, start += size, changedStart += changedSize) {
      if (matrix === null) {
        for (let t = 0; t < size; t++) visit(start + t, changedStart + t, 1);
        continue;
      }
      entries[matrix]!.forEach((coefficient, e) => {
        if (coefficient !== 0) visit(start + (e % size), changedStart + Math.floor(e / size), coefficient);
      });
    }
  }
}
