import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { flatSharing } from '../../src/architectures/blocks/flat-sharing.js';
import { outputVariances } from '../../src/architectures/blocks/initial-law.js';
import { CODE_TARGETS, emit } from '../../src/architectures/emit/emit.js';
import {
  biasParameterCount,
  type Layer,
  layerFromNumericBasis,
  parameterCount,
  weightParameterCount,
} from '../../src/architectures/layer.js';
import { layerJson } from '../../src/architectures/layer-json.js';
import { matrixOfMap } from '../../src/architectures/program/evaluate.js';
import { programOfLayer } from '../../src/architectures/program/program-of-layer.js';
import { refuseEmptyLayer } from '../../src/architectures/refuse-empty-layer.js';
import { sharingFromBasis } from '../../src/architectures/sharing.js';
import { COMBINATION, weightPattern, ZERO } from '../../src/architectures/sharing-pattern.js';
import { parseExact } from '../../src/exact/parser.js';
import { basisFromRows } from '../../src/linear-algebra/sparse-basis.js';
import { type LayerCase, layerCases, layerOf } from './layer-cases.js';
import { generic } from './program/generic.js';

/** Small layers, and some that are cut into blocks. */
const cases: readonly LayerCase[] = [
  ...layerCases,
  ...(
    [
      ['S(20)', '4*V+8', '3*V+V^2', 84, 5, 'COEFFICIENTS'],
      ['SO(3)', '32*V+8', '16*V+4*V^2+2', 688, 6, 'SIGNED_INDEX'],
      ['B(30)', '4*V', '2*V', 8, 0, 'SIGNED_INDEX'],
    ] as const
  ).map(([of, from, to, weight, bias, kind]) => ({
    id: `${of} ${from} -> ${to}`,
    layer: layerOf(of, from, to),
    weight,
    bias,
    kind,
  })),
];

const validate = new Ajv2020().compile(JSON.parse(readFileSync('schema/layer.schema.json', 'utf8')));

interface MapDocument {
  readonly rows: number;
  readonly columns: number;
  readonly bases: readonly {
    rows: number;
    columns: number;
    count: number;
    sharing: { positions: number[]; parameters: number[]; codes: number[]; table: { decimal: number }[] };
  }[];
  readonly blocks: readonly Record<
    'row' | 'rowCopies' | 'column' | 'columnCopies' | 'parameter' | 'base',
    number
  >[];
}

/** W by what the schema says of blocks and bases. */
function matrixOfDocument({ rows, columns, bases, blocks }: MapDocument, parameters: Float64Array): number[] {
  const matrix = new Array<number>(rows * columns).fill(0);
  for (const block of blocks) {
    const { rows: height, columns: width, count, sharing } = bases[block.base]!;
    for (let a = 0; a < block.rowCopies; a++) {
      for (let b = 0; b < block.columnCopies; b++) {
        sharing.positions.forEach((position, e) => {
          const [s, t] = [Math.floor(position / width), position % width];
          const w =
            parameters[block.parameter + (a * block.columnCopies + b) * count + sharing.parameters[e]!]!;
          const at = (block.row + a * height + s) * columns + block.column + b * width + t;
          matrix[at]! += w * sharing.table[sharing.codes[e]!]!.decimal;
        });
      }
    }
  }
  return matrix;
}

describe.each(cases)('$id', ({ layer, weight, bias, kind }) => {
  test('parameters and kind', () => {
    expect([weightParameterCount(layer), biasParameterCount(layer)]).toEqual([weight, bias]);
    expect(parameterCount(layer)).toBe(weight + bias);
    expect(flatSharing(layer.weight).kind).toBe(kind);
  });

  test('JSON is valid, and is the same for the same layer', () => {
    const json = layerJson(layer);
    const document = JSON.parse(json) as { $schema: string };
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document.$schema).toBe('urn:intertwine:layer:2');
    expect(layerJson(structuredClone(layer))).toBe(json);
  });

  test('JSON alone says what the layer computes', () => {
    const { weight, bias } = JSON.parse(layerJson(layer)) as Record<'weight' | 'bias', MapDocument>;
    for (const [map, document] of [
      [layer.weight, weight],
      [layer.bias, bias],
    ] as const) {
      if (map === null) expect(document).toBeNull();
      else {
        const parameters = generic(map.parameterCount);
        expect(matrixOfDocument(document, parameters)).toEqual([...matrixOfMap(map, parameters)]);
      }
    }
  });

  test('entries ascend by position, then parameter, and the table is in the order of first use', () => {
    const { positions, parameters, codes, table, parameterCount: count } = flatSharing(layer.weight);
    positions.forEach((position, e) => {
      if (e === 0) return;
      const step = position - positions[e - 1]!;
      expect(step > 0 || (step === 0 && parameters[e]! > parameters[e - 1]!)).toBe(true);
    });
    expect([...new Set(codes)]).toEqual([...table.keys()]);
    expect(new Set(parameters).size).toBe(count);
  });

  test('initial weights keep the variance', () => {
    const variances = [...outputVariances(layer.weight)].filter(v => v !== 0);
    const mean = variances.reduce((sum, v) => sum + v, 0) / Math.max(1, variances.length);
    expect(mean).toBeCloseTo(variances.length === 0 ? 0 : 1, 12);
    if (kind === 'SIGNED_INDEX') for (const v of variances) expect(v).toBeCloseTo(1, 12);
  });
});

