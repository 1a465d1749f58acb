import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { activation } from '../../src/mean-field/activation.js';
import { groupAverage } from '../../src/mean-field/averaging/average-over-group.js';
import type { GroupAverage } from '../../src/mean-field/group-average.js';
import { jointEquivariance } from '../../src/mean-field/joint-equivariance.js';
import { moveParticles } from '../../src/mean-field/symmetrise.js';
import type { Symmetry, SymmetryInput } from '../../src/mean-field/symmetry.js';
import { particleDimension, type Unit } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';
import { formatRepresentation } from '../../src/representations/format-representation.js';
import { unitWithSymmetry } from './averaging/means.js';
import { distance } from './ensembles.js';

/** sigma_*(x, z), layer by layer as it is defined. */
function response(unit: Unit, x: Float64Array, z: Float64Array): Float64Array {
  const sigma = activation(unit.activation);
  let at = 0;
  return unit.layers.reduce((input, { rows, columns, scale, biased, activated }) => {
    const output = Float64Array.from({ length: rows }, (_, i) => {
      const row = z.subarray(at + i * columns, at + (i + 1) * columns);
      const bias = biased ? z[at + rows * columns + i] : 0;
      return bias + scale * row.reduce((sum, w, j) => sum + w * input[j], 0);
    });
    at += rows * (columns + (biased ? 1 : 0));
    if (activated) sigma.apply(output, new Float64Array(rows), 0, rows);
    return output;
  }, x);
}

/** The largest |sigma_*(rho_g x, M_g z) - rho'_g sigma_*(x, z)|, relative to values above 1, over some nodes g of the group, with one x and z each. */
function violation(unit: Unit, average: GroupAverage): number {
  const random = Random.fromSeed(2).split('violation');
  const [first, last] = [average.spaces[0], average.spaces[average.spaces.length - 1]];
  let largest = 0;
  for (let k = 0; k < Math.min(10, average.count); k++) {
    const g = average.count <= 10 ? k : random.integer(average.count);
    const x = new Float64Array(unit.inputDimension);
    const z = new Float64Array(particleDimension(unit));
    random.fillNormal(x, 1);
    random.fillNormal(z, 1);
    const moved = new Float64Array(z.length);
    moveParticles(unit, average, g, z, moved);
    const left = response(unit, image(first, g, x), moved);
    const size = Math.max(1, ...left.map(Math.abs));
    largest = Math.max(largest, distance(left, image(last, g, response(unit, x, z))) / size);
  }
  return largest;
}

function image(matrices: Float64Array, g: number, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((_, i) => {
    const row = matrices.subarray((g * n + i) * n, (g * n + i + 1) * n);
    return row.reduce((sum, r, j) => sum + r * x[j], 0);
  });
}

