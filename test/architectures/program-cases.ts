import type { Block, BlockMap, PooledMap } from '../../src/architectures/blocks/block-map.js';
import { flatSharing } from '../../src/architectures/blocks/flat-sharing.js';
import { wholeMap } from '../../src/architectures/blocks/whole-map.js';
import type {
  NonlinearPart,
  PointwiseFunction,
  Program,
  Step,
} from '../../src/architectures/program/program.js';
import { programOfLayer } from '../../src/architectures/program/program-of-layer.js';
import { changedLayer, changedNetwork, changedProduct } from './changed-programs.js';
import { layerCases, layerOf } from './layer-cases.js';
import { baseOf, blockOf, imagesOf, linear, unlessGiven } from './program-parts.js';

/** A program that every target has to emit. */
export interface ProgramCase {
  readonly id: string;
  readonly program: Program;
}

/** Texts that would break out of strings, docstrings, comments and lines. */
export const HOSTILE_NAME = `""" */ \\N{DEL} \${process.exit(1)} \u2028 '; import os # V`;

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
function pooledCopies(form: Block['form']): Program {
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
function signedPools(): Program {
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

function multilinear(of: string, froms: readonly string[], to: string, sizes: readonly number[]): Program {
  const layer = layerOf(of, froms.join('*'), to);
  return {
    ...programOfLayer(layer),
    kind: 'MULTILINEAR',
    inputs: froms.map((representation, i) => ({ representation, size: sizes[i]! })),
    steps: [{ step: 'OUTER_PRODUCT', sizes }, ...programOfLayer(layer).steps],
    generators: imagesOf(of, froms, to),
    definition: 'y = W (x_1 (x) x_2 (x) ..) + b.',
  };
}

/** 3*V of S(4), multiplied coordinate by coordinate with itself and with the mean. */
function bilinear(): Program {
  const own = flatSharing(layerOf('S(4)', 'V^2', 'V').weight);
  const step: Step = {
    step: 'BILINEAR',
    size: 14,
    parameterCount: 4 * own.parameterCount + 2,
    bases: [
      { rows: 4, columns: 16, count: own.parameterCount, sharing: own, pooled: null },
      baseOf([[['1']]]),
    ],
    terms: [
      {
        left: { start: 0, copies: 3, size: 4 },
        right: { start: 0, copies: 2, size: 4 },
        row: 0,
        copies: 3,
        parameter: 2,
        base: 0,
        deviations: new Float64Array(own.parameterCount).fill(0.25),
      },
      {
        left: { start: 12, copies: 2, size: 1 },
        right: { start: 12, copies: 1, size: 1 },
        row: 12,
        copies: 2,
        parameter: 0,
        base: 1,
        deviations: Float64Array.of(0.5),
      },
      {
        left: { start: 0, copies: 1, size: 4 },
        right: { start: 4, copies: 1, size: 4 },
        row: 8,
        copies: 1,
        parameter: 2 + 3 * own.parameterCount,
        base: 0,
        deviations: new Float64Array(own.parameterCount).fill(0.25),
      },
    ],
  };
  const space = { representation: '3*V+2*1', size: 14 };
  return unlessGiven({
    kind: 'NETWORK',
    group: 'S(4)',
    inputs: [space],
    output: space,
    steps: [step],
    generators: imagesOf('S(4)', ['3*V+2*1'], '3*V+2*1'),
  });
}

/** Copies of V, multiplied as left copies (x) right copies, so that copies of the sum have equal products. */
function equalProducts(
  of: string,
  size: number,
  [left, right, copies]: readonly [number, number, number],
): Program {
  const own = flatSharing(layerOf(of, 'V^2', 'V').weight);
  const all = left + right + copies;
  const space = { representation: `${all}*V`, size: all * size };
  const step: Step = {
    step: 'BILINEAR',
    size: space.size,
    parameterCount: copies * own.parameterCount,
    bases: [{ rows: size, columns: size ** 2, count: own.parameterCount, sharing: own, pooled: null }],
    terms: [
      {
        left: { start: 0, copies: left, size },
        right: { start: left * size, copies: right, size },
        row: (left + right) * size,
        copies,
        parameter: 0,
        base: 0,
        deviations: new Float64Array(own.parameterCount).fill(0.5),
      },
    ],
  };
  return unlessGiven({
    kind: 'NETWORK',
    group: of,
    inputs: [space],
    output: space,
    steps: [step],
    generators: imagesOf(of, [space.representation], space.representation),
  });
}

function nonlinear(
  of: string,
  [from, columns]: readonly [string, number],
  [to, rows]: readonly [string, number],
  parts: readonly NonlinearPart[],
): Program {
  return unlessGiven({
    kind: 'NETWORK',
    group: of,
    inputs: [{ representation: from, size: columns }],
    output: { representation: to, size: rows },
    steps: [{ step: 'NONLINEAR', columns, rows, parts }],
    generators: imagesOf(of, [from], to),
  });
}

const FUNCTIONS: readonly PointwiseFunction[] = [
  'RELU',
  'GELU',
  'SILU',
  'SIGMOID',
  'SOFTPLUS',
  'ELU',
  'SIN',
  'TANH',
  'IDENTITY',
];

function pointwiseProgram(name: PointwiseFunction): Program {
  const odd = name === 'SIN' || name === 'TANH';
  return nonlinear(
    odd ? 'B(3)' : 'S(3)',
    ['2*V', 6],
    ['2*V', 6],
    [{ part: 'POINTWISE', run: { start: 0, copies: 2, size: 3 }, function: name }],
  );
}

/** Gates, norms and functions in one: 2*V + 3*1 of SO(3), the first two scalars gates of the copies. */
function mixedParts(): Program {
  return nonlinear(
    'SO(3)',
    ['3*V+3*1', 12],
    ['3*V+1', 10],
    [
      { part: 'GATED', run: { start: 0, copies: 2, size: 3 }, gate: 9 },
      { part: 'NORM', run: { start: 6, copies: 1, size: 3 } },
      { part: 'POINTWISE', run: { start: 11, copies: 1, size: 1 }, function: 'SILU' },
    ],
  );
}

/** x -> V -> 3*V, bilinear, ReLU, -> 1: two linear steps with biases, and names of the second kind. */
function network(): Program {
  const first = programOfLayer(layerOf('S(4)', 'V', '3*V+2*1')).steps[0]!;
  const last = programOfLayer(layerOf('S(4)', '3*V+2*1', '1')).steps[0]!;
  return unlessGiven({
    kind: 'NETWORK',
    group: 'S(4)',
    inputs: [{ representation: 'V', size: 4 }],
    output: { representation: '1', size: 1 },
    steps: [
      first,
      ...bilinear().steps,
      {
        step: 'NONLINEAR',
        columns: 14,
        rows: 14,
        parts: [
          { part: 'POINTWISE', run: { start: 0, copies: 3, size: 4 }, function: 'RELU' },
          { part: 'POINTWISE', run: { start: 12, copies: 2, size: 1 }, function: 'TANH' },
        ],
      },
      last,
    ],
    generators: imagesOf('S(4)', ['V'], '1'),
  });
}

/** A network whose last step has neither weights nor biases. */
function zeroStep(): Program {
  const empty = { kind: 'SIGNED_INDEX', exact: true, parameterCount: 0, table: [] } as const;
  const none = { positions: new Int32Array(0), parameters: new Int32Array(0), codes: new Int32Array(0) };
  return unlessGiven({
    kind: 'NETWORK',
    inputs: [{ representation: 'V', size: 2 }],
    output: { representation: '1', size: 3 },
    steps: [linear(wholeMap(3, 2, { ...empty, ...none, size: 6 }))],
  });
}

export const programCases: readonly ProgramCase[] = [
  ...layerCases.map(({ id, layer }) => ({ id, program: programOfLayer(layer) })),
  { id: 'copies, pooled', program: pooledCopies('POOLED') },
  { id: 'copies, whole', program: pooledCopies('WHOLE') },
  { id: 'signed pools, hostile names', program: signedPools() },
  { id: 'S(3) V, V -> V', program: multilinear('S(3)', ['V', 'V'], 'V', [3, 3]) },
  { id: 'S(2) V, V, V^2 -> V', program: multilinear('S(2)', ['V', 'V', 'V^2'], 'V', [2, 2, 4]) },
  { id: 'SO(3) V, V -> V', program: multilinear('SO(3)', ['V', 'V'], 'V', [3, 3]) },
  {
    id: 'O(2) V, V^2 -> V',
    program: { ...multilinear('O(2)', ['V', 'V^2'], 'V', [2, 4]), generators: null },
  },
  { id: 'S(4) bilinear', program: bilinear() },
  { id: 'SO(3) equal products', program: equalProducts('SO(3)', 3, [1, 2, 5]) },
  { id: 'S(2) equal products', program: equalProducts('S(2)', 2, [1, 1, 12]) },
  ...FUNCTIONS.map(name => ({ id: `pointwise ${name}`, program: pointwiseProgram(name) })),
  { id: 'gates, norms and functions', program: mixedParts() },
  { id: 'S(4) network', program: network() },
  { id: 'a change of basis', program: changedLayer(true) },
  { id: 'a change of basis, no bias', program: changedLayer(false) },
  { id: 'changes of basis in a network', program: changedNetwork() },
  { id: 'a change of basis of a product', program: changedProduct() },
  { id: 'a step without parameters', program: zeroStep() },
];
