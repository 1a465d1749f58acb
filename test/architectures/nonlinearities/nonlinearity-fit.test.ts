import { describe, expect, test } from '@jest/globals';
import { generatorImages, type SparseTriplets } from '../../../src/architectures/generator-images.js';
import { checkNonlinearity } from '../../../src/architectures/nonlinearities/check-nonlinearity.js';
import { NONLINEARITIES, type Nonlinearity } from '../../../src/architectures/nonlinearities/nonlinearity.js';
import { nonlinearityFits } from '../../../src/architectures/nonlinearities/nonlinearity-fit.js';
import { nonlinearValues } from '../../../src/architectures/program/evaluate-nonlinear.js';
import type { NonlinearStep } from '../../../src/architectures/program/program.js';
import type { Group } from '../../../src/groups/group.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

const swapAndScale: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '2'],
        ['1/2', '0'],
      ],
    ],
  },
};
const scalings: GroupDescription = {
  matrices: {
    generators: [],
    lieAlgebra: [
      [
        ['1', '0'],
        ['0', '-1'],
      ],
    ],
  },
};
const shear: GroupDescription = {
  matrices: {
    generators: [
      [
        ['1', '1'],
        ['0', '-1'],
      ],
    ],
  },
};
const doubling: GroupDescription = {
  matrices: { generators: [[['-1']]], lieAlgebra: [[['1']]] },
};
const path: GroupDescription = {
  graph: {
    vertices: 4,
    edges: [
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  },
};

/** [group, representation of one run, kind]. */
const cases: [string | GroupDescription, string, string][] = [
  ['S(5)', 'V', 'PERMUTATION'],
  ['S(4)', 'V^2', 'PERMUTATION'],
  ['S(4)', 'Subsets(2)', 'PERMUTATION'],
  ['S(4)', 'Sym^2(V)', 'PERMUTATION'],
  ['S(4)', 'Alt^2(V)', 'SIGNED_PERMUTATION'],
  ['S(4)', 'sgn', 'SIGNED_PERMUTATION'],
  ['S(4)', 'sgn^2', 'PERMUTATION'],
  ['S(4)', 'V*sgn', 'SIGNED_PERMUTATION'],
  ['S(4)', 'Irr(5)', 'GENERAL'],
  ['A(4)', 'sgn', 'PERMUTATION'],
  ['Z(6)', 'V', 'PERMUTATION'],
  ['Z(5)', 'Reg', 'PERMUTATION'],
  ['D(4)', 'V', 'SIGNED_PERMUTATION'],
  ['D(5)', 'V', 'ORTHOGONAL'],
  ['D(5)', 'V^2', 'ORTHOGONAL'],
  ['C(3)', 'V', 'ORTHOGONAL'],
  ['B(3)', 'V', 'SIGNED_PERMUTATION'],
  ['B(3)', 'V^2', 'SIGNED_PERMUTATION'],
  ['B(1)', 'V^2', 'PERMUTATION'],
  ['Q(8)', 'V', 'SIGNED_PERMUTATION'],
  ['Q(8)', 'V^2', 'SIGNED_PERMUTATION'],
  ['O(1)', 'V^2', 'PERMUTATION'],
  ['SO(3)', 'V', 'ORTHOGONAL'],
  ['SO(3)', 'V^2', 'ORTHOGONAL'],
  ['SO(3)', 'Sym^2(V)', 'GENERAL'],
  ['SO(3)', 'Ad', 'ORTHOGONAL'],
  ['SO(3)', '1', 'PERMUTATION'],
  ['O(3)', 'sgn', 'SIGNED_PERMUTATION'],
  ['O(1,3)', 'V', 'GENERAL'],
  ['O(1,3)', 'V*', 'GENERAL'],
  ['O(1,3)', 'sgn', 'SIGNED_PERMUTATION'],
  ['SO+(1,3)', 'sgn', 'PERMUTATION'],
  ['Sp(2)', 'V', 'GENERAL'],
  ['SL(2)', 'V', 'GENERAL'],
  ['S(3) x Z(2)', 'V', 'PERMUTATION'],
  ['S(3) x Z(2)', 'V1*V2', 'PERMUTATION'],
  ['S(3) x O(2)', 'V1', 'PERMUTATION'],
  ['S(3) x O(2)', 'V1*V2', 'ORTHOGONAL'],
  ['S(2) wr S(3)', 'V', 'PERMUTATION'],
  ['S(2) wr S(3)', 'Vprod', 'PERMUTATION'],
  ['B(2) wr S(2)', 'V', 'SIGNED_PERMUTATION'],
  ['Z(2) wr Z(3)', 'V^2', 'PERMUTATION'],
  [path, 'V', 'PERMUTATION'],
  [path, 'Alt^2(V)', 'SIGNED_PERMUTATION'],
  [swapAndScale, 'V', 'GENERAL'],
  [scalings, 'V', 'GENERAL'],
  [scalings, 'V * V*', 'GENERAL'],
  [shear, 'V', 'GENERAL'],
  [doubling, 'V', 'GENERAL'],
  [doubling, 'V * V*', 'PERMUTATION'],
];

const groupOf = (group: string | GroupDescription): Group =>
  parseGroup(typeof group === 'string' ? { name: group } : group);

describe('the fit of a nonlinearity', () => {
  test.each(cases)('of %j on %s is decided as %s', (group, expression, kind) => {
    const [fit, ...others] = nonlinearityFits(groupOf(group), parseRepresentation(expression));
    expect(others).toEqual([]);
    expect(fit.kind).toBe(kind);
    expect(fit.why).toMatch(/\.$/);
    expect(fit.why).not.toContain('null');
  });

  test.each(cases)('of %j on %s holds on random vectors, and on these alone', (group, expression) => {
    const [g, r] = [groupOf(group), parseRepresentation(expression)];
    const [fit] = nonlinearityFits(g, r);
    const images = generatorImages(g, r, r);
    if (images === null) throw new Error('expected images');
    for (const f of NONLINEARITIES) {
      const error = Math.max(0, ...images.map(({ input }) => largestError(input, f)));
      if (fit.fits.includes(f)) expect(error).toBeLessThan(1e-12);
      else expect(error).toBeGreaterThan(1e-4);
    }
  });
});

/** max over vectors of |f(g x) - g f(x)|; the gate of GATED is the same for both. */
function largestError(g: SparseTriplets, f: Nonlinearity): number {
  let largest = 0;
  for (let k = 0; k < 12; k++) {
    const x = Float64Array.from({ length: g.size }, (_, i) => 1.5 * Math.sin(12.9898 * (k * g.size + i + 1)));
    const left = applied(f, times(g, x));
    const right = times(g, applied(f, x));
    left.forEach((y, i) => {
      largest = Math.max(largest, Math.abs(y - right[i]));
    });
  }
  return largest;
}

function applied(f: Nonlinearity, x: Float64Array): Float64Array {
  const run = { start: 0, copies: 1, size: x.length };
  const part: NonlinearStep['parts'][number] =
    f === 'GATED'
      ? { part: 'GATED', run, gate: x.length }
      : f === 'NORM'
        ? { part: 'NORM', run }
        : { part: 'POINTWISE', run, function: f };
  const step: NonlinearStep = { step: 'NONLINEAR', columns: x.length + 1, rows: x.length, parts: [part] };
  return nonlinearValues(step, Float64Array.of(...x, 0.3));
}

function times({ size, rows, columns, values }: SparseTriplets, x: Float64Array): Float64Array {
  const y = new Float64Array(size);
  values.forEach((value, e) => {
    y[rows[e]] += value * x[columns[e]];
  });
  return y;
}

describe('runs', () => {
  test('are decided each, as written', () => {
    const fits = nonlinearityFits(groupOf('SO(3)'), parseRepresentation('3*V+1+V'));
    expect(
      fits.map(({ representation, copies, size, kind }) => [representation, copies, size, kind]),
    ).toEqual([
      ['V', 3, 3, 'ORTHOGONAL'],
      ['1', 1, 1, 'PERMUTATION'],
      ['V', 1, 3, 'ORTHOGONAL'],
    ]);
  });

  test.each([
    ['S(1000)', 'V', 1000],
    ['S(1000)', 'V^4', 1e12],
    ['S(100)', 'V^3*(V+1)', 101e6],
  ])('of large dimension cost little: %s on %s', (group, expression, size) => {
    const [fit] = nonlinearityFits(groupOf(group), parseRepresentation(expression));
    expect([fit.kind, fit.size]).toEqual(['PERMUTATION', size]);
  });

  test('of large tensor powers of mixing matrices are decided from their factors', () => {
    const [fit] = nonlinearityFits(groupOf('SO(10)'), parseRepresentation('V^12'));
    expect(fit.kind).toBe('ORTHOGONAL');
  });
});

describe('refusals', () => {
  const check = (group: string, expression: string, f: Nonlinearity) => () =>
    checkNonlinearity(groupOf(group), parseRepresentation(expression), f);

  test('name the generator, the entry and the nearest fit', () => {
    expect(check('SO(3)', '2*1+V', 'RELU')).toThrow(
      /RELU acts on each coordinate alone.*V of SO\(3\).*A1 of the Lie algebra has the entry .* in row \d, column \d on V.*Use GATED or NORM there; on 1 RELU fits\./,
    );
    expect(check('B(2)', 'V', 'RELU')).toThrow(/isn't odd.*has the entry -1.*TANH/);
    expect(check('O(1,3)', 'V', 'NORM')).toThrow(/lengths change.*Use GATED there/);
  });

  test.each<[string, string, Nonlinearity]>([
    ['S(4)', '1+V+V^2', 'SOFTPLUS'],
    ['B(4)', 'V+V^2', 'TANH'],
    ['SO(3)', '1+V', 'NORM'],
    ['O(1,3)', '1+V', 'GATED'],
    ['O(1,3)', '1+V', 'IDENTITY'],
  ])('do not meet what fits: %s on %s with %s', (group, expression, f) => {
    expect(check(group, expression, f)).not.toThrow();
  });

  test.each([
    ['SU(2)', 'V', /SU\(2\) acts on a space over C/],
    ['S(3) x U(1)', 'V1', /U\(1\) acts on a space over C/],
    ['Z(3)', 'Irr(2)', /entry -1\/2.*i.*real/],
  ])('of complex matrices: %s on %s', (group, expression, message) => {
    expect(() => nonlinearityFits(groupOf(group), parseRepresentation(expression))).toThrow(message);
  });

  test.each([
    ['S(300)', 'Subsets(3)'],
    ['SO(10)', 'Sym^8(V)'],
    ['SO(40)', 'Sym^2(V)^2*Alt^3(V)'],
  ])('of sizes: %s on %s is TOO_LARGE', (group, expression) => {
    expect(() => nonlinearityFits(groupOf(group), parseRepresentation(expression))).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  });
});