/** What jointEquivariance says: a reason, or the refusal. */
function decision(unit: Unit, symmetry: Symmetry): string | DomainError {
  try {
    return jointEquivariance(unit, symmetry);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const groups: [group: string, spaces: readonly string[]][] = [
  ['S(3)', ['V', 'sgn', 'V * V', 'Reg', 'Subsets(2) + 1', 'Alt^2(V)']],
  ['B(2)', ['V', 'sgn', 'V * V', '1']],
  ['C(5)', ['V', 'Reg', '2*1']],
  ['D(4)', ['V', 'sgn', 'Alt^2(V) + 1']],
  ['Q(8)', ['V', '1']],
  ['SO(2)', ['V', '1', '2*1']],
  ['O(2)', ['V', 'sgn', 'sgn + 1']],
  ['SO(3)', ['V', 'Ad', '1']],
  ['S(3) x SO(2)', ['V1', 'V2', 'V1 * V2', 'V1 * V1']],
];
const activations = ['sigmoid', 'tanh', 'relu', 'softplus', 'gelu', 'sin', 'cos', '3*t', 't^3 - t', 't^2'];

function inputs(space: string): Omit<SymmetryInput, 'group'>[] {
  return [
    { unit: 'MATRIX', inputRepresentation: 'V', outputRepresentation: space },
    { unit: 'UV', inputRepresentation: 'V', outputRepresentation: space },
    { unit: 'DEEP', inputRepresentation: 'V', outputRepresentation: 'V', hidden: [space] },
    { unit: 'DEEP', inputRepresentation: 'V', outputRepresentation: space, hidden: ['2*1', space] },
  ];
}

const table = groups.flatMap(([group, spaces]) =>
  spaces.flatMap(space => inputs(space).map(rest => ({ group: { name: group }, ...rest }))),
);

describe('what is decided exactly is so in numbers', () => {
  const decided = table.flatMap(input => {
    const { unit, symmetry } = unitWithSymmetry(input);
    const average = groupAverage(symmetry)!;
    const spaces = symmetry.spaces.map(formatRepresentation).join(' to ');
    return activations.map(name => {
      const activated = { ...unit, activation: name };
      return {
        title: `${input.group.name}, ${name}, ${unit.kind} ${spaces}`,
        found: decision(activated, symmetry),
        violated: violation(activated, average),
      };
    });
  });
  const accepted = decided.filter(({ found }) => typeof found === 'string');
  const refused = decided.filter(({ found }) => typeof found !== 'string');

  test('a unit that is accepted is jointly equivariant', () => {
    expect(accepted.filter(({ violated }) => !(violated < 1e-11)).map(({ title }) => title)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(300);
  });

  test('a unit that is refused is not', () => {
    expect(refused.filter(({ violated }) => !(violated > 1e-3)).map(({ title }) => title)).toEqual([]);
    expect(refused.length).toBeGreaterThan(100);
  });

  test('UV is never refused', () => {
    expect(refused.filter(({ title }) => title.includes('UV'))).toEqual([]);
  });
});

describe('reasons', () => {
  const base = { group: { name: 'O(2)' }, inputRepresentation: 'V', outputRepresentation: 'sgn' };
  const said = (input: SymmetryInput & { activation: string }): string | DomainError => {
    const { unit, symmetry } = unitWithSymmetry(input);
    return decision(unit, symmetry);
  };

  test.each<[string, SymmetryInput & { activation: string }, RegExp]>([
    ['UV', { ...base, unit: 'UV', activation: 'relu' }, /u\.x alone, which is invariant/],
    ['signs', { ...base, unit: 'MATRIX', activation: 'tanh' }, /basis of Y up to signs.*tanh is odd/],
    [
      'a linear activation',
      { ...base, group: { name: 'SO(3)' }, outputRepresentation: 'V', unit: 'MATRIX', activation: '-2*t' },
      /commutes with every matrix/,
    ],
    [
      'permutations',
      { ...base, unit: 'DEEP', hidden: ['1', '3*1'], activation: 'cos' },
      /basis of each hidden space, which commutes with every activation/,
    ],
  ])('%s: a unit that fits says why', (_, input, words) => {
    expect(said(input)).toMatch(words);
  });

  const plane = { ...base, group: { name: 'D(4)' }, outputRepresentation: 'V', unit: 'MATRIX' } as const;
  const turned = { ...base, group: { name: 'D(3)' }, outputRepresentation: 'V', unit: 'MATRIX' } as const;
  const connected = { ...turned, group: { name: 'SO(2)' } } as const;

  test.each<[string, SymmetryInput & { activation: string }]>([
    ['a linear function in disguise', { ...turned, activation: 'relu(t) - relu(-t)' }],
    ['one that is seen to be odd', { ...turned, activation: 'tanh(t) + t - tanh(t)' }],
    ['one on a connected group', { ...connected, activation: 'relu(t) - relu(-t)' }],
    ['an odd function in disguise', { ...plane, activation: 'relu(t)^3 - relu(-t)^3' }],
  ])('%s is not said to fail, only not to be known to commute', (_, input) => {
    const found = said(input);
    expect(found).toBeInstanceOf(DomainError);
    const { message } = found as DomainError;
    expect(message).toContain('is not known to be equivariant');
    expect(message).toContain('is not known to commute with it');
    expect(message).not.toContain('does not commute');
  });

  test.each<[string, SymmetryInput & { activation: string }]>([
    ['sigmoid', { ...turned, activation: 'sigmoid' }],
    ['an odd function', { ...turned, activation: 't^3' }],
    ['an even function', { ...plane, activation: 't^2' }],
    ['a connected group', { ...connected, activation: 'tanh' }],
    ['an affine function on signs', { ...plane, activation: 't + 1' }],
  ])('%s that fails is said to', (_, input) => {
    const found = said(input);
    expect(found).toBeInstanceOf(DomainError);
    expect((found as DomainError).message).toMatch(/ is not equivariant: .* does not commute with it /);
  });

  test.each<[string, SymmetryInput & { activation: string }, (string | number)[], RegExp]>([
    [
      'signs under an even function',
      { ...base, unit: 'MATRIX', activation: 'cos' },
      ['outputRepresentation'],
      /generator \[\[-1, 0\], \[0, 1\]\] .*not a permutation of the basis,.*cos is even.*an odd activation such as tanh/,
    ],
    [
      'rotations of a hidden space',
      { ...base, unit: 'DEEP', hidden: ['1', 'V'], activation: 'tanh' },
      ['hidden', 1],
      /acts in hidden\.1 .* the identity alone|acts in hidden\.1 .*permutation of the basis with signs/,
    ],
    [
      'a connected group',
      { ...base, group: { name: 'SO(3)' }, outputRepresentation: 'V', unit: 'MATRIX', activation: 'sin' },
      ['outputRepresentation'],
      /of the Lie algebra acts in outputRepresentation by a matrix that is not 0, while a connected group/,
    ],
    [
      'a space over C',
      {
        ...base,
        group: { name: 'SU(2)' },
        inputRepresentation: '1',
        outputRepresentation: 'V',
        unit: 'UV',
        activation: 'sin',
      },
      ['outputRepresentation'],
      /not real on all of the group/,
    ],
    [
      'harmonic polynomials in a basis that is not orthonormal',
      {
        ...base,
        group: { name: 'SO(3)' },
        inputRepresentation: 'L(2)',
        outputRepresentation: '1',
        unit: 'UV',
        activation: 'sin',
      },
      ['inputRepresentation'],
      /not antisymmetric.*not orthogonal/,
    ],
  ])('%s: a unit that does not says where and why', (_, input, path, words) => {
    const found = said(input);
    expect(found).toBeInstanceOf(DomainError);
    expect(found).toMatchObject({ code: 'BAD_INPUT', details: { path } });
    expect((found as DomainError).message).toMatch(words);
  });
});
