import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CODE_TARGETS, emit } from '../../src/architectures/emit/emit.js';
import { outputVariances, weightDeviations } from '../../src/architectures/initialisation.js';
import {
  biasParameterCount,
  type Layer,
  layerFrom,
  layerFromNumericBasis,
  parameterCount,
  weightParameterCount,
} from '../../src/architectures/layer.js';
import { LAYER_SCHEMA, layerJson } from '../../src/architectures/layer-json.js';
import { COMBINATION, weightPattern, ZERO } from '../../src/architectures/sharing-pattern.js';
import { parseExact } from '../../src/exact/parser.js';
import { basisFromRows } from '../../src/linear-algebra/sparse-basis.js';
import { layerCases, layerOf } from './layer-cases.js';

const validate = new Ajv2020().compile(JSON.parse(readFileSync('schema/layer.schema.json', 'utf8')));

describe.each(layerCases)('$id', ({ layer, weight, bias, kind }) => {
  test('parameters and kind', () => {
    expect([weightParameterCount(layer), biasParameterCount(layer)]).toEqual([weight, bias]);
    expect(parameterCount(layer)).toBe(weight + bias);
    expect(layer.weight.kind).toBe(kind);
  });

  test('JSON is valid, holds the layer, and is the same for the same layer', () => {
    const json = layerJson(layer);
    const document = JSON.parse(json) as { $schema: string; weight: { positions: number[]; table: unknown } };
    expect(validate(document)).toBe(true);
    expect(document.$schema).toBe(LAYER_SCHEMA);
    expect(document.weight.positions).toEqual([...layer.weight.positions]);
    expect(document.weight.table).toEqual(layer.weight.table);
    expect(layerJson(structuredClone(layer))).toBe(json);
  });

  test('entries ascend by position, then parameter, and the table is in the order of first use', () => {
    const { positions, parameters, codes, table, parameterCount: count } = layer.weight;
    positions.forEach((position, e) => {
      if (e === 0) return;
      const step = position - positions[e - 1]!;
      expect(step > 0 || (step === 0 && parameters[e]! > parameters[e - 1]!)).toBe(true);
    });
    expect([...new Set(codes)]).toEqual([...table.keys()]);
    expect(new Set(parameters).size).toBe(count);
  });

  test('initial weights keep the variance', () => {
    const deviations = weightDeviations(layer.weight, layer.columns);
    const variances = [...outputVariances(layer.weight, layer.columns, deviations)].filter(v => v !== 0);
    const mean = variances.reduce((sum, v) => sum + v, 0) / Math.max(1, variances.length);
    expect(mean).toBeCloseTo(variances.length === 0 ? 0 : 1, 12);
    if (kind === 'SIGNED_INDEX') for (const v of variances) expect(v).toBeCloseTo(1, 12);
  });
});

test('the bytes of a JSON document', () => {
  const swap = '{"size":2,"rows":[0,1],"columns":[1,0],"values":[1,1]}';
  const one = '"table":[{"exact":"1","decimal":1}]';
  expect(layerJson(layerOf('S(2)', 'V', 'V'))).toBe(
    '{"$schema":"urn:intertwine:layer:1","version":1,"group":"S(2)","from":"V","to":"V","rows":2,"columns":2,' +
      '"weight":{"kind":"SIGNED_INDEX","exact":true,"parameterCount":2,"size":4,"positions":[0,1,2,3],' +
      `"parameters":[0,1,1,0],"codes":[0,0,0,0],${one}},` +
      '"bias":{"kind":"SIGNED_INDEX","exact":true,"parameterCount":1,"size":2,"positions":[0,1],' +
      `"parameters":[0,0],"codes":[0,0],${one}},` +
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
  const { table } = layerOf('D(8)', 'V^2', 'V^2').weight;
  expect(table.every(({ exact, decimal }) => Number(exact) === decimal)).toBe(true);
  const row = { indices: [0, 1], entries: [parseExact('1'), parseExact('-1/2*sqrt(2)')] };
  const layer = layerOfBasis([row]);
  expect(layer.weight.table).toEqual([
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
  expect(() => layerOfBasis(basis)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});

function layerOfBasis(rows: Parameters<typeof basisFromRows>[1]): Layer {
  const space = (ambientDimension: number, spanning: typeof rows) => ({
    ambientDimension,
    dimension: spanning.length,
    basis: basisFromRows(ambientDimension, spanning),
    certificate: { generatorsChecked: 0, dimensionByOtherRoad: 0, road: '', otherRoad: '', holds: true },
    emptyReason: null,
  });
  const maps = { rows: 1, columns: 2, subspace: space(2, rows), bias: space(1, []) };
  return layerFrom(maps, { group: 'G', from: 'V', to: '1' }, { bias: false, generators: null });
}

describe('refusals of code', () => {
  test.each([
    ['the bias space is {0} too', layerOf('S(3)', 'V', 'sgn'), 'The only invariant bias is 0 too'],
    ['no bias was asked for', layerOf('B(2)', 'V', '1', false), 'ask with bias: true'],
  ])('where the maps are {0} and %s', (_, layer, message) => {
    for (const target of CODE_TARGETS) {
      expect(() => emit(layer, target)).toThrow(
        expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(message) }),
      );
    }
    expect(validate(JSON.parse(layerJson(layer)))).toBe(true);
  });

  test('where a dimension is 0', () => {
    const layer = layerFromNumericBasis(2, 0, [], { group: 'G', from: '0', to: 'V' });
    for (const target of CODE_TARGETS)
      expect(() => emit(layer, target)).toThrow('has 2 outputs and 0 inputs');
  });

  test('above a million weights', () => {
    const layer = layerFromNumericBasis(1000, 1001, [], { group: 'G', from: 'V', to: 'V' });
    const refusal = expect.objectContaining({
      code: 'TOO_LARGE',
      details: { limit: '1000000', value: '1001000' },
    });
    expect(() => emit(layer, 'PYTORCH')).toThrow(refusal);
    expect(() => layerJson(layer)).toThrow(refusal);
  });
});

test('a layer without weights says why, and keeps its bias', () => {
  const layer = layerOf('B(2)', 'V', '1');
  expect(layer.emptyReason).toContain('acts as -1');
  for (const target of CODE_TARGETS) expect(emit(layer, target)).toContain('the layer is its bias alone');
});

test('generators are left out above a million entries, and the code says so', () => {
  const layer = { ...layerOf('S(65)', 'V', '1'), generators: null };
  for (const target of CODE_TARGETS) {
    expect(emit(layer, target)).toContain('The generators are left out');
    expect(emit(layer, target)).not.toMatch(/check_?[eE]quivariance/);
  }
});

test('numeric bases are taken as they are, or refused', () => {
  const names = { group: 'G', from: 'V', to: 'V' };
  expect(() => layerFromNumericBasis(2, 2, [[1, 2, 3]], names)).toThrow(
    'expected basis rows of length 4, got 3',
  );
  expect(() => layerFromNumericBasis(1, 1, [[Number.NaN]], names)).toThrow('expected finite entries');
  expect(layerFromNumericBasis(1, 2, [[0.6, 0.8]], names).weight).toMatchObject({
    exact: false,
    table: [
      { exact: null, decimal: 0.6 },
      { exact: null, decimal: 0.8 },
    ],
  });
});
