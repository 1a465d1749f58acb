import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cyclotomics } from '../../src/exact/cyclotomic.js';
import { primesCongruentToOne } from '../../src/exact/primes.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { invarianceSystem } from '../../src/fixed-subspaces/invariance-system.js';
import { fixedByOrbits } from '../../src/fixed-subspaces/orbit-road.js';
import { tensorTables } from '../../src/fixed-subspaces/tensor-tables.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { plainKernel } from '../../src/linear-algebra/fraction-free.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import { rankModulo } from '../../src/linear-algebra/modular-rank.js';
import { phasedFromSigned } from '../../src/linear-algebra/phased-permutation.js';
import { signedOperator } from '../../src/linear-algebra/signed-operator.js';
import type { SignedPermutation } from '../../src/linear-algebra/signed-permutation.js';
import { basisDimension, basisRow } from '../../src/linear-algebra/sparse-basis.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { holdFixedSubspaceLaws } from '../laws/fixed-subspace-laws.js';

function ask(name: string, expression: string) {
  const group = parseFiniteGroup({ name });
  const r = parseRepresentation(expression);
  const image = (g: Parameters<typeof imageOf>[2]) => imageOf(r, group, g);
  return {
    found: fixedSubspace(group, r),
    images: group.generators.map(image),
    all: () => group.elements(10_000).map(image),
  };
}

const table = [
  ['S(3)', 'V'],
  ['S(3)', 'V*V*+sgn'],
  ['S(4)', 'V^3'],
  ['A(4)', 'V^2*sgn'],
  ['Z(5)', 'V^2'],
  ['C(3)', 'V^3'],
  ['C(5)', 'Hom(V,V)'],
  ['D(3)', 'Hom(Reg,V)'],
  ['D(8)', 'V^4'],
  ['D(5)', '(V+1)*(sgn+V)'],
  ['B(2)', 'V^4'],
  ['B(3)', 'V^3'],
  ['Trivial(3)', 'V^2'],
  ['S(2) x Z(3)', 'V1*V2+V'],
  ['S(2) x C(3)', 'V*V*'],
  ['S(3)', '0'],
  ['S(1)', 'V^9'],
] as const;

/** 1 modulo the conductors in the table: 3, 5, 8, 12, 20 divide 120. */
const RANK_PRIME: number = primesCongruentToOne(120).next().value;

describe('fixedSubspace', () => {
  it.each(table)('%s on %s keeps the laws', (name, expression) => {
    const { found, images, all } = ask(name, expression);
    holdFixedSubspaceLaws(`${expression} of ${name}`, found, images, all());
  });

  it('has laws that planted wrong answers break', () => {
    const { found, images, all } = ask('S(3)', 'V^2');
    const hold = (planted: Partial<typeof found>) => () =>
      holdFixedSubspaceLaws('planted', { ...found, ...planted }, images, all());
    expect(hold({})).not.toThrow();
    const { basis } = found;
    expect(hold({ dimension: 1 })).toThrow(/breaks the law/);
    expect(hold({ basis: { ...basis, table: [cyclotomics.fromInteger(2)] } })).toThrow(/leading entries/);
    expect(hold({ basis: { ...basis, indices: basis.indices.map((at, k) => (k === 1 ? 5 : at)) } })).toThrow(
      /v = v/,
    );
    expect(hold({ emptyReason: 'none' })).toThrow(/reason/);
  });

  it('takes the same canonical basis on every road', () => {
    for (const [name, expression] of table) {
      const { found, images } = ask(name, expression);
      const system = invarianceSystem(found.ambientDimension, images);
      const expected = rows(found.basis);
      expect(rows(kernel(system))).toEqual(expected);
      expect(rows(plainKernel(system))).toEqual(expected);
      expect(found.ambientDimension - rankModulo(system, RANK_PRIME)).toBe(found.dimension);
    }
  });

  it('gives the same basis for generators in another order and with redundant ones', () => {
    const one = parseFiniteGroup({ permutations: { degree: 4, generators: ['(1,2)', '(1,2,3,4)'] } });
    const two = parseFiniteGroup({
      permutations: { degree: 4, generators: ['(1,4,3,2)', '(1,2)', '(1,3)(2,4)'] },
    });
    const r = parseRepresentation('V^3');
    expect(rows(fixedSubspace(one, r).basis)).toEqual(rows(fixedSubspace(two, r).basis));
  });

  it('names the roads: characters where the group can be listed, rank or elimination where it cannot', () => {
    expect(ask('S(3)', 'V').found.certificate).toMatchObject({ road: 'orbits', otherRoad: 'characters' });
    expect(ask('D(5)', 'V').found.certificate).toMatchObject({
      road: 'orbits, kernel',
      otherRoad: 'characters',
    });
    expect(ask('S(10)', 'V^2').found.certificate).toMatchObject({ road: 'orbits', otherRoad: 'rank' });
    expect(ask('S(10) x C(3)', 'V^2').found.certificate).toMatchObject({
      road: 'blocks: orbits, kernel',
      otherRoad: 'rank, characters',
    });
  });

  it('says why nothing is fixed and what to try', () => {
    expect(ask('B(2)', 'V').found.emptyReason).toMatch(/acts as -1 on V.*V\)\^2/);
    expect(ask('C(3)', 'V').found.emptyReason).toMatch(/trivial representation does not occur/);
    expect(ask('S(3)', '0').found.emptyReason).toMatch(/dimension 0/);
  });

  it.each([
    ['S(20)', 'V^99'],
    ['S(3)', 'V^40'],
    ['C(3)', 'V^16'],
    ['S(10)', 'Reg'],
    ['S(3)', 'V^999999'],
  ])('refuses %s on %s as TOO_LARGE', (name, expression) => {
    expect(() => ask(name, expression)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  it('refuses a factor that the group lacks', () => {
    expect(() => ask('S(2) x S(3)', 'V3')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('fixedByOrbits', () => {
  it('agrees with the kernel of rho(g) - I on random signed permutations', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 12 })
          .chain(n => fc.array(signedPermutations(n), { maxLength: 3 }).map(g => [n, g] as const)),
        ([n, generators]) => {
          const found = fixedByOrbits(
            tensorTables(
              [n],
              generators.map(g => [phasedFromSigned(g)]),
            ),
          );
          const system = invarianceSystem(n, generators.map(signedOperator));
          expect(rows(found)).toEqual(rows(plainKernel(system)));
        },
      ),
    );
  });
});

function signedPermutations(n: number): fc.Arbitrary<SignedPermutation> {
  const points = Array.from({ length: n }, (_, i) => i);
  return fc
    .tuple(
      fc.shuffledSubarray(points, { minLength: n }),
      fc.array(fc.constantFrom(1, -1), { minLength: n, maxLength: n }),
    )
    .map(([image, sign]) => ({ image: Int32Array.from(image), sign: Int8Array.from(sign) }));
}

function rows(basis: Parameters<typeof basisRow>[0]) {
  return Array.from({ length: basisDimension(basis) }, (_, k) => {
    const { indices, entries } = basisRow(basis, k);
    return { indices: [...indices], entries: [...entries] };
  });
}
