import { refuseAbove } from '../../domain-error.js';
import type { GroupElement } from '../../groups/group-element.js';
import { composePermutations, inversePermutation } from '../../groups/permutation.js';
import { schreierSims } from '../../groups/schreier-sims.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { signedOperator } from '../../linear-algebra/signed-operator.js';
import { LeftCosets } from './cosets.js';
import type { InducingSubgroup } from './subgroup.js';

/** Numbers that the representatives of the cosets may hold: index * points. */
const COSET_LIMIT = 4_000_000;

const tables = new WeakMap<InducingSubgroup, LeftCosets>();

/** Where g carries a coset: g t_i = t_to h for the representatives t_0, t_1, .. and h in the subgroup. */
export interface CosetMove {
  readonly to: number;
  readonly h: GroupElement;
}

/** The moves of all left cosets, in their order. */
export function cosetMoves(induction: InducingSubgroup, g: GroupElement): CosetMove[] {
  const cosets = cosetsOf(induction);
  const { representatives } = cosets;
  const permutation = induction.pointsOfGroup.fromElement(g);
  return representatives.map(t => {
    const moved = composePermutations(permutation, t);
    const to = cosets.numberOf(moved);
    const h = composePermutations(inversePermutation(representatives[to]!), moved);
    return { to, h: induction.pointsOfSubgroup.toElement(h) };
  });
}

/**
 * The induced representation on t_i tensor e_a, i slowest: g (t_i tensor v) = t_to tensor rho(h) v. Rows come on demand.
 *
 * @param image rho of elements of the subgroup, all of one size
 */
export function inducedImage(
  induction: InducingSubgroup,
  g: GroupElement,
  image: (h: GroupElement) => LinearOperator,
): LinearOperator {
  const moves = cosetMoves(induction, g);
  const blocks = moves.map(({ h }) => image(h));
  const size = blocks[0]!.size;
  const monomials = blocks.flatMap(block => block.monomial ?? []);
  if (monomials.length === blocks.length) {
    const result = { image: new Int32Array(size * blocks.length), sign: new Int8Array(size * blocks.length) };
    monomials.forEach((block, i) => {
      for (let a = 0; a < size; a++) {
        result.image[i * size + a] = moves[i]!.to * size + block.image[a]!;
        result.sign[i * size + a] = block.sign[a]!;
      }
    });
    return signedOperator(result);
  }
  const from = new Int32Array(blocks.length);
  moves.forEach(({ to }, i) => {
    from[to] = i;
  });
  return {
    size: size * blocks.length,
    row(k) {
      const i = from[Math.floor(k / size)]!;
      const { indices, entries } = blocks[i]!.row(k % size);
      return { indices: indices.map(j => i * size + j), entries };
    },
  };
}

function cosetsOf(induction: InducingSubgroup): LeftCosets {
  let cosets = tables.get(induction);
  if (cosets === undefined) {
    const { pointsOfGroup, pointsOfSubgroup, index } = induction;
    const { points, generators } = pointsOfGroup;
    refuseAbove(
      'index * points of the induced representation',
      index * BigInt(points),
      COSET_LIMIT,
      'Induce from a larger subgroup.',
    );
    cosets = new LeftCosets(generators, points, schreierSims(pointsOfSubgroup.generators, points));
    tables.set(induction, cosets);
  }
  return cosets;
}
