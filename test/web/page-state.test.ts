import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatHash, groupInput, INITIAL, type PageState, parseHash } from '../../src/web/page-state.js';

const text = fc.string({ unit: fc.constantFrom(...'SV(2)^*+ x,=&#%;äπ') });
const cycles = fc.array(fc.constantFrom('(1,2)', '(1,2,3)', ' (2,3)(1,4)', ''), { minLength: 1 });
const states: fc.Arbitrary<PageState> = fc.oneof(
  fc.record({
    mode: fc.constant('NAME' as const),
    group: text,
    degree: fc.constant(INITIAL.degree),
    generators: fc.constant(INITIAL.generators),
    from: text,
    to: text,
    target: fc.constantFrom('PYTORCH' as const, 'TYPESCRIPT' as const, 'JSON' as const),
    experiment: fc.option(fc.uuid()),
  }),
  fc.record({
    mode: fc.constant('GENERATORS' as const),
    group: fc.constant(INITIAL.group),
    degree: fc.integer({ min: 1, max: 99 }),
    generators: cycles.map(lines => lines.join('\n')),
    from: text,
    to: text,
    target: fc.constant('JSON' as const),
    experiment: fc.option(fc.uuid()),
  }),
);

describe('the address', () => {
  test('holds all of the state', () => {
    fc.assert(fc.property(states, state => expect(parseHash(formatHash(state))).toEqual(state)));
  });

  test('is readable', () => {
    expect(formatHash({ ...INITIAL, group: 'S(3) x Z(2)', from: '2*V + V^2' })).toBe(
      '#group=S(3)%20x%20Z(2)&from=2*V%20%2B%20V^2&to=V',
    );
  });

  test.each(['', '#', '#degree=-3', '#target=COBOL', '#degree=1e99&nonsense'])('%p: initial values', hash => {
    expect(parseHash(hash)).toEqual(INITIAL);
  });

  test('generators are asked for without empty lines', () => {
    const state = parseHash('#degree=4&generators=(1,2);;%20(3,4)%20;');
    expect(groupInput(state)).toEqual({ permutations: { degree: 4, generators: ['(1,2)', '(3,4)'] } });
  });
});