test('the bytes of a JSON document', () => {
  const swap = '{"size":2,"rows":[0,1],"columns":[1,0],"values":[1,1]}';
  const one = '"table":[{"exact":"1","decimal":1}]';
  const block = '"row":0,"rowCopies":1,"column":0,"columnCopies":1,"parameter":0,"base":0,"form":"WHOLE"';
  const half = String(Math.sqrt(0.5));
  expect(layerJson(layerOf('S(2)', 'V', 'V'))).toBe(
    '{"$schema":"urn:intertwine:layer:2","version":2,"group":"S(2)","from":"V","to":"V","rows":2,"columns":2,' +
      '"exact":true,"weight":{"rows":2,"columns":2,"parameterCount":2,"bases":[{"rows":2,"columns":2,"count":2,' +
      '"sharing":{"kind":"SIGNED_INDEX","exact":true,"parameterCount":2,"size":4,"positions":[0,1,2,3],' +
      `"parameters":[0,1,1,0],"codes":[0,0,0,0],${one}},"pooled":null}],` +
      `"blocks":[{${block},"deviations":[${half},${half}]}]},` +
      '"bias":{"rows":2,"columns":1,"parameterCount":1,"bases":[{"rows":2,"columns":1,"count":1,' +
      '"sharing":{"kind":"SIGNED_INDEX","exact":true,"parameterCount":1,"size":2,"positions":[0,1],' +
      `"parameters":[0,0],"codes":[0,0],${one}},"pooled":null}],` +
      `"blocks":[{${block},"deviations":[0]}]},` +
      `"emptyReason":null,"generators":[{"name":"(1,2)","input":${swap},"output":${swap}}]}`,
  );
});

describe('patterns', () => {
  test('of [[a, b], [b, a]]', () => {
    const layer = layerOf('S(2)', 'V', 'V');
    expect(weightPattern(layer)).toEqual({
      rows: 2,
      columns: 2,
      parameterCount: 2,
      parameters: Int32Array.of(0, 1, 1, 0),
      signs: Int8Array.of(1, 1, 1, 1),
      combinations: [],
    });
  });

  test('of signs and zeros', () => {
    const turn = weightPattern(layerOf('C(4)', 'V', 'V'));
    expect([[...turn.parameters], [...turn.signs]]).toEqual([
      [0, 1, 1, 0],
      [1, 1, -1, 1],
    ]);
    const scalar = weightPattern(layerOf('B(2)', 'V', 'V'));
    expect([[...scalar.parameters], [...scalar.signs]]).toEqual([
      [0, ZERO, ZERO, 0],
      [1, 0, 0, 1],
    ]);
  });

  test('of combinations', () => {
    const skew = layerOf(
      {
        matrices: {
          generators: [
            [
              ['0', '-1'],
              ['1', '-1'],
            ],
          ],
        },
      },
      'V',
      'V',
    );
    const { parameters, combinations } = weightPattern(skew);
    // the basis in reduced form: a at the first position, b at the second; -b at the third; a + b at the last
    expect([...parameters]).toEqual([0, 1, 1, COMBINATION]);
    const one = { exact: '1', decimal: 1 };
    expect(combinations).toEqual([
      {
        position: 3,
        terms: [
          { parameter: 0, coefficient: one },
          { parameter: 1, coefficient: one },
        ],
      },
    ]);
  });

  test('are refused above 512 x 512', () => {
    const wide = layerFromNumericBasis(513, 512, [], { group: 'S(2)', from: 'V', to: 'V' });
    expect(() => weightPattern(wide)).toThrow('is 262656; the limit is 262144');
  });
});

test('coefficients are exact texts and their nearest doubles', () => {
  const { table } = flatSharing(layerOf('D(8)', 'V^2', 'V^2').weight);
  expect(table.every(({ exact, decimal }) => Number(exact) === decimal)).toBe(true);
  const row = { indices: [0, 1], entries: [parseExact('1'), parseExact('-1/2*sqrt(2)')] };
  expect(sharingFromBasis(basisFromRows(2, [row])).table).toEqual([
    { exact: '1', decimal: 1 },
    { exact: '-1/2*sqrt(2)', decimal: -Math.SQRT1_2 },
  ]);
});

