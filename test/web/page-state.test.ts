import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GroupText, groupInput, groupTitle, INITIAL_GROUP } from '../../src/web/group-text.js';
import { formatHash, INITIAL, type PageState, parseHash } from '../../src/web/page-state.js';

const text = fc.string({ unit: fc.constantFrom(...'SV(2)^*+ x,=&#%;äπ[]|\n') });
const name = fc.string({ unit: fc.constantFrom(...'SV(2)^*+ x,=&#%;äπ') });
const lines = fc.array(name.map(text => text.replaceAll(';', ''))).map(texts => texts.join('\n'));
const count = fc.integer({ min: 1, max: 99 });
const cycles = fc.array(fc.constantFrom('(1,2)', '(1,2,3)', ' (2,3)(1,4)', ''), { minLength: 1 });

/** Of each form, the fields that are shown; the others keep their initial values. */
const groups: fc.Arbitrary<GroupText> = fc
  .oneof(
    fc.record({ mode: fc.constant('NAME' as const), group: name }),
    fc.record({
      mode: fc.constant('PERMUTATIONS' as const),
      degree: count,
      generators: cycles.map(lines => lines.join('\n')),
    }),
    fc.record({ mode: fc.constant('MATRICES' as const), matrices: text, algebra: text }),
    fc.record({
      mode: fc.constant('GRAPH' as const),
      vertices: count,
      edges: text,
      directed: fc.boolean(),
    }),
    fc.record({ mode: fc.constant('PRESENTATION' as const), letters: text, relations: text, cosets: text }),
  )
  .map(shown => ({ ...INITIAL_GROUP, ...shown }));

const states: fc.Arbitrary<PageState> = fc
  .record({
    group: groups,
    from: name,
    to: name,
    target: fc.constantFrom('PYTORCH' as const, 'TYPESCRIPT' as const, 'JSON' as const),
    multilinear: fc.record({ from: fc.option(lines), to: fc.option(name), bias: fc.boolean() }),
    network: fc.record({
      input: fc.option(name),
      output: fc.option(name),
      hidden: name,
      depth: count,
      width: count,
      nonlinearity: fc.option(fc.constantFrom('GATED' as const, 'RELU' as const)),
      bilinear: fc.option(fc.boolean()),
      bias: fc.boolean(),
    }),
    task: fc.constantFrom('DISCOVER' as const, 'TRAIN' as const, 'STUDY' as const),
    experiment: fc.option(fc.uuid()),
  })
  .map(({ group, ...rest }) => ({ ...group, ...rest }));

describe('the address', () => {
  test('holds all of the state', () => {
    fc.assert(fc.property(states, state => expect(parseHash(formatHash(state))).toEqual(state)));
  });

  test('is readable', () => {
    expect(formatHash({ ...INITIAL, group: 'S(3) x Z(2)', from: '2*V + V^2' })).toBe(
      '#group=S(3)%20x%20Z(2)&from=2*V%20%2B%20V^2&to=V',
    );
  });

  test.each(['', '#', '#degree=-3', '#target=COBOL', '#task=SLEEP', '#degree=1e99&nonsense'])(
    '%p: initial values',
    hash => {
      expect(parseHash(hash)).toEqual(INITIAL);
    },
  );

  test.each([
    {
      hash: '#degree=4&generators=(1,2);;%20(3,4)%20;',
      of: { permutations: { degree: 4, generators: ['(1,2)', '(3,4)'] } },
      title: '⟨(1,2), (3,4)⟩',
    },
    {
      hash: '#matrices=[[0,%20-1],[1,0]]%0A0 1/2%3B sqrt(2) 0',
      of: {
        matrices: {
          generators: [
            [
              ['0', '-1'],
              ['1', '0'],
            ],
            [
              ['0', '1/2'],
              ['sqrt(2)', '0'],
            ],
          ],
        },
      },
      title: 'a group of matrices',
    },
    {
      hash: '#matrices=&algebra=[[i]]',
      of: { matrices: { generators: [], lieAlgebra: [[['i']]] } },
      title: 'a group of matrices',
    },
    {
      hash: '#vertices=3&edges=1-2, 2>3,%0A 3-1-2, x,',
      of: { graph: { vertices: 3, edges: [[1, 2], [2, 3], [3, 1, 2], []] } },
      title: 'a graph on 3 vertices',
    },
    {
      hash: '#letters=a, b&relations=a^2%0Aa*b = b*a&cosets=a',
      of: { presentation: { generators: ['a', 'b'], relations: ['a^2', 'a*b = b*a'], subgroup: ['a'] } },
      title: '⟨a, b | a^2, a*b = b*a⟩',
    },
  ])('$hash: the group that is asked for', ({ hash, of, title }) => {
    expect(groupInput(parseHash(hash))).toEqual(of);
    expect(groupTitle(of)).toBe(title);
  });
});
