import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { moveParticles } from '../../src/mean-field/symmetrise.js';
import { distance, teacherOf } from './ensembles.js';
import { publishedInput, publishedProblem } from './published-problem.js';

const wi = publishedInput('WI');

function refusal(input: ProblemInput): { code: string; path: string; message: string } {
  try {
    defineProblem(input, 0);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, path: error.details.path?.join('.') ?? '', message: error.message };
  }
  throw new Error('expected a refusal, got a problem');
}

describe('the published problem', () => {
  test('E^G = {[[a, b], [b, a]]}', () => {
    const { projection, fixedBasis, groupOrder, unit } = publishedProblem('WI');
    const h = 0.5;
    expect(Array.from(projection)).toEqual([h, 0, 0, h, 0, h, h, 0, 0, h, h, 0, h, 0, 0, h]);
    expect(fixedBasis.offsets.length - 1).toBe(2);
    expect(groupOrder).toBe(2n);
    expect(unit).toMatchObject({
      kind: 'MATRIX',
      activation: 'sigmoid',
      inputDimension: 2,
      outputDimension: 2,
    });
  });

  test('its teachers: 5 particles, these and their images, 5 in E^G; all times 1/2', () => {
    const arbitrary = teacherOf(publishedProblem('ARBITRARY'));
    const weak = teacherOf(publishedProblem('WI'));
    const strong = teacherOf(publishedProblem('SI'));
    expect([arbitrary.count, weak.count, strong.count]).toEqual([5, 10, 5]);
    expect(Array.from(arbitrary.particles.slice(0, 8))).toEqual([-0.5, 0, 0, 0.25, 0.25, 0.5, 0, 0.5]);
    expect(weak.particles.slice(0, 20)).toEqual(arbitrary.particles);
    // M_P z = P z P^T reverses the row-major entries of a 2 x 2 matrix.
    const images = [0, 4, 8, 12, 16].flatMap(i => Array.from(arbitrary.particles.slice(i, i + 4)).reverse());
    expect(Array.from(weak.particles.slice(20))).toEqual(images);
    const first = 0.5 / Math.SQRT2;
    expect(
      distance(strong.particles.slice(0, 8), [first, 0, 0, first, first / 2, first, first, first / 2]),
    ).toBeLessThan(1e-16);
  });

  test('the preset is for it alone', () => {
    for (const change of [
      { group: { name: 'S(3)' } },
      { group: { name: 'Trivial(2)' } },
      { unit: 'UV' as const },
      { inputRepresentation: '2*V' },
      { outputRepresentation: '2' },
    ]) {
      expect(refusal({ ...wi, ...change })).toMatchObject({
        code: 'BAD_INPUT',
        path: 'input.problem.teacher.preset',
      });
    }
    expect(refusal({ ...wi, teacher: { kind: 'WI', preset: 'PAPER_C3' } })).toMatchObject({
      code: 'BAD_INPUT',
      path: 'input.problem.teacher.preset',
    });
  });
});

describe('teachers', () => {
  const s3: ProblemInput = { ...wi, group: { name: 'S(3)' }, teacher: { kind: 'ARBITRARY', count: 4 } };

  test('a drawn teacher comes from the seed alone, with entries N(0, 1/4)', () => {
    const draw = (seed: number, change: Partial<ProblemInput> = {}) =>
      teacherOf(defineProblem({ ...s3, ...change }, seed)).particles;
    expect(draw(3)).toEqual(draw(3, { inputStd: 1, group: { name: 'Z(3)' } }));
    expect(draw(3)).not.toEqual(draw(4));
    const many = draw(1, { teacher: { kind: 'ARBITRARY', count: 1000 } });
    const square = many.reduce((sum, x) => sum + x * x, 0) / 9000;
    expect(Math.abs(square - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / 9000));
  });

  test('WI keeps the multiplicity of images, SI projects', () => {
    const fixed = [1, 2, 2, 2, 1, 2, 2, 2, 1];
    const weak = teacherOf(defineProblem({ ...s3, teacher: { kind: 'WI', particles: [fixed] } }, 0));
    expect(weak.count).toBe(6);
    expect(Array.from(weak.particles)).toEqual([...Array(6)].flatMap(() => fixed));
    const strong = teacherOf(
      defineProblem({ ...s3, teacher: { kind: 'SI', particles: [[3, 6, 0, 0, 0, 0, 0, 0, 0]] } }, 0),
    );
    expect(distance(strong.particles, [1, 1, 1, 1, 1, 1, 1, 1, 1])).toBeLessThan(1e-15);
  });

  test.each<[string, ProblemInput['teacher'], string, string]>([
    [
      'both preset and particles',
      { kind: 'WI', preset: 'PAPER_C2', particles: [[1]] },
      'BAD_INPUT',
      'teacher',
    ],
    [
      'a short particle',
      {
        kind: 'WI',
        particles: [
          [1, 2, 3, 4],
          [1, 2],
        ],
      },
      'BAD_INPUT',
      'teacher.particles.1',
    ],
    ['NaN', { kind: 'SI', particles: [[0, 0, Number.NaN, 0]] }, 'BAD_INPUT', 'teacher.particles.0.2'],
    ['no particles', { kind: 'WI', particles: [] }, 'BAD_INPUT', 'teacher.particles'],
    ['count 0', { kind: 'WI', count: 0 }, 'BAD_INPUT', 'teacher.count'],
    ['count 1e9', { kind: 'WI', count: 1e9 }, 'TOO_LARGE', 'teacher.count'],
    ['too many images', { kind: 'WI', count: 6000 }, 'TOO_LARGE', 'teacher.kind'],
  ])('%s is refused', (_, teacher, code, path) => {
    expect(refusal({ ...wi, teacher })).toMatchObject({ code, path: `input.problem.${path}` });
  });
});

