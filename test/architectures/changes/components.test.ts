import { describe, expect, test } from '@jest/globals';
import { CopyMaps } from '../../../src/architectures/blocks/copy-maps.js';
import { type Component, componentsOf } from '../../../src/architectures/changes/components.js';
import { type ExactMap, flattened, product } from '../../../src/architectures/changes/exact-map.js';
import { isReal } from '../../../src/exact/cyclotomic.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../../src/groups/group.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import type { LinearOperator } from '../../../src/linear-algebra/linear-operator.js';
import { basisFromRows, equalBases } from '../../../src/linear-algebra/sparse-basis.js';
import { decompose } from '../../../src/representations/decomposition/decompose.js';
import { algebraOperators, generatorOperators } from '../../../src/representations/generator-operators.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { hom, type Representation } from '../../../src/representations/representation.js';

/** The rotations of the icosahedron, over Q(sqrt 5). */
const ICOSAHEDRAL: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '0', '1'],
        ['1', '0', '0'],
        ['0', '1', '0'],
      ],
      [
        ['1/2', '-(1+sqrt(5))/4', '(sqrt(5)-1)/4'],
        ['(1+sqrt(5))/4', '(sqrt(5)-1)/4', '-1/2'],
        ['(sqrt(5)-1)/4', '1/2', '(1+sqrt(5))/4'],
      ],
    ],
  },
};
/** Rotations by 120 degrees in a basis that isn't orthogonal. */
const OBLIQUE: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '-1'],
        ['1', '-1'],
      ],
    ],
  },
};
const SHEARS: GroupDescription = {
  matrices: {
    generators: [],
    lieAlgebra: [
      [
        ['0', '1'],
        ['0', '0'],
      ],
    ],
  },
};

interface Case {
  readonly of: string | GroupDescription;
  readonly spaces: string;
  /** Dimension of a component, dimension t of its commutant, multiplicity in each space; the trivial one first. */
  readonly expected: readonly string[];
}

/** Multiplicities from the theory of each group. */
const CASES: readonly Case[] = [
  { of: 'SO(3)', spaces: '1,V,V^2', expected: ['1: 1 0 1', '3: 0 1 1', '5: 0 0 1'] },
  { of: 'SO(3)', spaces: 'V^3', expected: ['1: 1', '3: 3', '5: 2', '7: 1'] },
  { of: 'O(3)', spaces: 'V^3', expected: ['1: 0', '1: 1', '3: 3', '5: 2', '7: 1'] },
  {
    of: 'O(1,3)',
    spaces: 'V^2,V^3',
    expected: ['1: 1 0', '6: 1 0', '9: 1 0', '4: 0 1', '4: 0 3', '16: 0 2', '16: 0 1'],
  },
  { of: 'SO(2)', spaces: 'V,V^2', expected: ['1: 0 2', '2 over 2: 1 0', '2 over 2: 0 1'] },
  { of: 'O(2)', spaces: 'V,V^2', expected: ['1: 0 1', '2: 1 0', '1: 0 1', '2: 0 1'] },
  { of: 'Sp(2)', spaces: 'V,V^2', expected: ['1: 0 1', '4: 1 0', '5: 0 1', '10: 0 1'] },
  { of: 'Z(5)', spaces: 'V', expected: ['1: 1', '2 over 2: 1', '2 over 2: 1'] },
  {
    of: 'Z(8)',
    spaces: 'V',
    expected: ['1: 1', '1: 1', '2 over 2: 1', '2 over 2: 1', '2 over 2: 1'],
  },
  { of: 'D(4)', spaces: 'V,Reg', expected: ['1: 0 1', '2: 1 2', '1: 0 1', '1: 0 1', '1: 0 1'] },
  { of: 'D(5)', spaces: 'Reg', expected: ['1: 1', '1: 1', '2: 2', '2: 2'] },
  {
    of: 'Q(8)',
    spaces: 'V,Reg',
    expected: ['1: 0 1', '4 over 4: 1 1', '1: 0 1', '1: 0 1', '1: 0 1'],
  },
  { of: 'S(4)', spaces: 'V,V^2', expected: ['1: 1 2', '3: 1 3', '2: 0 1', '3: 0 1'] },
  { of: 'A(4)', spaces: 'Reg', expected: ['1: 1', '2 over 2: 1', '3: 3'] },
  {
    of: ICOSAHEDRAL,
    spaces: 'V,V^2,V^3',
    expected: ['1: 0 1 1', '3: 1 1 3', '5: 0 1 2', '3: 0 0 1', '4: 0 0 1'],
  },
  { of: OBLIQUE, spaces: 'V,V^2', expected: ['1: 0 2', '2 over 2: 1 1'] },
  { of: 'SL(2)', spaces: 'V,V^2,Ad', expected: ['1: 0 1 0', '2: 1 0 0', '3: 0 1 1'] },
  { of: 'S(3) x Z(2)', spaces: 'V1*V2', expected: ['1: 1', '1: 1', '2: 1', '2: 1'] },
];

