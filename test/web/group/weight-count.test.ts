import { expect, test } from '@jest/globals';
import type { IrrepType } from '../../../schema/generated/operations.js';
import { contribution, weightCount } from '../../../src/web/group/weight-count.js';

const part = (irrep: string, dimension: number, multiplicity: number, type: IrrepType = 'REAL') => ({
  irrep,
  dimension,
  multiplicity,
  type,
});

test.each([
  {
    what: 'S(4), V^2 -> V',
    from: [part('Irr(1)', 1, 2), part('Irr(3)', 2, 1), part('Irr(4)', 3, 1), part('Irr(5)', 3, 3)],
    to: [part('Irr(1)', 1, 1), part('Irr(5)', 3, 1)],
    weights: 5,
    contributions: [2n, 0n, 0n, 3n],
  },
  {
    what: 'Z(3), V -> V, a complex pair over R',
    from: [part('Irr(1)', 1, 1), part('Irr(2)+Irr(3)', 2, 1, 'COMPLEX')],
    to: [part('Irr(1)', 1, 1), part('Irr(2)+Irr(3)', 2, 1, 'COMPLEX')],
    weights: 3,
    contributions: [1n, 2n],
  },
  {
    what: 'Q(8), V -> V, quaternionic over R',
    from: [part('2*Irr(5)', 4, 1, 'QUATERNIONIC')],
    to: [part('2*Irr(5)', 4, 1, 'QUATERNIONIC')],
    weights: 4,
    contributions: [4n],
  },
  {
    what: 'SU(2), V -> V, over C',
    from: [part('[1]', 2, 1, 'QUATERNIONIC')],
    to: [part('[1]', 2, 1, 'QUATERNIONIC')],
    weights: 1,
    contributions: [1n],
  },
  {
    what: 'nothing in common',
    from: [part('Irr(2)', 1, 1)],
    to: [part('Irr(1)', 1, 4)],
    weights: 0,
    contributions: [0n, 0n],
  },
])('$what', ({ from, to, weights, contributions }) => {
  const { shares, endomorphisms } = weightCount(from, to, weights);
  expect(endomorphisms).not.toBeNull();
  expect(shares.map(share => contribution(share, endomorphisms!))).toEqual(contributions);
});

test('what does not come to the dimension explains nothing', () => {
  const parts = [part('Irr(1)', 1, 2)];
  expect(weightCount(parts, parts, 3).endomorphisms).toBeNull();
});