describe('joint equivariance', () => {
  const teacher = { kind: 'SI', count: 2 } as const;
  const fits: [string, Partial<ProblemInput>][] = [
    [
      'a permutation representation with the sigmoid',
      { group: { name: 'S(3)' }, outputRepresentation: 'V*V' },
    ],
    ['signs with tanh', { group: { name: 'S(3)' }, outputRepresentation: 'sgn', activation: 'tanh' }],
    ['any orthogonal action with UV', { group: { name: 'D(5)' }, unit: 'UV' }],
    ['any orthogonal input with MATRIX', { group: { name: 'C(5)' }, outputRepresentation: 'Reg' }],
    ['the trivial group, which has no generators', { group: { name: 'Trivial(3)' } }],
  ];
  test.each(fits)('%s fits', (_, change) => {
    expect(teacherOf(defineProblem({ ...wi, teacher, ...change }, 0)).count).toBe(2);
  });

  const refused: [string, Partial<ProblemInput>, string, RegExp][] = [
    [
      'signs with the sigmoid',
      { group: { name: 'S(3)' }, outputRepresentation: 'sgn' },
      'outputRepresentation',
      /generator \(1,2.*\).*not a permutation of the basis.*tanh.*UV/,
    ],
    [
      'rotations with tanh',
      { group: { name: 'C(5)' }, activation: 'tanh' },
      'outputRepresentation',
      /permutation of the basis with signs.*UV/,
    ],
    [
      'an input that is not orthogonal',
      {
        group: {
          matrices: {
            generators: [
              [
                ['0', '-1'],
                ['1', '-1'],
              ],
            ],
          },
        },
        unit: 'UV',
      },
      'inputRepresentation',
      /generator .* not orthogonal/,
    ],
    [
      'an input that is not real',
      { group: { matrices: { generators: [[['i']]] } }, unit: 'UV' },
      'inputRepresentation',
      /not real/,
    ],
  ];
  test.each(refused)('%s is refused, with the generator and what fits', (_, change, path, message) => {
    const found = refusal({ ...wi, teacher, ...change });
    expect(found).toMatchObject({ code: 'BAD_INPUT', path: `input.problem.${path}` });
    expect(found.message).toMatch(message);
  });
});

