import { describe, expect, test } from '@jest/globals';
import { ask, post, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

const name = (text: string) => `{ group(of: {name: ${JSON.stringify(text)}}) { order } }`;
const expression = (text: string) =>
  `{ group(of: {name: "S(3)"}) { representation(expression: ${JSON.stringify(text)}) { dimension fixedSubspace { dimension } } } }`;
const basis = (page: string) =>
  `{ group(of: {name: "S(3)"}) { equivariantMaps(from: "V", to: "V") { subspace { basis(${page}) { totalCount } } } } }`;
const matrix = (rows: string[][]) =>
  `{ group(of: {matrices: {generators: [${JSON.stringify(rows)}]}}) { order } }`;
const permutation = (text: string) =>
  `{ group(of: {permutations: {degree: 3, generators: ["${text}"]}}) { order } }`;
const tolerance = (text: string) =>
  `{ compareWithExact(of: {name: "S(2)"}, representation: "V", basis: [[1, 1]], tolerance: ${text}) { relation } }`;
const train = (fields: string) =>
  `mutation { train(input: {problem: {group: {name: "S(2)"}, teacher: {kind: WI, preset: "PAPER_C2"}}, scheme: EA, ${fields}}) { id } }`;
const nested = `{ ${'experiments { nodes { '.repeat(20)} id ${'} }'.repeat(20)} }`;
const aliased = `{ group(of: {name: "S(2)"}) { ${Array.from({ length: 60 }, (_, k) => `a${k}: order`).join(' ')} } }`;

describe('bad input is told what is wrong with it', () => {
  test.each([
    ['an unknown name', name('Nope(3)'), 'BAD_INPUT', { path: ['of', 'name'], position: 0 }],
    ['S(0)', name('S(0)'), 'BAD_INPUT', { path: ['of', 'name'], position: 2 }],
    [
      'S(1e9)',
      name('S(1000000000)'),
      'TOO_LARGE',
      { path: ['of', 'name'], limit: '10000', value: '1000000000' },
    ],
    [
      'a dimension beyond Int',
      '{ group(of: {name: "S(3)"}) { representation(expression: "T(50,0)") { dimension } } }',
      'TOO_LARGE',
      { path: ['expression'], limit: '2147483647', value: `${3n ** 50n}` },
    ],
    [
      'columns beyond Int',
      '{ group(of: {name: "S(3)"}) { equivariantMaps(from: "V^50", to: "V") { rows columns } } }',
      'TOO_LARGE',
      { path: ['from'], value: `${3n ** 50n}` },
    ],
    [
      'a word of Ind that ends too early',
      expression('Ind(<g1*>,1)'),
      'BAD_INPUT',
      { path: ['expression'], position: 8 },
    ],
    ['V^99', expression('V^99'), 'TOO_LARGE', {}],
    ['an unbalanced expression', expression('(V + 1'), 'BAD_INPUT', { path: ['expression'], position: 6 }],
    [
      'a matrix that is not square',
      matrix([['1', '0']]),
      'BAD_INPUT',
      { path: ['of', 'matrices', 'generators', 0, 0] },
    ],
    [
      'a singular matrix',
      matrix([
        ['1', '0'],
        ['0', '0'],
      ]),
      'BAD_INPUT',
      { path: ['of', 'matrices', 'generators', 0] },
    ],
    [
      'an infinite group',
      matrix([
        ['1', '1'],
        ['0', '1'],
      ]),
      'BAD_INPUT',
      { path: ['of', 'matrices', 'generators'] },
    ],
    [
      'an unreadable number',
      matrix([['1+']]),
      'BAD_INPUT',
      { path: ['of', 'matrices', 'generators', 0, 0, 0], position: 2 },
    ],
    ['no permutation', permutation('(1,1)'), 'BAD_INPUT', { path: ['of', 'permutations', 'generators', 0] }],
    ['a point outside', permutation('(1,4)'), 'BAD_INPUT', { path: ['of', 'permutations', 'generators', 0] }],
    [
      'two descriptions',
      '{ group(of: {name: "S(2)", permutations: {degree: 2, generators: []}}) { id } }',
      'BAD_INPUT',
      { path: ['of'] },
    ],
    ['no description', '{ group(of: {}) { id } }', 'BAD_INPUT', { path: ['of'] }],
    ['NaN as a literal', tolerance('NaN'), 'BAD_INPUT', { path: ['tolerance'] }],
    ['1e999 as a literal', tolerance('1e999'), 'BAD_INPUT', { path: ['tolerance'] }],
    ['text as a number', tolerance('"0.05"'), 'BAD_INPUT', {}],
    ['N = 0', train('particles: 0'), 'BAD_INPUT', { path: ['input', 'particles'] }],
    ['N = 1e12', train('particles: 1000000000000'), 'BAD_INPUT', { path: ['input', 'particles'] }],
    [
      'a factor that the group lacks',
      '{ group(of: {name: "S(3)"}) { representation(expression: "V3") { dimension } } }',
      'BAD_INPUT',
      { path: ['expression'] },
    ],
    [
      'text in a list of numbers',
      '{ compareWithExact(of: {name: "S(2)"}, representation: "V", basis: [[1, 1], [1, "a"]]) { relation } }',
      'BAD_INPUT',
      { path: ['basis', 1, 1] },
    ],
    ['a subscription by POST', 'subscription { experimentProgress(id: "nope") { id } }', 'BAD_REQUEST', {}],
    [
      'fragments that double at each level',
      `{ ...A0 } ${Array.from({ length: 30 }, (_, k) => `fragment A${k} on Query { ...A${k + 1} ...A${k + 1} }`).join(' ')} fragment A30 on Query { __typename }`,
      'TOO_LARGE',
      { limit: 5000 },
    ],
    ['an infinite horizon', train('particles: 5, horizon: 1e999'), 'BAD_INPUT', {}],
    [
      'an unknown group of a problem',
      train('particles: 5').replace('S(2)', 'S(0)'),
      'BAD_INPUT',
      { path: ['input', 'problem', 'group', 'name'] },
    ],
    ['an unknown experiment', '{ experiment(id: "nope") { id } }', 'NOT_FOUND', { path: ['id'] }],
    ['a foreign cursor', '{ experiments(after: "nope") { totalCount } }', 'BAD_INPUT', { path: ['after'] }],
    ['a negative page', '{ experiments(first: -1) { totalCount } }', 'BAD_INPUT', { path: ['first'] }],
    ['a negative page of a basis', basis('first: -1'), 'BAD_INPUT', { path: ['first'] }],
    ['a long page of a basis', basis('first: 1001'), 'TOO_LARGE', { path: ['first'], limit: '1000' }],
    ['a foreign cursor of a basis', basis('after: "nope"'), 'BAD_INPUT', { path: ['after'] }],
    ['a deep query', nested, 'TOO_LARGE', { limit: 12, value: '41' }],
    ['an aliased query', aliased, 'TOO_LARGE', { limit: 20, value: '60' }],
    ['a long query', `{ ${'__typename '.repeat(600)} }`, 'TOO_LARGE', { limit: 500 }],
    [
      'a costly query',
      '{ experiments(first: 100) { nodes { training { runs { particles } } } } }',
      'TOO_LARGE',
      { limit: 5000 },
    ],
    ['a syntax error', '{ group(', 'GRAPHQL_PARSE_FAILED', {}],
    ['an unknown field', '{ nope }', 'GRAPHQL_VALIDATION_FAILED', {}],
  ])('%s', async (_what, query, code, details) => {
    const { errors, data } = await ask(address, query);
    expect(data ?? null).toEqual(code === 'NOT_FOUND' ? { experiment: null } : null);
    expect(errors).toHaveLength(1);
    expect(errors![0].extensions).toMatchObject({ code, ...details });
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.js:|stack/);
  });

  test.each([
    [
      '1e999',
      '{"query": "query($t: Float!) { __typename @include(if: true) x: compareWithExact(of: {name: \\"S(2)\\"}, representation: \\"V\\", basis: [[1, 1]], tolerance: $t) { relation } }", "variables": {"t": 1e999}}',
      ['t'],
    ],
    [
      'a misplaced text',
      '{"query": "query($b: [[Float!]!]!) { compareWithExact(of: {name: \\"S(2)\\"}, representation: \\"V\\", basis: $b) { relation } }", "variables": {"b": [[1, "NaN"]]}}',
      ['b', 0, 1],
    ],
    [
      'too large an Int',
      '{"query": "query($n: Int!) { experiments(first: $n) { totalCount } }", "variables": {"n": 1000000000000}}',
      ['n'],
    ],
    ['a missing variable', '{"query": "query($n: Int!) { experiments(first: $n) { totalCount } }"}', ['n']],
  ])('%s in a variable', async (_what, body, path) => {
    const { errors, status } = await post(address, body);
    expect(status).toBe(400);
    expect(errors![0].extensions).toEqual({ code: 'BAD_INPUT', path });
  });

  test('nothing is lost by it: the experiments are as many as before', async () => {
    expect((await ask(address, '{ experiments { totalCount } }')).data.experiments.totalCount).toBe(0);
  });
});