function nameOf(of: Case['of']): string {
  return typeof of === 'string' ? of : JSON.stringify(of);
}

function groupOf(of: Case['of']): Group {
  return parseGroup(typeof of === 'string' ? { name: of } : of);
}

function spacesOf(text: string): Representation[] {
  return text.split(',').map(parseRepresentation);
}

function found(group: Group, inputs: readonly Representation[], outputs = inputs): readonly Component[] {
  const components = componentsOf(new CopyMaps(group, fixedSubspace), inputs, outputs);
  if (components === undefined) throw new Error('expected components');
  return components;
}

function productsOf(components: readonly Component[], from: Representation, to: Representation): ExactMap[] {
  return components.flatMap(({ into, outOf }) => outOf(to).flatMap(e => into(from).map(p => product(e, p))));
}

/** By plain elimination, and against every generator of the group and its algebra. */
function expectBasisOfMaps(
  group: Group,
  components: readonly Component[],
  from: Representation,
  to: Representation,
) {
  const products = productsOf(components, from, to);
  const { basis, dimension, ambientDimension } = fixedSubspace(group, hom(from, to));
  expect(products).toHaveLength(dimension);
  expect(equalBases(basisFromRows(ambientDimension, products.map(flattened)), basis)).toBe(true);
  const images = [...generatorOperators(group, from, to), ...algebraOperators(group, from, to)];
  for (const map of products) {
    expect(map.rows.every(({ entries }) => entries.every(isReal))).toBe(true);
    for (const { input, output } of images) {
      expect(product(map, matrixOf(input))).toEqual(product(matrixOf(output), map));
    }
  }
}

function matrixOf(operator: LinearOperator): ExactMap {
  return {
    columns: operator.size,
    rows: Array.from({ length: operator.size }, (_, i) => operator.row(i)),
  };
}

/** Commutant and multiplicities of a component in spaces. */
function multiplicities({ size, into, outOf }: Component, spaces: readonly Representation[]) {
  const counts = spaces.map(space => outOf(space).length);
  const most = counts.indexOf(Math.max(...counts));
  const commutant = counts[most] === 0 ? 1 : into(spaces[most]!).length / counts[most]!;
  for (const [k, space] of spaces.entries()) {
    expect(into(space)).toHaveLength(counts[k]! * commutant);
  }
  return { size, commutant, counts };
}

describe.each(CASES.map(c => ({ ...c, name: nameOf(c.of) })))(
  '$name on $spaces',
  ({ of, spaces, expected }) => {
    const group = groupOf(of);
    const all = spacesOf(spaces);
    const components = found(group, all);

    test('has the components and multiplicities of the theory', () => {
      const [first, ...others] = components.map(component => {
        const { size, commutant, counts } = multiplicities(component, all);
        return `${size}${commutant === 1 ? '' : ` over ${commutant}`}: ${counts.join(' ')}`;
      });
      expect(first).toBe(expected[0]);
      expect(others.sort()).toEqual(expected.slice(1).sort());
      expect(components.map(({ isTrivial }) => isTrivial)).toEqual(expected.map((_, i) => i === 0));
    });

    test('gives bases of all maps between the spaces', () => {
      for (const from of all) {
        for (const to of all) expectBasisOfMaps(group, components, from, to);
      }
    });
  },
);

