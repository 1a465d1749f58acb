import type { Block, BlockMap, PooledMap } from '../../src/architectures/blocks/block-map.js';
import type { Program } from '../../src/architectures/program/program.js';
import { HOSTILE_NAME } from './hostile-name.js';
import { baseOf, blockOf, imagesOf, linear, unlessGiven } from './program-parts.js';

const identity: PooledMap = {
  pools: 3,
  width: 1,
  columns: Int32Array.of(0, 1, 2),
  coefficients: null,
  spread: null,
  spreadCoefficients: null,
};
const total: PooledMap = {
  pools: 1,
  width: 3,
  columns: Int32Array.of(0, 1, 2),
  coefficients: null,
  spread: Int32Array.of(0, 0, 0),
  spreadCoefficients: null,
};
const ONE = [
  ['1', '0', '0'],
  ['0', '1', '0'],
  ['0', '0', '1'],
];
const OFF = [
  ['0', '1', '1'],
  ['1', '0', '1'],
  ['1', '1', '0'],
];
/** Two of three coordinates a pool. */
const others: PooledMap = {
  pools: 3,
  width: 2,
  columns: Int32Array.of(1, 2, 0, 2, 0, 1),
  coefficients: null,
  spread: null,
  spreadCoefficients: null,
};

/** 4*V -> 5*V of S(3) beside runs of 1, on the maps 1 and the sums of the others. */
export function pooledCopies(form: Block['form']): Program {
  const base = baseOf([ONE, OFF], [identity, others]);
  const toOne = baseOf([[['1', '1', '1']]], [{ ...total, spread: Int32Array.of(0) }]);
  const fromOne = baseOf([[['1'], ['1'], ['1']]]);
  const weight: BlockMap = {
    rows: 17,
    columns: 13,
    parameterCount: 2 * 20 + 5 + 8,
    bases: [base, fromOne, toOne],
    blocks: [
      blockOf({ row: 0, rowCopies: 5, column: 0, columnCopies: 4, parameter: 0, base: 0, form }, 2),
      blockOf(
        { row: 0, rowCopies: 5, column: 12, columnCopies: 1, parameter: 40, base: 1, form: 'WHOLE' },
        1,
      ),
      blockOf({ row: 15, rowCopies: 2, column: 0, columnCopies: 4, parameter: 45, base: 2, form }, 1),
    ],
  };
  const bias: BlockMap = {
    rows: 17,
    columns: 1,
    parameterCount: 7,
    bases: [fromOne, baseOf([[['1']]])],
    blocks: [
      blockOf({ row: 0, rowCopies: 5, column: 0, columnCopies: 1, parameter: 0, base: 0, form: 'WHOLE' }, 1),
      blockOf({ row: 15, rowCopies: 2, column: 0, columnCopies: 1, parameter: 5, base: 1, form: 'WHOLE' }, 1),
    ],
  };
  return unlessGiven({
    kind: 'LINEAR',
    group: 'S(3)',
    inputs: [{ representation: '4*V+1', size: 13 }],
    output: { representation: '5*V+2*1', size: 17 },
    steps: [linear(weight, bias)],
    generators: imagesOf('S(3)', ['4*V+1'], '5*V+2*1'),
  });
}

/** One map whose rows agree up to -1, with a row of zeros; one with coefficients and a factor; a run without any maps. */
export function signedPools(): Program {
  const signed: PooledMap = {
    pools: 2,
    width: 2,
    columns: Int32Array.of(0, 1, 2, 0),
    coefficients: Float64Array.of(1, -1, 1, 0),
    spread: Int32Array.of(0, 1, 0, 0),
    spreadCoefficients: Float64Array.of(1, 1, 0, -1),
  };
  const scaled: PooledMap = {
    pools: 1,
    width: 3,
    columns: Int32Array.of(0, 1, 2),
    coefficients: Float64Array.of(1, 0.5, -2),
    spread: Int32Array.of(0, 0, 0, 0),
    spreadCoefficients: Float64Array.of(0, 0, 1, 3),
  };
  const base = baseOf(
    [
      [
        ['1', '-1', '0'],
        ['0', '0', '1'],
        ['0', '0', '0'],
        ['-1', '1', '0'],
      ],
      [
        ['0', '0', '0'],
        ['0', '0', '0'],
        ['1', '1/2', '-2'],
        ['3', '3/2', '-6'],
      ],
    ],
    [signed, scaled],
  );
  const weight: BlockMap = {
    rows: 14,
    columns: 9,
    parameterCount: 12,
    bases: [base],
    blocks: [
      blockOf({ row: 2, rowCopies: 3, column: 1, columnCopies: 2, parameter: 0, base: 0, form: 'POOLED' }, 2),
    ],
  };
  return unlessGiven({
    kind: 'LINEAR',
    group: HOSTILE_NAME,
    inputs: [{ representation: HOSTILE_NAME, size: 9 }],
    output: { representation: HOSTILE_NAME, size: 14 },
    steps: [linear(weight)],
    remarks: [`A remark with ${HOSTILE_NAME}.`],
    generators: [],
  });
}