describe('arguments', () => {
  test.each<[string, Partial<ProblemInput>, string, string]>([
    ['an unknown activation', { activation: 'swish' }, 'BAD_INPUT', 'activation'],
    ['a name of Object.prototype', { activation: 'constructor' }, 'BAD_INPUT', 'activation'],
    ['an unknown group', { group: { name: 'Q' } }, 'BAD_INPUT', 'group'],
    ['an unbalanced expression', { inputRepresentation: '(V' }, 'BAD_INPUT', 'inputRepresentation'],
    ['a missing factor', { outputRepresentation: 'V2' }, 'BAD_INPUT', 'outputRepresentation'],
    ['dimension 0', { outputRepresentation: '0' }, 'BAD_INPUT', 'outputRepresentation'],
    ['a huge representation', { inputRepresentation: 'V^99' }, 'TOO_LARGE', 'inputRepresentation'],
    ['too many parameters', { inputRepresentation: 'V^5', outputRepresentation: 'V^4' }, 'TOO_LARGE', 'unit'],
    ['inputStd 0', { inputStd: 0 }, 'BAD_INPUT', 'inputStd'],
    ['inputStd 1e999', { inputStd: Number.POSITIVE_INFINITY }, 'BAD_INPUT', 'inputStd'],
  ])('%s is refused', (_, change, code, path) => {
    const found = refusal({ ...wi, teacher: { kind: 'SI' }, ...change });
    expect(found.code).toBe(code);
    expect(found.path).toMatch(new RegExp(`^input\\.problem\\.${path}`));
  });

  test('means over an infinite group are made when they are asked for, and refused at their own argument', () => {
    const input = { ...wi, group: { name: 'SO(3)' }, unit: 'UV' as const, teacher: { kind: 'SI' as const } };
    const failure = (read: () => unknown) => {
      try {
        read();
      } catch (error) {
        if (error instanceof DomainError) return `${error.code} ${error.details.path?.join('.')}`;
        throw error;
      }
      return 'none';
    };
    const tooMany = defineProblem(input, 0, null, 1_000_000);
    expect(tooMany.groupOrder).toBeNull();
    expect(failure(() => tooMany.average)).toBe('TOO_LARGE input.averagingNodes');
    const weak = { ...input, teacher: { kind: 'WI' as const } };
    expect(failure(() => defineProblem(weak, 0, null, 1_000_000))).toBe('TOO_LARGE input.averagingNodes');
    expect(defineProblem(input, 0, null, 100).average?.kind).toBe('QUADRATURE');
  });

  const plane = {
    ...{ group: { name: 'SO(2)' }, inputRepresentation: 'V + 1', outputRepresentation: 'V + 1' },
    ...({ unit: 'UV', activation: 'sigmoid', inputStd: 1 } as const),
  };

  test.each<[string, Partial<ProblemInput>, number | undefined, RegExp]>([
    ['samples of an infinite group', { group: { name: 'SO(5)' } }, undefined, /drawn by Haar measure/],
    ['a finite group that is too large', { group: { name: 'S(12)' } }, 100, /all their images is 479001600/],
    [
      'nodes of equal weight that are no group',
      { group: { name: 'SO(3)' } },
      18,
      /the 18 nodes of a product rule/,
    ],
    ['nodes with other weights', { group: { name: 'SO(3)' } }, undefined, /256 nodes of a product rule/],
  ])('images under %s are no WI teacher', (_, change, nodes, words) => {
    const input = { ...plane, ...change, teacher: { kind: 'WI' as const, count: 1 } };
    expect(() => defineProblem(input, 0, null, nodes)).toThrow(words);
    expect(() => defineProblem({ ...input, teacher: { kind: 'SI' } }, 0, null, nodes)).not.toThrow();
  });

  test('a WI teacher of a group with circles is invariant under the rotations that stand for it', () => {
    for (const [group, nodes] of [
      ['SO(2)', 7],
      ['O(2)', 10],
      ['SO(2) x S(2)', 6],
    ] as const) {
      const problem = defineProblem(
        { ...plane, group: { name: group }, teacher: { kind: 'WI', count: 2 } },
        3,
        null,
        nodes,
      );
      const { count, particles } = teacherOf(problem);
      const { average, unit } = problem;
      const p = particles.length / count;
      expect([average?.count, count]).toEqual([nodes, 2 * nodes]);
      const moved = new Float64Array(particles.length);
      for (let g = 0; g < nodes; g++) {
        moveParticles(unit, average!, g, particles, moved);
        const rows = (of: Float64Array) =>
          Array.from({ length: count }, (_, i) => of.subarray(i * p, (i + 1) * p));
        for (const image of rows(moved)) {
          expect(Math.min(...rows(particles).map(one => distance(one, image)))).toBeLessThan(1e-13);
        }
      }
    }
  });

  test('an infinite group with too many components has no mean, and is told so', () => {
    const input = {
      ...{ group: { name: 'SO(2) x S(8)' }, inputRepresentation: 'V1', outputRepresentation: 'V1' },
      ...({ unit: 'UV', activation: 'sigmoid', inputStd: 1 } as const),
    };
    expect(defineProblem({ ...input, teacher: { kind: 'SI' } }, 0).average).toBeNull();
    const found = refusal({ ...input, teacher: { kind: 'WI' } });
    expect(found).toMatchObject({ code: 'TOO_LARGE', path: 'input.problem.teacher.kind' });
    expect(() => defineProblem({ ...input, teacher: { kind: 'WI' } }, 0)).toThrow('of all components');
  });

  test('a group too large to be listed still trains freely: its elements are not asked for', () => {
    const large = defineProblem({ ...wi, group: { name: 'S(12)' }, teacher: { kind: 'SI', count: 1 } }, 0);
    expect(large.average).toBeNull();
    expect(large.groupOrder).toBe(479001600n);
    expect(refusal({ ...wi, group: { name: 'S(12)' }, teacher: { kind: 'WI' } })).toMatchObject({
      code: 'TOO_LARGE',
    });
  });
});
