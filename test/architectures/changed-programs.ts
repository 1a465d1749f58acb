import type { BlockMap, PooledMap } from '../../src/architectures/blocks/block-map.js';
import type { BasisChange, ChangedRun, ChangeMatrix } from '../../src/architectures/changes/basis-change.js';
import type { Program, Step } from '../../src/architectures/program/program.js';
import { baseOf, blockOf, imagesOf, linear, unlessGiven } from './program-parts.js';

/** R^3 of S(3) into 1 + the sums 0: (x1 + x2 + x3, x1 - x2, x2 - x3), scaled. */
const INTO: ChangeMatrix = matrixOf(
  [
    ['1', '1', '1'],
    ['1', '-1', '0'],
    ['0', '1', '-1'],
  ],
  [0.5, 2, 2],
);

/** Transposed what leads back from there. */
const OUT_OF: ChangeMatrix = matrixOf(
  [
    ['1', '1', '1'],
    ['2/3', '-1/3', '-1/3'],
    ['1/3', '1/3', '-2/3'],
  ],
  [1, 3, 3],
);

function matrixOf(rows: readonly (readonly string[])[], scales: readonly number[]): ChangeMatrix {
  const texts = rows.flat();
  const exact = [...new Set(texts)];
  const value = (text: string) => {
    const [numerator, denominator = '1'] = text.split('/');
    return Number(numerator) / Number(denominator);
  };
  return {
    rows: rows.length,
    columns: rows[0]!.length,
    codes: Int32Array.from(texts, text => exact.indexOf(text)),
    table: exact.map(text => ({ exact: text, decimal: value(text) })),
    scales: Float64Array.from(scales),
  };
}

const copiesOfV = (copies: number): ChangedRun => ({ copies, size: 3, changedSize: 3, matrix: 0 });
const ones = (copies: number): ChangedRun => ({ copies, size: 1, changedSize: 1, matrix: null });

const PAIRS: PooledMap = {
  pools: 2,
  width: 1,
  columns: Int32Array.of(0, 1),
  coefficients: null,
  spread: null,
  spreadCoefficients: null,
};

/** 2*V + 3*1 -> 3*V + 1 of S(3) through 5*1 + 2*U -> 4*1 + 3*U, U the vectors of sum 0. */
function changedSteps(bias: boolean): Step[] {
  const input: BasisChange = {
    size: 9,
    changedSize: 9,
    runs: [copiesOfV(2), ones(3)],
    matrices: [INTO],
    order: Int32Array.of(0, 3, 6, 7, 8, 1, 2, 4, 5),
  };
  const output: BasisChange = {
    size: 10,
    changedSize: 10,
    runs: [copiesOfV(3), ones(1)],
    matrices: [OUT_OF],
    order: Int32Array.of(0, 3, 6, 9, 1, 2, 4, 5, 7, 8),
  };
  const one = baseOf([[['1']]]);
  const pair = baseOf(
    [
      [
        ['1', '0'],
        ['0', '1'],
      ],
    ],
    [PAIRS],
  );
  const weight: BlockMap = {
    rows: 10,
    columns: 9,
    parameterCount: 26,
    bases: [one, pair],
    blocks: [
      blockOf({ row: 0, rowCopies: 4, column: 0, columnCopies: 5, parameter: 0, base: 0, form: 'WHOLE' }, 1),
      blockOf(
        { row: 4, rowCopies: 3, column: 5, columnCopies: 2, parameter: 20, base: 1, form: 'POOLED' },
        1,
      ),
    ],
  };
  const vector: BlockMap = {
    rows: 10,
    columns: 1,
    parameterCount: 4,
    bases: [one],
    blocks: [
      blockOf({ row: 0, rowCopies: 4, column: 0, columnCopies: 1, parameter: 0, base: 0, form: 'WHOLE' }, 1),
    ],
  };
  return [
    { step: 'CHANGE', direction: 'IN', change: input },
    linear(weight, bias ? vector : null),
    { step: 'CHANGE', direction: 'OUT', change: output },
  ];
}

/** A layer by a change of basis. */
export function changedLayer(bias: boolean): Program {
  return unlessGiven({
    kind: 'LINEAR',
    group: 'S(3)',
    inputs: [{ representation: '2*V+3*1', size: 9 }],
    output: { representation: '3*V+1', size: 10 },
    steps: changedSteps(bias),
    generators: imagesOf('S(3)', ['2*V+3*1'], '3*V+1'),
  });
}

/** A hidden stage with a change of basis, ReLU, and the way back. */
export function changedNetwork(): Program {
  return unlessGiven({
    kind: 'NETWORK',
    group: 'S(3)',
    inputs: [{ representation: '2*V+3*1', size: 9 }],
    output: { representation: '3*V+1', size: 10 },
    steps: [
      ...changedSteps(true),
      {
        step: 'NONLINEAR',
        columns: 10,
        rows: 9,
        parts: [
          { part: 'POINTWISE', run: { start: 0, copies: 2, size: 3 }, function: 'RELU' },
          { part: 'POINTWISE', run: { start: 6, copies: 1, size: 3 }, function: 'TANH' },
        ],
      },
      ...changedSteps(false),
    ],
    generators: null,
  });
}

/** A multilinear layer whose product of inputs, 3 * (2*V + 3*1), is changed. */
export function changedProduct(): Program {
  return unlessGiven({
    kind: 'MULTILINEAR',
    group: 'S(3)',
    inputs: [
      { representation: '1', size: 1 },
      { representation: '2*V+3*1', size: 9 },
    ],
    output: { representation: '3*V+1', size: 10 },
    steps: [{ step: 'OUTER_PRODUCT', sizes: [1, 9] }, ...changedSteps(true)],
    generators: imagesOf('S(3)', ['1', '2*V+3*1'], '3*V+1'),
  });
}
