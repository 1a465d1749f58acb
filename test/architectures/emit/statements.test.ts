import { expect, test } from '@jest/globals';
import {
  call,
  camelCase,
  destructured,
  list,
} from '../../../src/architectures/emit/typescript/statements.js';
import { misformatted } from './prettier.js';

const names = (count: number) => Array.from({ length: count }, (_, k) => `x${k}`);

test.each([
  ['calls', (n: number) => call(0, 'f', names(n), ';')],
  ['destructured calls', (n: number) => destructured(0, names(n), 'values(x)')],
  ['destructured names', (n: number) => destructured(0, names(n), 'weights')],
  ['lists', (n: number) => list(0, 'const all = ', names(n), ' as const;')],
])('%s of any length are as prettier would write them', (_, statement) => {
  const lengths = Array.from({ length: 24 }, (_, k) => k + 2);
  const sources = lengths.map(n => `${statement(n).join('\n')}\n`);
  expect(misformatted(sources, 'ts')).toEqual([]);
  expect(new Set(sources.map(source => source.split('\n').length)).size).toBeGreaterThan(2);
});

test('names of parameters as properties', () => {
  expect(['weight_parameters', 'linear12_weight', 'x'].map(camelCase)).toEqual([
    'weightParameters',
    'linear12Weight',
    'x',
  ]);
});
