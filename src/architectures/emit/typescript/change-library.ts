import { definition } from './library.js';

/** Changes of basis. */
export const CHANGE_LIBRARY = [
  definition(
    'Change',
    `
/**
 * A change of basis: each copy of a run is multiplied by its matrix, and
 * coordinate i of all products, one after the other, goes to places[i].
 */
interface Change {
  readonly size: number;
  readonly changedSize: number;
  readonly runs: readonly ChangedRun[];
  readonly places: readonly number[];
}`,
  ),
  definition(
    'ChangedRun',
    `
/** Copies of a space; without a matrix they stay as they are. */
interface ChangedRun {
  readonly copies: number;
  readonly size: number;
  readonly changedSize: number;
  readonly matrix?: readonly number[];
}`,
  ),
  definition(
    'changeMatrix',
    `
/** The entries scale * table[code], row by row; each row has one scale. */
function changeMatrix({
  scales,
  codes,
  table,
}: Record<"scales" | "codes" | "table", readonly number[]>): number[] {
  const columns = codes.length / scales.length;
  return codes.map(
    (code, e) => scales[Math.floor(e / columns)]! * table[code]!,
  );
}`,
  ),
  definition(
    'changedIn',
    `
/** Each x of the batch in the coordinates of the change. */
function changedIn(change: Change, x: Float64Array): Float64Array {
  const batch = x.length / change.size;
  const z = new Float64Array(batch * change.changedSize);
  eachChange(change, batch, (own, changed, coefficient) => {
    z[changed]! += coefficient * x[own]!;
  });
  return z;
}`,
  ),
  definition(
    'changedOut',
    `
/** The transpose of changedIn. */
function changedOut(change: Change, z: Float64Array): Float64Array {
  const batch = z.length / change.changedSize;
  const x = new Float64Array(batch * change.size);
  eachChange(change, batch, (own, changed, coefficient) => {
    x[own]! += coefficient * z[changed]!;
  });
  return x;
}`,
  ),
  definition(
    'eachChange',
    `
/** The entries of the matrices of all copies, with their two coordinates. */
function eachChange(
  { size, changedSize, runs, places }: Change,
  batch: number,
  visit: (own: number, changed: number, coefficient: number) => void,
): void {
  for (let n = 0; n < batch; n++) {
    let [own, product] = [0, 0];
    const to = (i: number) => n * changedSize + places[product + i]!;
    for (const run of runs) {
      for (let c = 0; c < run.copies; c++) {
        const from = n * size + own;
        if (run.matrix)
          run.matrix.forEach((coefficient, e) => {
            if (coefficient !== 0)
              visit(
                from + (e % run.size),
                to(Math.floor(e / run.size)),
                coefficient,
              );
          });
        else for (let i = 0; i < run.size; i++) visit(from + i, to(i), 1);
        own += run.size;
        product += run.changedSize;
      }
    }
  }
}`,
  ),
];
