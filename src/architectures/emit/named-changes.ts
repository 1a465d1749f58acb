import type { BasisChange, ChangeMatrix } from '../changes/basis-change.js';
import type { Program } from '../program/program.js';
import { equalNumbers } from './equal-numbers.js';

/** A change of basis under the name that its constant has in an emitted module: CHANGE1, CHANGE2, .. */
export interface NamedChange {
  readonly name: string;
  readonly change: BasisChange;
}

/** A matrix of changes: CHANGE_MATRIX1, CHANGE_MATRIX2, .. */
export interface NamedMatrix {
  readonly name: string;
  readonly matrix: ChangeMatrix;
}

/** The changes of basis of a program and their matrices, each content once, in the order of first use. */
export interface ProgramChanges {
  readonly all: readonly NamedChange[];
  readonly matrices: readonly NamedMatrix[];
  of(change: BasisChange): NamedChange;
  matrixOf(matrix: ChangeMatrix): NamedMatrix;
}

/** Cost: linear in the entries, times the changes that are alike. */
export function programChanges(program: Program): ProgramChanges {
  const changes = program.steps.flatMap(step => (step.step === 'CHANGE' ? [step.change] : []));
  const matrices = numbered(
    changes.flatMap(change => change.matrices),
    haveEqualEntries,
  );
  const own = numbered(changes, haveEqualRuns);
  const names = own.all.map((change, k): NamedChange => ({ name: `CHANGE${k + 1}`, change }));
  const matrixNames = matrices.all.map(
    (matrix, k): NamedMatrix => ({ name: `CHANGE_MATRIX${k + 1}`, matrix }),
  );
  return {
    all: names,
    matrices: matrixNames,
    of: change => names[own.placeOf(change)]!,
    matrixOf: matrix => matrixNames[matrices.placeOf(matrix)]!,
  };

  function haveEqualRuns(a: BasisChange, b: BasisChange): boolean {
    return (
      a.runs.length === b.runs.length &&
      equalNumbers(a.order, b.order) &&
      a.runs.every((run, k) => {
        const other = b.runs[k]!;
        const matrix = (change: BasisChange, place: number | null) =>
          place === null ? null : matrices.placeOf(change.matrices[place]!);
        return (
          run.copies === other.copies &&
          run.size === other.size &&
          run.changedSize === other.changedSize &&
          matrix(a, run.matrix) === matrix(b, other.matrix)
        );
      })
    );
  }
}

/** The items without those that equal an earlier one, and the place of each among them. */
function numbered<T>(items: readonly T[], areEqual: (a: T, b: T) => boolean) {
  const all: T[] = [];
  const places = new Map<T, number>();
  for (const item of items) {
    if (places.has(item)) continue;
    const place = all.findIndex(other => areEqual(other, item));
    places.set(item, place < 0 ? all.push(item) - 1 : place);
  }
  return { all: all as readonly T[], placeOf: (item: T) => places.get(item)! };
}

function haveEqualEntries(a: ChangeMatrix, b: ChangeMatrix): boolean {
  return (
    a.rows === b.rows &&
    a.columns === b.columns &&
    equalNumbers(a.scales, b.scales) &&
    a.codes.every((code, e) => a.table[code]!.decimal === b.table[b.codes[e]!]!.decimal)
  );
}
