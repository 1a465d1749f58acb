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
import { pooledCopies, signedPools } from './pooled-programs.js';
import { baseOf, imagesOf, linear, unlessGiven } from './program-parts.js';

/** A program that every target has to emit. */
export interface ProgramCase {
  readonly id: string;
  readonly program: Program;
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
