import { describe, expect, it } from '@jest/globals';
import { emptyReason } from '../../src/fixed-subspaces/empty-reason.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { invariantDimension } from '../../src/representations/characters/invariant-dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

describe('why nothing is fixed', () => {
  it.each([
    ['O(3)', 'V^3', /^-1 in O\(3\) acts as -1 on V\^3/],
    ['O(3)', 'sgn', /^-1 in O\(3\) acts as -1 on sgn/],
    ['O(4)', 'sgn*V^2', /fewer than 4 copies of V with sgn/],
    ['O(3)', 'sgn*L(1)', /fewer than 3 copies of V with sgn/],
    ['SO(4)', 'V', /^-1 in SO\(4\)/],
    ['SO(1,3)', 'V', /^-1 in SO\(1,3\) acts/],
    ['SO+(1,3)', 'V', /^-1 in the complexification of SO\+\(1,3\) acts/],
    ['SO+(2,2)', 'V', /^-1 in SO\+\(2,2\) acts/],
    ['Sp(2)', 'V^3', /^-1 in Sp\(2\)/],
    ['SO(3)', 'V', /trivial representation does not occur/],
    ['U(2)', 'V^2', /^The scalars z of U\(2\) act on V\^2 by z\^2, never by 1/],
    ['U(2)', 'V*+V^2', /by z\^-1, z\^2, never/],
    ['SU(3)', 'V^2', /^The scalars z of SU\(3\), z\^3 = 1, act on V\^2 by z\^2/],
    ['SL(3)', 'V', /^The scalars z of the complexification of SL\(3\), z\^3 = 1,/],
    ['GL(3)', 'sgn', /^The scalars z of GL\(3\) act on sgn by z\^3/],
    ['SU(2)', 'Ad', /trivial representation does not occur/],
    ['SO(3) x O(3)', 'V1*V2', /^-1 in O\(3\) acts as -1/],
    ['SO(3) x S(2)', 'sgn*V1^2', /^\(1,2\) in S\(2\) acts as -1 on sgn\*V1\^2/],
    ['SO(3) x B(2)', 'V1^2*V2', / in B\(2\) acts as -1/],
    ['B(3)', 'Alt^3(V)', /acts as -1 on Alt\^3\(V\)/],
    ['Q(8)', 'V', /acts as -1 on V/],
    ['Q(8)', 'Irr(5)', /acts as -1 on Irr\(5\)/],
    ['Rubik', 'sgn', /acts as -1 on sgn/],
    ['C(3)', 'V', /trivial representation does not occur/],
  ])('%s on %s', (name, expression, reason) => {
    const group = parseGroup({ name });
    const r = parseRepresentation(expression);
    expect(emptyReason(group, r)).toMatch(reason);
  });

  it.each([
    ['O(3)', 'V^2'],
    ['SU(3)', 'V^3'],
    ['GL(2)', 'V*V*+1'],
    ['O(3)', 'sgn*V^3'],
    ['O(2)', 'sgn*V^2'],
  ])('never claims a charge or a parity where something is fixed: %s on %s', (name, expression) => {
    const group = parseGroup({ name });
    const r = parseRepresentation(expression);
    expect(invariantDimension(group, r)).toBeGreaterThan(0n);
    expect(emptyReason(group, r)).toMatch(/does not occur/);
  });
});
