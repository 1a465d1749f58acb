import { describe, expect, test } from '@jest/globals';
import { cyclotomics } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { symplecticGroup } from '../../../src/groups/lie/linear-groups.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { holdLieLaws } from '../../laws/lie-laws.js';
import { lie } from './classical-rows.js';

describe('planted wrong groups break the law that they should', () => {
  const base = lie(orthogonalGroup('O', 3));
  /** A class instance has getters: its values are read one by one. */
  const planted = (change: Partial<LieFactor>): LieFactor => ({
    kind: base.kind,
    info: base.info,
    key: base.key,
    isComplex: base.isComplex,
    isAbelian: base.isAbelian,
    lieDimension: base.lieDimension,
    identity: base.identity,
    generators: base.generators,
    algebra: base.algebra,
    monomials: base.monomials,
    cosets: base.cosets,
    ...change,
  });
  const shear = ExactMatrix.fromIntegers([
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  const [first, second] = base.algebra;
  const boost = ExactMatrix.fromIntegers([
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
  const share = rational(1);
  const cases: [string, Partial<LieFactor>][] = [
    ['all matrices have the size of V', { info: { ...base.info, degree: 4 } }],
    ['the identity is the identity', { identity: base.generators[0] }],
    ['identity and generators are of one kind', { identity: ExactMatrix.identity(3) }],
    ['the basis of the algebra is independent', { algebra: [first, second, first] }],
    ['its dimension is that of the group', { lieDimension: 4 }],
    ['closed under brackets', { algebra: [first, second], lieDimension: 2 }],
    [
      'generators normalise the algebra',
      { generators: [shear], identity: ExactMatrix.identity(3), monomials: [] },
    ],
    ['monomials normalise the algebra', { algebra: [first], lieDimension: 1, generators: [] }],
    ['abelian exactly where algebra and generators commute', { isAbelian: true }],
    [
      'compact: the trace form is negative on a basis',
      { algebra: [boost], lieDimension: 1, isAbelian: true, generators: [], monomials: [] },
    ],
    ['as many eigenvalues as V and the algebra have dimensions', { cosets: symplecticGroup(1).cosets }],
    ['the integral of 1 is 1', { cosets: base.cosets!.map(coset => ({ ...coset, share })) }],
    [
      'the norm of the character of V is the dimension of the commutant',
      { cosets: base.cosets!.map(coset => ({ ...coset, density: unitDensity(coset.rank) })) },
    ],
    [
      'the integral of the adjoint character is the dimension of the fixed part of the algebra',
      { cosets: base.cosets!.map(coset => ({ ...coset, adjoint: unitEigenvalues(coset.rank, 3) })) },
    ],
  ];
  test.each(cases)('%s', (law, change) => {
    expect(() => holdLieLaws(planted(change))).toThrow(law);
  });
});

function unitDensity(rank: number) {
  return [{ coefficient: 1n, exponent: new Array<number>(rank).fill(0) }];
}

function unitEigenvalues(rank: number, count: number) {
  return Array.from({ length: count }, () => ({
    value: cyclotomics.one,
    exponent: new Array<number>(rank).fill(0),
  }));
}
