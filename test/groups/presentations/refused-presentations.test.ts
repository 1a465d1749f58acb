import { describe, expect, test } from '@jest/globals';
import type { DomainError } from '../../../src/domain-error.js';
import type { PresentationDescription } from '../../../src/groups/presentations/presentation.js';
import { refusalOf } from '../descriptions.js';
import { coxeter, coxeterChain, presentation } from './presentations.js';

describe('refusals', () => {
  const path = (...rest: (string | number)[]) => ['presentation', ...rest];
  test.each<[string, PresentationDescription, DomainError['code'], DomainError['details'], RegExp]>([
    [
      'no generators',
      { generators: [], relations: [] },
      'BAD_INPUT',
      { path: path('generators') },
      /at least one/,
    ],
    ['a number', presentation('a 2', 'a'), 'BAD_INPUT', { path: path('generators', 1) }, /is a letter/],
    ['twins', presentation('a a', 'a'), 'BAD_INPUT', { path: path('generators', 1) }, /same name/],
    [
      'an unknown letter',
      presentation('a b', 'a^2', 'a*c'),
      'BAD_INPUT',
      { path: path('relations', 1), position: 2 },
      /unknown generator 'c'.*are: a, b/,
    ],
    [
      'a near miss',
      presentation('alpha', 'ALPHA^2'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 0 },
      /Did you mean 'alpha'/,
    ],
    [
      'an empty relation',
      presentation('a', ''),
      'BAD_INPUT',
      { path: path('relations', 0), position: 0 },
      /found the end/,
    ],
    [
      'letters side by side',
      presentation('a b', 'a b'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 2 },
      /found 'b'/,
    ],
    [
      'an open parenthesis',
      presentation('a', '(a*a^2'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 6 },
      /'\)'/,
    ],
    [
      'half a commutator',
      presentation('a', '[a]'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 2 },
      /','/,
    ],
    [
      'a missing exponent',
      presentation('a', 'a^'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 2 },
      /found the end/,
    ],
    [
      'a lonely minus',
      presentation('a', 'a^-b'),
      'BAD_INPUT',
      { path: path('relations', 0), position: 3 },
      /after '-'/,
    ],
    [
      'no right side',
      presentation('a', 'a='),
      'BAD_INPUT',
      { path: path('relations', 0), position: 2 },
      /found the end/,
    ],
    [
      'an equation as a word',
      { ...presentation('a', 'a^6'), subgroup: ['a^2=1'] },
      'BAD_INPUT',
      { path: path('subgroup', 0), position: 3 },
      /found '='/,
    ],
    [
      'a free group',
      presentation('a b'),
      'BAD_INPUT',
      { path: path() },
      /infinite: its abelianisation has rank 2/,
    ],
    ['Z x Z(2)', presentation('a b', 'a*b = b*a', 'b^2'), 'BAD_INPUT', { path: path() }, /rank 1/],
    [
      'the infinite dihedral group',
      presentation('a b', 'a^2', 'b^2'),
      'BAD_INPUT',
      { path: path() },
      /infinite: its derived subgroup, of index 4, has an abelianisation of rank 1/,
    ],
    [
      'PSL(2,Z)',
      presentation('a b', 'a^2', 'b^3'),
      'BAD_INPUT',
      { path: path() },
      /derived subgroup, of index 6, has an abelianisation of rank 2/,
    ],
    [
      'the triangle group (2,4,4)',
      presentation('a b', 'a^2', 'b^4', '(a*b)^4'),
      'BAD_INPUT',
      { path: path() },
      /derived subgroup, of index 8, has an abelianisation of rank 2/,
    ],
    [
      'an affine Weyl group',
      coxeter(3, [
        [1, 2, 3],
        [2, 3, 3],
        [1, 3, 3],
      ]),
      'BAD_INPUT',
      { path: path() },
      /the second subgroup of its derived series, of index 18, has an abelianisation of rank 2/,
    ],
    [
      'infinite index',
      { ...presentation('a b', '[a,b]'), subgroup: ['a^3'] },
      'BAD_INPUT',
      { path: path('subgroup') },
      /infinite index.*rank 1/,
    ],
  ])('%s', (_, description, code, details, message) => {
    const error = refusalOf({ presentation: description });
    expect([error.code, error.details]).toEqual([code, details]);
    expect(error.message).toMatch(message);
  });

  test.each<[string, PresentationDescription, RegExp]>([
    ['a huge exponent', presentation('a', 'a^1000001'), /exponent is 1000001; the limit is 1000000/],
    ['a long word', presentation('a', 'a^20001'), /letters of a word is 20001/],
    ['a long word by squaring', presentation('a b', '((a*b)^1000)^1000'), /letters of a word/],
    [
      'deep parentheses',
      presentation('a', `${'('.repeat(101)}a${')'.repeat(101)}`),
      /nesting of a word is 101/,
    ],
    [
      'many relations',
      presentation('a', ...Array.from({ length: 2501 }, () => 'a')),
      /number of relations is 2501/,
    ],
    [
      'many letters',
      presentation('a', ...Array.from({ length: 6 }, () => 'a^19999')),
      /letters of all words is 119994/,
    ],
    [
      'an order above the limit',
      coxeterChain(7),
      /order of the group is 40320; the limit is 10000. Give a subgroup/,
    ],
    ['the triangle group (2,3,7)', presentation('a b', 'a^2', 'b^3', '(a*b)^7'), /cosets alive/],
  ])('too large: %s', (_, description, message) => {
    const error = refusalOf({ presentation: description });
    expect(error.code).toBe('TOO_LARGE');
    expect(error.message).toMatch(message);
  });
});
