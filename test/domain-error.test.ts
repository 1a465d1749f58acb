import { describe, expect, test } from '@jest/globals';
import { DomainError, inArgument } from '../src/domain-error.js';
import { parseGroup } from '../src/groups/parse-group.js';

describe('DomainError', () => {
  test('holds nothing that a terminal or a strict decoder would choke on', () => {
    expect(new DomainError('BAD_INPUT', 'got \0, \x1b[31m and \ud83d').message).toBe(
      'got \\u{0}, \\u{1b}[31m and \\u{d83d}',
    );
    expect(new DomainError('BAD_INPUT', 'S(3)\u202e, \u2028 and \ufeff').message).toBe(
      'S(3)\\u{202e}, \\u{2028} and \\u{feff}',
    );
    expect(new DomainError('BAD_INPUT', 'ζ and 💥 stay').message).toBe('ζ and 💥 stay');
    const refused = expect.objectContaining({ message: expect.stringContaining('\\u{d83d}') });
    expect(() => parseGroup({ name: '💥(3)' })).toThrow(refused);
  });

  test('is placed below arguments, outermost first; other errors pass as they are', () => {
    const fail = () => {
      throw new DomainError('BAD_INPUT', 'no', { path: ['name'], position: 3 });
    };
    expect(() => inArgument(['input', 'problem'], () => inArgument('group', fail))).toThrow(
      expect.objectContaining({ details: { path: ['input', 'problem', 'group', 'name'], position: 3 } }),
    );
    const bug = new Error('expected X, got Y');
    expect(() =>
      inArgument('input', () => {
        throw bug;
      }),
    ).toThrow(bug);
  });
});
