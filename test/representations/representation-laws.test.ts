import { describe, expect, it } from '@jest/globals';
import { cyclotomics } from '../../src/exact/cyclotomic.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import type { GroupElement } from '../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { characterValue } from '../../src/representations/character-value.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { holdRepresentationLaws, type RepresentationInstance } from '../laws/representation-laws.js';

const groups: GroupDescription[] = [
  { name: 'S(3)' },
  { name: 'A(4)' },
  { name: 'Z(5)' },
  { name: 'C(3)' },
  { name: 'D(3)' },
  { name: 'D(5)' },
  { name: 'B(2)' },
  { name: 'Trivial(2)' },
  { name: 'S(2) x C(3)' },
  { permutations: { degree: 4, generators: ['(1,2)(3,4)', '(1,3)'] } },
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
  { matrices: { generators: [[['E(3)']]] } },
];
const expressions = [
  '0',
  '1',
  'V',
  'V*',
  'sgn',
  'sgn*',
  'V^2',
  'V*V*',
  'V+2*1',
  '2*(V+sgn)',
  '(V+1)*V',
  'Hom(V,V+1)',
  'V1*V1',
  'Reg',
];

function instance(description: GroupDescription, expression: string): RepresentationInstance {
  const group = parseFiniteGroup(description);
  const r = parseRepresentation(expression);
  return {
    name: expression,
    group,
    dimension: Number(dimensionOf(r, group)),
    image: g => imageOf(r, group, g),
    character: g => characterValue(r, group, g),
  };
}

/** The generators and their neighbours in the list of elements: enough to break a wrong homomorphism. */
function sample({ group }: RepresentationInstance): GroupElement[] {
  const all = group.elements(10_000);
  return [...group.generators, ...all.filter((_, i) => i % Math.ceil(all.length / 4) === 1)];
}

describe.each(groups.map(g => [JSON.stringify(g), g] as const))('representations of %s', (_, description) => {
  it.each(expressions)('%s keeps the laws', expression => {
    const r = instance(description, expression);
    holdRepresentationLaws(r, sample(r));
  });
});

describe('the laws', () => {
  const r = instance({ name: 'S(3)' }, 'V*V*');
  it.each([
    [
      'an anti-homomorphism',
      'rho(gh) = rho(g) rho(h)',
      { ...r, image: (g: GroupElement) => r.image(inverseInS3(g)) },
    ],
    [
      'a character that is off',
      'chi(g) = trace rho(g)',
      { ...r, character: () => cyclotomics.fromInteger(9) },
    ],
    ['a dimension that is off', 'chi(e) = dim', { ...r, dimension: 8 }],
    [
      'a single wrong image',
      'chi(g) = trace rho(g)',
      { ...r, image: (g: GroupElement) => r.image(g === sample(r)[0] ? r.group.elements(6)[0]! : g) },
    ],
  ])('are broken by %s: %s', (_, law, planted) => {
    expect(() => holdRepresentationLaws(planted, sample(r))).toThrow(`breaks the law: ${law}`);
  });

  function inverseInS3(g: GroupElement): GroupElement {
    return {
      parts: g.parts.map(part => {
        if (!('image' in part)) throw new Error('expected a permutation');
        const image = new Int32Array(part.image.length);
        part.image.forEach((to, from) => {
          image[to] = from;
        });
        return { image, sign: part.sign };
      }),
    };
  }
});
