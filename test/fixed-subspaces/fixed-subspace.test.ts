import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cyclotomics } from '../../src/exact/cyclotomic.js';
import { definingSystem, fixedSubspaceByDefinition } from '../../src/fixed-subspaces/by-definition.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { invarianceSystem } from '../../src/fixed-subspaces/invariance-system.js';
import { fixedByOrbits } from '../../src/fixed-subspaces/orbit-road.js';
import { tensorTables } from '../../src/fixed-subspaces/tensor-tables.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { plainKernel } from '../../src/linear-algebra/fraction-free.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import { nullityBound } from '../../src/linear-algebra/modular-rank.js';
import { phasedFromSigned } from '../../src/linear-algebra/phased-permutation.js';
import { signedOperator } from '../../src/linear-algebra/signed-operator.js';
import type { SignedPermutation } from '../../src/linear-algebra/signed-permutation.js';
import { basisDimension, basisRow } from '../../src/linear-algebra/sparse-basis.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { holdFixedSubspaceLaws } from '../laws/fixed-subspace-laws.js';

function ask(name: string, expression: string) {
  const group = parseGroup({ name });
  const r = parseRepresentation(expression);
  const system = definingSystem(group, r);
  const reference = () => ({
    system,
    basis: fixedSubspaceByDefinition(group, r),
    ...(group.kind === 'FINITE' && group.order <= 200n
      ? { all: group.elements(200).map(g => imageOf(r, group, g)) }
      : {}),
  });
  return { found: fixedSubspace(group, r), system, reference };
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
  ['S(3)', '3*1+2*V+V*(1+2*V)'],
  ['S(3)', '(1+V)^3'],
  ['Z(3) x Z(4)', 'V1*V2*V1'],
  ['Z(2) x Z(2)', '(V1+V2*V1)^2'],
  ['S(3) x S(2)', 'sgn*V^2+Reg'],
  ['S(3) x D(3)', 'Sym^2(V)+V2*Sym^2(V2)'],
  ['C(3) x C(4)', '2*(V1*V2)*V1*(V1*V2)'],
  ['C(4) x C(3)', 'V1*V2+V2*V1+V2*V2+V1*V1'],
  ['Q(8)', 'V^3'],
  ['Pauli(1)', 'Hom(V^2,V^2)'],
  ['Pauli(1)', 'Sym^4(V)+V'],
  ['Dic(3)', 'V^2'],
  ['Point(I)', 'V^3'],
  ['Point(Td)', 'V*Sym^2(V)'],
  ['S(4)', 'V*Subsets(2)'],
  ['S(3) x S(2)', 'Sym^2(V1+V2)*V1'],
  ['SO(2)', 'V^4'],
  ['O(2)', 'Hom(V^2,V^2)+sgn'],
  ['SO(3)', 'Hom(2*V+1,V+V^2)'],
  ['O(3)', 'V^4'],
  ['SO(3)', 'L(2)*V^2+Alt^3(V)'],
  ['SO+(1,1)', 'V^3*V'],
  ['SO(2,1)', 'V^3'],
  ['O(1,2)', 'Hom(V^2,V^2)'],
  ['GL(2)', 'Hom(V^2,V^2)+V*sgn'],
  ['SL(2)', 'V^4+V*V*'],
  ['SL(3)', 'Hom(V^2,V*)'],
  ['SU(2)', 'V^4+Ad'],
  ['SU(3)', 'V^3+Hom(Ad,Ad)'],
  ['U(2)', 'Hom(V^2,V^2)+V^2'],
  ['Sp(1)', 'Hom(V^2,V^2)'],
  ['Sp(2)', 'V^2*V*+V^2'],
  ['SO(3) x Z(3)', 'V^2+V1*V1*V2'],
  ['SO(2) x SO(3)', 'Ad*Ad'],
  ['S(3)', 'sgn^999999*V+sgn^999998*V'],
  ['GL(2)', 'sgn^3*V*^6'],
  ['S(2) x S(3)', 'sgn^3*V1*V2'],
  ['SO(3)', 'V^2+Alt^4(V)*V^2'],
  ['SO(3)', 'Alt^4(V)*(V+1)^40+1'],
  ['SO(2) x S(2)', 'Sym^2(V)*V1+V2*Sym^2(V1+V2)'],
  ['C(3) x SU(2)', 'Sym^2(V1+V2)*Sym^2(V)'],
  ['D(3) x SL(2)', 'V2*Alt^2(V)*V'],
  ['S(4)', 'Irr(4)*Irr(5)+Irr(4)^2'],
  ['S(3) x S(3)', 'Irr(5)*V1+Irr(9)*Irr(9)*'],
  ['Q(8)', 'Irr(5)^2'],
  ['A(4)', 'Irr(2)*Irr(3)+Irr(4)*V'],
  ['S(3) x SU(2)', 'sgn*V1^2+V2^2*V1'],
] as const;

