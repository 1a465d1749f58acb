import { describe, expect, test } from '@jest/globals';
import { failingText, proposal, readCandidates } from '../../../src/web/discovery/result/read-candidates.js';
import type { Specification } from '../../../src/web/discovery/specification.js';

const inputs = (text: string) => readCandidates(text).map(({ input }) => input);
const failure = (argument: (string | number)[], position: number | null) => ({
  ...{ code: 'BAD_INPUT', message: '', argument, position },
});

describe('candidates as they are written', () => {
  test.each([
    { text: 'S(3)\n\n  Z(4) ', read: [{ group: { name: 'S(3)' } }, { group: { name: 'Z(4)' } }] },
    {
      text: 'S(3): V -> 2*V',
      read: [{ group: { name: 'S(3)' }, inputRepresentation: 'V', outputRepresentation: '2*V' }],
    },
    {
      text: 'a:b:V→1',
      read: [{ group: { name: 'a:b' }, inputRepresentation: 'V', outputRepresentation: '1' }],
    },
    { text: 'S(3): V', read: [{ group: { name: 'S(3): V' } }] },
    { text: ' \n', read: [] },
  ])('$text', ({ text, read }) => {
    expect(inputs(text)).toEqual(read);
  });

  test('a failure finds the part that its position counts in', () => {
    const candidates = readCandidates('S(3)\nZ(: V -> 1 +');
    const at = (argument: (string | number)[], position: number | null) =>
      failingText(failure(argument, position), candidates);
    expect(at(['of', 1, 'group', 'name'], 2)).toEqual({ text: 'Z(', isMarked: true });
    expect(at(['of', 1, 'outputRepresentation'], 3)).toEqual({ text: '1 +', isMarked: true });
    expect(at(['of', 1, 'outputRepresentation'], null)).toEqual({ text: 'Z(: V -> 1 +', isMarked: false });
    expect(at(['of', 0, 'inputRepresentation'], 1)).toEqual({ text: 'S(3)', isMarked: false });
    expect(at(['of'], null)).toEqual({ text: '', isMarked: false });
  });
});

describe('what is proposed', () => {
  const proposed = (
    group: { name?: string } | null,
    inputRepresentation: string,
    outputRepresentation: string,
  ) =>
    proposal({ problem: { group, inputRepresentation, outputRepresentation } } as unknown as Specification);

  test.each([
    { group: null, from: '3', to: '3', text: 'S(3)\nZ(3)' },
    { group: null, from: '3', to: '2', text: 'S(3): V -> 2\nZ(3): V -> 2' },
    { group: null, from: '1', to: '2', text: '' },
    { group: { name: 'D(4)' }, from: 'V', to: 'V', text: 'D(4)' },
    { group: { name: 'D(4)' }, from: 'V', to: 'V^2', text: 'D(4): V -> V^2' },
    { group: {}, from: 'V', to: 'V', text: '' },
  ])('on $from and $to of $group', ({ group, from, to, text }) => {
    expect(proposed(group, from, to)).toBe(text);
  });
});
