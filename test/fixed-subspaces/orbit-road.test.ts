import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cyclotomic, cyclotomics, fromInteger, rootOfUnity } from '../../src/exact/cyclotomic.js';
import { invarianceSystem } from '../../src/fixed-subspaces/invariance-system.js';
import { fixedByEvery, fixedByOrbits } from '../../src/fixed-subspaces/orbit-road.js';
import { tensorTables } from '../../src/fixed-subspaces/tensor-tables.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { plainKernel } from '../../src/linear-algebra/fraction-free.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';
import type { PhasedPermutation } from '../../src/linear-algebra/phased-permutation.js';
import { tensorOfOperators } from '../../src/representations/operators.js';

const ORDER = 12;

function phasedPermutations(n: number): fc.Arbitrary<PhasedPermutation> {
  const points = Array.from({ length: n }, (_, i) => i);
  return fc
    .tuple(
      fc.constantFrom(1, 2, 3, 4),
      fc.shuffledSubarray(points, { minLength: n }),
      fc.array(fc.nat(11), { minLength: n, maxLength: n }),
    )
    .map(([order, image, phase]) => ({
      order,
      image: Int32Array.from(image),
      phase: Uint16Array.from(phase, p => p % order),
    }));
}

function matrixOf({ order, image, phase }: PhasedPermutation): ExactMatrix {
  const n = image.length;
  return ExactMatrix.generate(n, n, (i, j) =>
    image[j] === i ? rootOfUnity(order, phase[j]) : cyclotomics.zero,
  );
}

/** The sum over factors of 1 tensor .. diagonal .. tensor 1. */
function weightMatrix(sizes: readonly number[], values: readonly Int32Array[]): LinearOperator {
  const size = sizes.reduce((n, s) => n * s, 1);
  return {
    size,
    row(i) {
      let stride = size;
      const total = sizes.reduce((sum, s, l) => {
        stride = Math.floor(stride / s);
        return sum + values[l][Math.floor(i / stride) % s];
      }, 0);
      return total === 0 ? { indices: [], entries: [] } : { indices: [i], entries: [fromInteger(total)] };
    },
  };
}

const questions = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }).chain(sizes => {
  const factors = fc.tuple(...sizes.map(phasedPermutations));
  const weights = fc.tuple(
    ...sizes.map(n =>
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: n, maxLength: n }).map(v => Int32Array.from(v)),
    ),
  );
  return fc.record({
    sizes: fc.constant(sizes),
    generators: fc.array(factors, { maxLength: 3 }),
    weights: fc.array(weights, { maxLength: 1 }),
  });
});

describe('fixedByOrbits', () => {
  it('is the kernel of rho(g) - I and of the weights, on random tensor products with phases', () => {
    fc.assert(
      fc.property(questions, ({ sizes, generators, weights }) => {
        const tables = tensorTables(sizes, generators, weights);
        const found = fixedByOrbits(tables);
        const system = invarianceSystem(
          tables.size,
          generators.map(factors => tensorOfOperators(factors.map(matrixOf))),
          weights.map(values => weightMatrix(sizes, values)),
        );
        expect(found).toEqual(plainKernel(system));
        expect(fixedByEvery(found, tables)).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('solves the empty product', () => {
    expect(fixedByOrbits(tensorTables([], [])).indices).toEqual(Int32Array.of(0));
  });
});

describe('fixedByEvery', () => {
  const turn: PhasedPermutation = { order: 4, image: Int32Array.of(1, 0), phase: Uint16Array.of(1, 3) };
  const tables = tensorTables([2], [[turn]]);
  const basis = (second: Cyclotomic) => ({
    ambient: 2,
    offsets: Int32Array.of(0, 2),
    indices: Int32Array.of(0, 1),
    codes: Int32Array.of(0, 1),
    table: [cyclotomics.one, second],
  });

  it('accepts what is fixed and nothing else', () => {
    expect(fixedByEvery(basis(rootOfUnity(4, 1)), tables)).toBe(true);
    expect(fixedByEvery(basis(rootOfUnity(4, 3)), tables)).toBe(false);
    const half = { ...basis(rootOfUnity(4, 1)), offsets: Int32Array.of(0, 1), indices: Int32Array.of(0) };
    expect(fixedByEvery({ ...half, codes: Int32Array.of(0) }, tables)).toBe(false);
    const weight = [Int32Array.of(0, 1)];
    expect(fixedByEvery(basis(rootOfUnity(4, 1)), tensorTables([2], [[turn]], [weight]))).toBe(false);
  });

  it('holds phases of orders that don’t divide each other together', () => {
    const thirds: PhasedPermutation = { order: 3, image: Int32Array.of(0), phase: Uint16Array.of(1) };
    const fourths: PhasedPermutation = { order: 4, image: Int32Array.of(0), phase: Uint16Array.of(1) };
    expect(tensorTables([1, 1], [[thirds, fourths]]).order).toBe(ORDER);
    expect(fixedByOrbits(tensorTables([1, 1], [[thirds, fourths]])).offsets).toHaveLength(1);
  });
});