test.each([
  ['i', 'BAD_INPUT', 'a layer has real weights'],
  ['10^400', 'TOO_LARGE', 'outside the range of doubles'],
  ['10^(-400)', 'TOO_LARGE', 'outside the range of doubles'],
])('the coefficient %s is refused as %s', (text, code, message) => {
  const basis = [{ indices: [0, 1], entries: [parseExact('1'), parseExact(text)] }];
  expect(() => sharingFromBasis(basisFromRows(2, basis))).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});

describe('refusals', () => {
  test.each([
    ['the bias space is {0} too', layerOf('S(3)', 'V', 'sgn'), 'The only invariant bias is 0 too'],
    ['no bias was asked for', layerOf('B(2)', 'V', '1', false), 'ask with bias: true'],
  ])('of code where the maps are {0} and %s', (_, layer, message) => {
    expect(() => refuseEmptyLayer(layer, () => 'V has some.')).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        message: expect.stringMatching(`${message}.* V has some\\.$`),
      }),
    );
    expect(validate(JSON.parse(layerJson(layer)))).toBe(true);
  });

  test('of code where a dimension is 0', () => {
    const layer = layerFromNumericBasis(2, 0, [], { group: 'G', from: '0', to: 'V' });
    expect(() => refuseEmptyLayer(layer, () => '')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('has 2 outputs and 0 inputs'),
        details: { path: ['from'] },
      }),
    );
  });

  test('of nothing where there are parameters, or {0} was found in data', () => {
    refuseEmptyLayer(layerOf('B(2)', 'V', '1'), () => '');
    refuseEmptyLayer(layerFromNumericBasis(2, 3, [], { group: 'G', from: 'V', to: 'V' }), () => '');
    expect.assertions(0);
  });

  test.each<[string, Layer, string, string]>([
    ['filled weights', layerOf('Z(128)', '16*V', '17*V', false), '4194304', '4456448'],
    [
      'entries of base maps',
      withEntries(layerOf('S(2)', 'V', 'V', false), 2 ** 21 + 1),
      '2097152',
      '2097153',
    ],
  ])('above the bound of %s', (_, layer, limit, value) => {
    const refusal = expect.objectContaining({ code: 'TOO_LARGE', details: { limit, value } });
    for (const target of CODE_TARGETS) expect(() => emit(programOfLayer(layer), target)).toThrow(refusal);
    expect(() => layerJson(layer)).toThrow(refusal);
  });

  test.each<[string, string, string, string]>([
    ['S(5)', '100000*V', 'V', '131072'],
    ['Z(64)', '33*V', '32*V*V', '4194304'],
  ])('of %s %s -> %s when the layer is made', (of, from, to, limit) => {
    expect(() => layerOf(of, from, to)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE', details: expect.objectContaining({ limit }) }),
    );
  });
});

function withEntries(layer: Layer, entries: number): Layer {
  const bases = layer.weight.bases.map(base => ({
    ...base,
    sharing: {
      ...base.sharing,
      positions: new Int32Array(entries),
      parameters: new Int32Array(entries),
      codes: new Int32Array(entries),
    },
  }));
  return { ...layer, weight: { ...layer.weight, bases } };
}

test('a layer without weights says why, and keeps its bias', () => {
  const layer = layerOf('B(2)', 'V', '1');
  expect(layer.emptyReason).toContain('acts as -1');
  for (const target of CODE_TARGETS)
    expect(emit(programOfLayer(layer), target)).toContain('the layer is its bias alone');
});

test('generators are left out above a million entries, and the code says so', () => {
  const layer = { ...layerOf('S(65)', 'V', '1'), generators: null };
  for (const target of CODE_TARGETS) {
    expect(emit(programOfLayer(layer), target)).toContain('The generators are left out');
    expect(emit(programOfLayer(layer), target)).not.toMatch(/check_?[eE]quivariance/);
  }
});

test('numeric bases are taken as they are, or refused', () => {
  const names = { group: 'G', from: 'V', to: 'V' };
  expect(() => layerFromNumericBasis(2, 2, [[1, 2, 3]], names)).toThrow(
    'expected basis rows of length 4, got 3',
  );
  expect(() => layerFromNumericBasis(1, 1, [[Number.NaN]], names)).toThrow('expected finite entries');
  expect(flatSharing(layerFromNumericBasis(1, 2, [[0.6, 0.8]], names).weight)).toMatchObject({
    exact: false,
    table: [
      { exact: null, decimal: 0.6 },
      { exact: null, decimal: 0.8 },
    ],
  });
});
