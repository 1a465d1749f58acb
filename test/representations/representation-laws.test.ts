import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { cyclotomics } from '../../src/exact/cyclotomic.js';
import { groupFamilies } from '../../src/groups/catalog/catalog.js';
import type { Group } from '../../src/groups/group.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { type GroupElement, inverse } from '../../src/groups/group-element.js';
import type { LieGroup } from '../../src/groups/lie-group.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import {
  type DerivedInstance,
  holdDerivativeLaws,
  holdRepresentationLaws,
} from '../laws/representation-laws.js';
import {
  algebraSampleOf,
  derivedInstanceOf,
  instanceOf,
  lieSampleOf,
  nilpotentsOf,
  sampleOf,
} from './law-instances.js';

const described: GroupDescription[] = [
  ...groupFamilies().map(({ example }) => ({ name: example })),
  { name: 'S(3)' },
  { name: 'C(3)' },
  { name: 'D(3)' },
  { name: 'Trivial(2)' },
  { name: 'S(2) x C(3)' },
  { name: 'C(3) wr S(2)' },
  { name: 'B(2) wr Z(3)' },
  { name: 'SO(2)' },
  { name: 'Sp(1)' },
  { name: 'SL(3)' },
  { name: 'SO(3) x Z(2)' },
  { name: 'SU(2) x U(1)' },
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
  {
    graph: {
      vertices: 4,
      edges: [
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 1],
      ],
    },
  },
  { presentation: { generators: ['a', 'b'], relations: ['a^3', 'b^2', '(a*b)^2'] } },
  { subgroup: { of: { name: 'S(5)' }, generators: ['(1,2,3)', '(4,5)'] } },
  { subgroup: { of: { name: 'S(3) x D(3)' }, generators: ['g1*g3', 'g2'] } },
  {
    matrices: {
      generators: [
        [
          ['1', '0', '0'],
          ['0', '-1', '0'],
          ['0', '0', '1'],
        ],
      ],
      lieAlgebra: [
        [
          ['0', '1', '0'],
          ['-1', '0', '0'],
          ['0', '0', '0'],
        ],
      ],
    },
  },
  {
    matrices: {
      generators: [],
      lieAlgebra: [
        [
          ['0', '1', '0'],
          ['0', '0', '0'],
          ['0', '0', '0'],
        ],
        [
          ['0', '0', '0'],
          ['0', '0', '1'],
          ['0', '0', '0'],
        ],
      ],
    },
  },
];
const groups = described.map(description => parseGroup(description));

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
  'Ad',
  'Ad+V',
  'Ad*',
  'Subsets(2)',
  'Subsets(4)',
  'Vprod',
  'L(0)',
  'L(1)',
  'L(2)',
  'L(3)*',
  'Sym^2(V)',
  'Sym^3(V)*',
  'Sym^2(V+sgn)',
  'Sym^2(Sym^2(V))',
  'Alt^2(V)',
  'Alt^2(V*)*V',
  'Alt^3(V+1)',
  'Alt^3(L(2))',
  'Alt^5(V+1)',
  'Irr(2)',
  'Irr(3)*+Irr(4)',
  'Sym^2(Irr(5))',
  'Ind(<>, 1)',
  'Ind(<g1>, Irr(2))',
  'Ind(<g1>, V*)',
  'Ind(<g1^2, g2>, sgn)*+V',
  'Ind(<[g1, g2], g2^2>, Sym^2(V))',
];

/** Dimensions above this take too long here; the same code meets all these groups in smaller dimensions. */
const DIMENSION_LIMIT = 16;