/** Whose irreps over R are found by characters as well. */
const BY_CHARACTERS: readonly (readonly [of: string, spaces: string])[] = [
  ['O(3)', 'V^4,V^2'],
  ['SO(3)', 'L(2)^2,L(3)*V'],
  ['O(3)', 'V,V^2,V^3'],
  ['SO(4)', 'V^2,Alt^2(V)'],
  ['SO(2)', 'V^3,V'],
  ['Z(9)', 'V,Reg'],
  ['Z(12)', 'V'],
  ['D(7)', 'V,Reg'],
  ['D(8)', 'Reg'],
  ['Q(16)', 'Reg'],
  ['S(4)', 'Reg,V^2'],
  ['A(5)', 'V^2,Alt^2(V)'],
  ['S(6)', 'V^2,Subsets(3)'],
  ['B(3)', 'V^3,V'],
  ['Point(Ih)', 'V^3'],
  ['SO(3) x S(3)', 'V1*V2,V1'],
];

describe.each(BY_CHARACTERS)('%s on %s', (of, text) => {
  test('has the components that characters tell', () => {
    const group = groupOf(of);
    const spaces = spacesOf(text);
    const components = found(group, spaces);
    const commutants = { REAL: 1, COMPLEX: 2, QUATERNIONIC: 4 };
    spaces.forEach((space, k) => {
      const own = components.flatMap(component => {
        const { size, commutant, counts } = multiplicities(component, spaces);
        return counts[k] === 0 ? [] : [[size, commutant, counts[k]].join(' ')];
      });
      const expected = decompose(group, space).map(({ dimension, multiplicity, type }) =>
        [dimension, commutants[type], multiplicity].join(' '),
      );
      expect(own.sort()).toEqual(expected.sort());
    });
  });
});

/** Different spaces on both sides. */
const PAIRS: readonly (readonly [of: string, from: string, to: string, components: number])[] = [
  ['SO(3)', '1,V', 'V^2', 2],
  ['O(3)', 'V,V^2', 'V^4,V^3', 4],
  ['O(3)', 'V', 'V^2', 1],
  ['S(5)', 'V^2', 'V,Subsets(2)', 3],
  ['Z(8)', 'Reg', 'V', 5],
  ['Q(8)', 'V', 'V^3', 2],
  ['D(5)', 'V', 'Reg,1', 2],
  ['O(1,3)', '1', 'V^2', 1],
];

describe.each(PAIRS)('%s from %s to %s', (of, from, to, count) => {
  const group = groupOf(of);
  const [inputs, outputs] = [spacesOf(from), spacesOf(to)];
  const components = found(group, inputs, outputs);

  test('keeps what both sides have, and the trivial representation', () => {
    expect(components).toHaveLength(count);
  });

  test('gives bases of all maps from the one to the other', () => {
    for (const input of inputs) {
      for (const output of outputs) expectBasisOfMaps(group, components, input, output);
    }
  });

  test('leads out of the trivial component to all invariant vectors', () => {
    const [one] = spacesOf('1');
    for (const output of outputs) {
      const { basis, dimension, ambientDimension } = fixedSubspace(group, hom(one!, output));
      const vectors = components[0]!.outOf(output).map(flattened);
      expect(vectors).toHaveLength(dimension);
      expect(equalBases(basisFromRows(ambientDimension, vectors), basis)).toBe(true);
    }
  });
});

describe('where there is no decomposition', () => {
  test.each([
    ['V', 'V'],
    ['V,V^2', 'V^2'],
    ['1,V', 'V'],
  ])('%s to %s of shears, which leave a line but no complement', (from, to) => {
    const maps = new CopyMaps(groupOf(SHEARS), fixedSubspace);
    expect(componentsOf(maps, spacesOf(from), spacesOf(to))).toBeUndefined();
  });

  test.each([
    ['S(5)', 'Reg', 'of the commutant'],
    ['S(4)', 'V^4', 'of the maps'],
    ['SO(3)', 'V^5', 'of the space'],
    ['Z(9)', 'V^2', 'of the maps'],
  ])('%s on %s, beyond the bound %s', (of, space) => {
    const maps = new CopyMaps(groupOf(of), fixedSubspace);
    expect(componentsOf(maps, spacesOf(space), spacesOf(space))).toBeUndefined();
  });
});

test('equal requests get equal maps', () => {
  const [a, b] = [0, 1].map(() => {
    const spaces = spacesOf('V,V^2,V^3');
    const components = found(groupOf('O(3)'), spaces);
    return components.map(({ size, isTrivial, into, outOf }) => [
      size,
      isTrivial,
      spaces.map(space => [into(space), outOf(space)]),
    ]);
  });
  expect(a).toEqual(b);
});
