import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

describe('dimensionOf', () => {
  it.each<[string, string, bigint]>([
    ['S(5)', 'Sym^3(V)', 35n],
    ['S(5)', 'Alt^3(V)', 10n],
    ['S(5)', 'Alt^6(V)', 0n],
    ['S(5)', 'Sym^4(Alt^6(V))', 0n],
    ['S(5)', 'Sym^0(Alt^6(V))', 1n],
    ['S(5)', 'Subsets(2)', 10n],
    ['S(5)', 'Subsets(0)', 1n],
    ['S(5)', 'Subsets(6)', 0n],
    ['S(5)', 'Irr(7)', 6n],
    ['S(3) x Z(2)', 'Irr(6)', 2n],
    ['S(3) x Z(2)', 'L(2)', 14n],
    ['Point(O)', 'Sym^2(Sym^2(V))', 21n],
    ['Point(I)', 'L(15)', 31n],
    ['SO(3)', 'Alt^3(L(2))', 10n],
    ['SO(3)', 'Ad', 3n],
    ['SO(4)', 'Hom(V+1,1+V^2+V)', 105n],
    ['O(1,3)', 'L(2)', 9n],
    ['O(1,3)', 'L(0)+L(1)', 5n],
    ['SO(2)', 'L(7)', 2n],
    ['O(1)', 'L(2)', 0n],
    ['SU(3)', 'Ad', 8n],
    ['U(2)', 'Ad', 4n],
    ['Sp(2)', 'Ad', 10n],
    ['SU(2) x SO(3)', 'Ad', 6n],
    ['SU(2) x Z(3)', 'Ad*V2', 9n],
    ['S(3) wr S(2)', 'Vprod', 9n],
    ['S(3) wr S(2)', 'V', 6n],
    ['S(60)', 'Sym^100(V)', binomial(159n, 100n)],
  ])('%s has %s of dimension %s', (name, expression, expected) => {
    expect(dimensionOf(parseRepresentation(expression), parseGroup({ name }))).toBe(expected);
  });

  it.each<[GroupDescription, string, RegExp]>([
    [{ name: 'SO(3)' }, 'Reg', /SO\(3\) is infinite. Use tensor powers/],
    [{ name: 'SO(3)' }, 'Irr(2)', /needs a finite group.* Use L\(l\)/],
    [{ name: 'SO(3)' }, 'Subsets(2)', /Use Alt\^k\(V\) or Sym\^k\(V\)/],
    [{ name: 'B(3)' }, 'Subsets(2)', /B\(3\) does not/],
    [{ name: 'S(3) x Z(2)' }, 'Subsets(2)', /has 2. Use Alt\^k and Sym\^k of V1/],
    [{ name: 'S(3)' }, 'Irr(4)', /S\(3\) has 3 irreps: Irr\(1\) to Irr\(3\)/],
    [{ name: 'Trivial(2)' }, 'Irr(2)', /has 1 irrep: Irr\(1\)/],
    [{ name: 'S(3)' }, 'Ad', /Ad needs a Lie group.* Use Reg/],
    [{ name: 'S(3)' }, 'V2', /use V or V1/],
    [{ name: 'S(3) x Z(2)' }, 'Sym^2(V3)', /use V1 to V2/],
    [{ name: 'S(3) x Z(2)' }, 'Vprod', /needs a wreath product/],
    [{ name: 'SL(3)' }, 'L(2)', /SL\(3\) is not known to keep one. Use Sym\^l\(V\)/],
    [{ name: 'SU(2)' }, 'L(1)', /not known to keep one/],
    [
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
      'L(2)',
      /coordinates in which its matrices are orthogonal/,
    ],
    [{ name: 'SO(3) x SL(2)' }, '1+V*Alt^2(L(3))', /SL\(2\) is not known/],
  ])('refuses in %j the node of %s: %s', (description, expression, sentence) => {
    const group = parseGroup(description);
    const r = parseRepresentation(expression);
    expect(refusal(() => dimensionOf(r, group))).toMatchObject({ code: 'BAD_INPUT' });
    expect(refusal(() => dimensionOf(r, group)).message).toMatch(sentence);
  });

  it.each(['V^100000', 'Sym^100000(V^2)', 'Alt^5000(V^9)', 'L(1000000)*V^4000', 'Sym^3(V^2000)'])(
    'refuses %s of S(50) as TOO_LARGE',
    expression => {
      const group = parseGroup({ name: 'S(50)' });
      expect(refusal(() => dimensionOf(parseRepresentation(expression), group)).code).toBe('TOO_LARGE');
    },
  );
});

function binomial(n: bigint, k: bigint): bigint {
  return k === 0n ? 1n : (binomial(n - 1n, k - 1n) * n) / k;
}

function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}