/** Whether the group has the representation, at a dimension that is held here. */
function isHeld(group: Group, expression: string): boolean {
  try {
    return dimensionOf(parseRepresentation(expression), group) <= DIMENSION_LIMIT;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const held = groups.flatMap(group =>
  expressions.filter(expression => isHeld(group, expression)).map(expression => ({ group, expression })),
);

describe('representations', () => {
  it('meet every expression in some group, and every group in some expression', () => {
    expect(new Set(held.map(({ expression }) => expression))).toEqual(new Set(expressions));
    expect(new Set(held.map(({ group }) => group))).toEqual(new Set(groups));
  });

  it.each(groups.map(group => [group.name, group] as const))('of %s keep the laws', (_, group) => {
    for (const { expression } of held.filter(pair => pair.group === group)) {
      if (group.kind === 'FINITE') {
        holdRepresentationLaws(instanceOf(group, expression), sampleOf(group));
        continue;
      }
      const r = derivedInstanceOf(group, expression);
      holdRepresentationLaws(r, lieSampleOf(group));
      holdDerivativeLaws(r, algebraSampleOf(group), lieSampleOf(group), nilpotentsOf(group));
    }
  });
});

describe('the laws', () => {
  const group = parseGroup({ name: 'S(3)' });
  const r = instanceOf(group, 'V*V*');
  const sample = sampleOf(group);
  it.each([
    [
      'an anti-homomorphism',
      'rho(gh) = rho(g) rho(h)',
      {
        ...r,
        image: (g: GroupElement) => r.image(inverse(g)),
        dualImage: (g: GroupElement) => r.dualImage(inverse(g)),
      },
    ],
    [
      'a character that is off',
      'chi(g) = trace rho(g)',
      {
        ...r,
        character: (g: GroupElement) => (g === r.identity ? r.character(g) : cyclotomics.fromInteger(9)),
      },
    ],
    ['a dimension that is off', 'size of rho(g) = dim', { ...r, dimension: 8 }],
    [
      'a single wrong image',
      'chi(g) = trace rho(g)',
      { ...r, image: (g: GroupElement) => r.image(g === sample[0] ? r.identity : g) },
    ],
    [
      'a dual that is none',
      'rho*(g) = rho(g^-1)^T',
      { ...instanceOf(parseGroup({ name: 'Z(3)' }), 'V'), dualImage: (g: GroupElement) => r.image(g) },
    ],
  ])('are broken by %s: %s', (_, law, planted) => {
    const elements = planted.identity === r.identity ? sample : sampleOf(parseGroup({ name: 'Z(3)' }));
    expect(() => holdRepresentationLaws(planted, elements)).toThrow(`breaks the law: ${law}`);
  });

  const rotations = parseGroup({ name: 'SO(3)' }) as LieGroup;
  const s = derivedInstanceOf(rotations, 'Sym^2(V)');
  const square = { ...s, derivative: derivedInstanceOf(rotations, 'V^2').derivative };
  const vectors = derivedInstanceOf(rotations, 'V+V+V');
  it.each<[string, string, DerivedInstance]>([
    ['a derivative of another size', 'size of d rho(A) = dim', square],
    [
      'a derivative that is 0',
      'rho(exp A) = exp(d rho(A))',
      { ...s, derivative: a => zeroOf(s.derivative(a)), dualDerivative: a => zeroOf(s.derivative(a)) },
    ],
    [
      'minus the derivative',
      '[d rho(A), d rho(B)] = d rho([A, B])',
      {
        ...s,
        derivative: a => negativeOf(s.derivative(a)),
        dualDerivative: a => negativeOf(s.dualDerivative(a)),
      },
    ],
    ['the derivative of the dual', 'd rho*(A) = -d rho(A)^T', { ...s, derivative: s.dualDerivative }],
    [
      'a derivative in other coordinates',
      'rho(g) d rho(A) = d rho(g A g^-1) rho(g)',
      { ...vectors, image: a => instanceOf(rotations, 'V*(2*1)+V').image(a) },
    ],
  ])('are broken by %s: %s', (_, law, planted) => {
    const sample = lieSampleOf(rotations);
    expect(() =>
      holdDerivativeLaws(planted, algebraSampleOf(rotations), sample, nilpotentsOf(rotations)),
    ).toThrow(`breaks the law: ${law}`);
  });

  function zeroOf({ size }: LinearOperator): LinearOperator {
    return { size, row: () => ({ indices: [], entries: [] }) };
  }

  function negativeOf({ size, row }: LinearOperator): LinearOperator {
    return {
      size,
      row: i => ({ indices: row(i).indices, entries: row(i).entries.map(cyclotomics.neg) }),
    };
  }
});