describe('fixedSubspace', () => {
  it.each(table)('%s on %s keeps the laws', (name, expression) => {
    const { found, reference } = ask(name, expression);
    holdFixedSubspaceLaws(`${expression} of ${name}`, found, reference());
  });

  it('has laws that planted wrong answers break', () => {
    const { found, reference } = ask('S(3)', 'V^2');
    const hold = (planted: Partial<typeof found>) => () =>
      holdFixedSubspaceLaws('planted', { ...found, ...planted }, reference());
    expect(hold({})).not.toThrow();
    const { basis, certificate } = found;
    expect(hold({ dimension: 1 })).toThrow(/breaks the law/);
    expect(hold({ basis: { ...basis, table: [cyclotomics.fromInteger(2)] } })).toThrow(/leading entries/);
    expect(hold({ basis: { ...basis, indices: basis.indices.map((at, k) => (k === 2 ? 7 : at)) } })).toThrow(
      /every equation/,
    );
    expect(hold({ basis: { ...basis, table: [cyclotomics.one, cyclotomics.one] } })).toThrow(/table/);
    expect(hold({ certificate: { ...certificate, otherRoad: certificate.road } })).toThrow(/two roads/);
  });

  it('takes the same canonical basis by the modular kernel, and the same dimension by a rank', () => {
    for (const [name, expression] of table) {
      const { found, system } = ask(name, expression);
      expect(rows(kernel(system))).toEqual(rows(found.basis));
      expect(nullityBound(system)).toBe(found.dimension);
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

  it.each([
    ['S(3)', 'V', 'orbits', 'characters'],
    ['D(5)', 'V', 'orbits, kernel', 'characters'],
    ['C(5)', 'V', 'kernel', 'characters'],
    ['S(10)', 'V^2', 'orbits', 'characters'],
    ['Rubik', 'V^2', 'orbits', 'rank'],
    ['SO(3)', 'V^4', 'orbits, kernel', 'weights'],
    ['GL(2)', 'V*V*', 'orbits, kernel', 'weights'],
    ['S(10) x C(3)', 'V^2', 'blocks: orbits, kernel', 'characters'],
    ['Rubik x SO(3)', 'V1*V2^2', 'blocks: orbits, kernel', 'rank, weights'],
    ['S(3)', '1+1', 'blocks', 'characters'],
  ])('%s on %s takes %s and is checked by %s', (name, expression, road, otherRoad) => {
    const found = fixedSubspace(parseGroup({ name }), parseRepresentation(expression));
    expect(found.certificate).toMatchObject({ road, otherRoad, holds: true });
  });

  it.each([
    ['S(3)', 2],
    ['SO(3)', 3],
    ['O(1,3)', 8],
    ['S(3) x SU(2)', 5],
  ])('counts generators and algebra elements of %s: %s', (name, count) => {
    const { certificate } = fixedSubspace(parseGroup({ name }), parseRepresentation('V^2'));
    expect(certificate.generatorsChecked).toBe(count);
  });

  it.each([
    ['S(20)', 'V^99'],
    ['S(3)', 'V^40'],
    ['C(3)', 'V^16'],
    ['S(10)', 'Reg'],
    ['S(3)', 'V^999999'],
    ['Z(64)', 'V^5'],
    ['SO(3)', 'V^14'],
    ['D(5)', 'V^17'],
  ])('refuses %s on %s as TOO_LARGE', (name, expression) => {
    expect(() => fixedSubspace(parseGroup({ name }), parseRepresentation(expression))).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
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
