import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { DomainError } from '../../domain-error.js';
import { graphAutomorphisms } from '../../groups/graphs/automorphism-search.js';
import { randomGenerators } from '../../groups/graphs/random-generators.js';
import { isIdentitySigned, type SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import { basisDimension, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { nearestDouble } from '../../numeric/nearest-double.js';
import { coordinateGraph, signedParts } from './coordinate-graph.js';
import { blockSize, type CoordinateLayout, kernelOrder, onParticles } from './coordinate-layout.js';
import { type CoordinateClasses, classesAfter, coordinateMerges } from './coordinate-merges.js';
import { signedOrbits } from './signed-orbits.js';

/** A group of tuples of signed permutations, one of each space X = H_0, .., H_L = Y. */
export interface SignedPermutationGroup {
  readonly order: bigint;
  /** How many of its elements fix every particle, and so every subspace. */
  readonly kernelOrder: bigint;
  /** Of each generator what it does on each space. */
  readonly generators: readonly (readonly SignedPermutation[])[];
  /** E^H, exactly. */
  readonly fixed: SparseBasis;
  /** The largest angle of a found direction to E^H, in radians. */
  readonly angle: number;
}

/** Vertices and edges that one of the searches may visit, some seconds. */
const SEARCH_WORK_LIMIT = 300_000_000;

/**
 * The largest group H of signed permutations of the coordinates that fixes every vector of a found subspace up to an angle
 * `bound`.
 *
 * What is found is never exact, so that coordinates which have to be equal, opposite or 0 are so up to errors. Allow more and
 * more error, and more of them are held for it (coordinateMerges): after k of these steps they form exact classes, whose group H_k is the
 * automorphism group of a coloured graph (coordinateGraph), found by refinement and backtracking without a list of the
 * 2^n n! candidates. H_0 <= H_1 <= .., and E^{H_k} shrinks, so that the last k where the found subspace still lies in E^{H_k}
 * within the bound is found by bisection; E^{H_k} itself is exact, by orbits of coordinates. It is the largest of this chain, and holds every
 * group that fixes the true subspace as long as no error reaches the distance between coordinates that are truly unequal.
 *
 * Cost: some log2(p) graph searches on up to 4 p vertices, and the distances of coordinateMerges.
 * @pre the rows are orthonormal, as many numbers each as the layout has coordinates
 * @throws DomainError TOO_LARGE where a search exceeds its work
 */
export function signedPermutations(
  layout: CoordinateLayout,
  basis: readonly (readonly number[])[],
  bound: number,
): SignedPermutationGroup {
  const p = layout.blocks.reduce((sum, block) => sum + blockSize(layout, block), 0);
  const merges = coordinateMerges(basis, layout);
  let best = groupOf(layout, classesAfter(merges, 0, p), basis, p);
  let [holds, fails] = [0, merges.length + 1];
  while (fails - holds > 1) {
    const count = fails === merges.length + 1 ? merges.length : Math.floor((holds + fails) / 2);
    const next = groupOf(layout, classesAfter(merges, count, p), basis, p);
    if (next.angle <= bound) [holds, best] = [count, next];
    else fails = count;
  }
  return best;
}

function groupOf(
  layout: CoordinateLayout,
  classes: CoordinateClasses,
  basis: readonly (readonly number[])[],
  p: number,
): SignedPermutationGroup {
  const graph = coordinateGraph(layout, classes);
  const { order, generators } = inWords(() => graphAutomorphisms(graph.graph, SEARCH_WORK_LIMIT));
  const few = randomGenerators(generators, order, graph.graph.vertices)
    .map(automorphism => signedParts(graph, layout, automorphism))
    .filter(parts => !parts.every(isIdentitySigned));
  const fixed = signedOrbits(
    few.map(parts => onParticles(layout, parts)),
    p,
  );
  return {
    ...{ order, generators: few, fixed, kernelOrder: kernelOrder(layout) },
    angle: angleToDisjoint(basis, fixed),
  };
}

/**
 * The largest angle of a vector in the span of orthonormal rows to a subspace with disjoint supports: pi/2 where that is too
 * small to hold them, else by the parts of the rows outside it. O(p m^2 + m^3).
 */
function angleToDisjoint(basis: readonly (readonly number[])[], fixed: SparseBasis): number {
  if (basisDimension(fixed) < basis.length) return Math.PI / 2;
  if (basis.length === 0) return 0;
  const rest = new Matrix(outside(basis, fixed));
  const { realEigenvalues } = new EigenvalueDecomposition(rest.mmul(rest.transpose()), {
    assumeSymmetric: true,
  });
  return Math.asin(Math.min(1, Math.sqrt(Math.max(0, ...realEigenvalues))));
}

/** v - P v of each row v, where P is the projection on a subspace with disjoint supports and entries 1 and -1. */
function outside(rows: readonly (readonly number[])[], fixed: SparseBasis): number[][] {
  const { offsets, indices, codes } = fixed;
  const values = fixed.table.map(nearestDouble);
  return rows.map(row => {
    const rest = [...row];
    for (let k = 0; k + 1 < offsets.length; k++) {
      const [from, end] = [offsets[k], offsets[k + 1]];
      let mean = 0;
      for (let at = from; at < end; at++) mean += (values[codes[at]] * row[indices[at]]) / (end - from);
      for (let at = from; at < end; at++) rest[indices[at]] -= values[codes[at]] * mean;
    }
    return rest;
  });
}

function inWords<T>(search: () => T): T {
  try {
    return search();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'TOO_LARGE') throw error;
    throw new DomainError(
      'TOO_LARGE',
      'The coordinates of this subspace are too alike for a search through their signed permutations. Name candidates instead.',
      error.details,
    );
  }
}
