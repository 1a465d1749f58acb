import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../../../src/exact/printer.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { integralOf } from '../../../src/representations/characters/integral.js';
import { invariantDimension } from '../../../src/representations/characters/invariant-dimension.js';
import { legsOf } from '../../../src/representations/characters/legs.js';
import { powerSumStrata } from '../../../src/representations/characters/power-sum-strata.js';
import type { ClassSpace } from '../../../src/representations/characters/stratum.js';
import { torusStrata } from '../../../src/representations/characters/torus-strata.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

describe('power sums and tori give one integral', () => {
  it.each([
    'O(3)',
    'O(4)',
    'O(5)',
    'O(6)',
    'SO(3)',
    'SO(4)',
    'SO(5)',
    'SO(6)',
    'SO(7)',
    'Sp(1)',
    'Sp(2)',
    'Sp(3)',
    'U(2)',
    'U(3)',
    'U(5)',
    'SU(3)',
    'SU(4)',
    'SU(5)',
    'GL(4)',
    'SL(4)',
    'SO(1,4)',
  ])('%s', name => {
    const [component] = parseGroup({ name }).components as LieFactor[];
    const degree = component!.info.degree;
    for (const expression of [
      '1',
      'V',
      'V*V*',
      'V^2',
      'sgn',
      'sgn*V^2',
      'sgn^2',
      'V^3',
      'Sym^2(V)*V*^2',
      'Alt^2(V)*V^2',
      'T(2,2)',
      'Sym^2(Sym^2(V))',
      'Alt^2(Alt^2(V))',
      'Ad',
      'Ad^2',
      'Ad*V*V*',
      'Sym^3(V)*Alt^3(V*)',
      'Sym^3(Ad)',
      'L(3)*V^3',
      'V^6',
    ]) {
      const r = parseRepresentation(expression);
      const legs = legsOf(r)!;
      const space = powerSumStrata(component!, legs);
      if (legs >= degree) {
        expect(space).toBeUndefined();
        continue;
      }
      const byTori = integral(torusStrata(component!.cosets!), expression);
      expect([expression, integral(space!, expression)]).toEqual([expression, byTori]);
    }
  });
});

describe('large groups', () => {
  it.each([
    ['O(24)', 'Hom(V^2,V^2)', 3],
    ['SO(24)', 'V^8', 105],
    ['SO(20)', 'Hom(Ad,Ad)', 1],
    ['U(12)', 'T(3,3)', 6],
    ['U(24)', 'T(5,5)', 120],
    ['SU(20)', 'V^5', 0],
    ['GL(20)', 'Hom(V^3,V^3)', 6],
    ['Sp(12)', 'V^6', 15],
    ['Sp(12)', 'Sym^2(V)', 0],
    ['Sp(12)', 'Alt^2(V)', 1],
    ['O(12,12)', 'sgn*V^4', 0],
    ['SO(20) x S(40)', '(V1*V2)^4', 45],
  ])('%s on %s: %d', (name, expression, expected) => {
    expect(invariantDimension(parseGroup({ name }), parseRepresentation(expression))).toBe(BigInt(expected));
  });

  it('leaves open what is beyond the legs that it knows', () => {
    const group = parseGroup({ name: 'SO(20)' });
    expect(invariantDimension(group, parseRepresentation('Alt^20(V)'))).toBeUndefined();
  });
});

function integral(space: ClassSpace, expression: string): string {
  return formatExact(integralOf(parseRepresentation(expression), [{ space, factors: [0] }])!);
}
