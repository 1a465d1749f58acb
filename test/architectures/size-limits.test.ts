import { describe, expect, test } from '@jest/globals';
import type { BasisChange } from '../../src/architectures/changes/basis-change.js';
import type { Step } from '../../src/architectures/program/program.js';
import { refuseLargeProgram } from '../../src/architectures/size-limits.js';

describe('the text of changes of basis', () => {
  test('is bounded by the entries of matrices of all steps together', () => {
    const half = changeTo(1024, 1024);
    expect(() => refuseLargeProgram({ steps: [half] })).not.toThrow();
    expect(() => refuseLargeProgram({ steps: [half, half] })).toThrow('entries of the changes of basis');
  });

  test('is bounded by the coordinates that are rearranged', () => {
    expect(() => refuseLargeProgram({ steps: [changeTo(2 ** 21 - 1, 1)] })).toThrow('entries of the changes');
  });
});

/** Of one copy by a matrix of zeros. */
function changeTo(changedSize: number, size: number): Step {
  const change: BasisChange = {
    size,
    changedSize,
    runs: [{ copies: 1, size, changedSize, matrix: 0 }],
    matrices: [
      {
        rows: changedSize,
        columns: size,
        codes: new Int32Array(changedSize * size),
        table: [{ exact: '0', decimal: 0 }],
        scales: new Float64Array(changedSize).fill(1),
      },
    ],
    order: Int32Array.from({ length: changedSize }, (_, i) => i),
  };
  return { step: 'CHANGE', direction: 'IN', change };
}
