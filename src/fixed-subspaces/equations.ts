import { type Cyclotomic, cyclotomics, rootOfUnity } from '../exact/cyclotomic.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { PhasedPermutation } from '../linear-algebra/phased-permutation.js';
import { collectRow, type SparseRow } from '../linear-algebra/sparse-row.js';
import { tensorOfOperators } from '../representations/operators.js';
import type { Leg } from './leg.js';
import { tensorTables } from './tensor-tables.js';

/** What an element or an algebra element demands of a vector on a tensor product of legs: A v = 0, row by row. */
export type Equations = () => Iterable<SparseRow>;

/**
 * rho(g) v = v as (rho_1(g) tensor 1) v = (1 tensor rho_2(g^-1)) v for the slow and the fast half of the legs: rows of
 * about twice the square root of the entries that rho(g) - I has.
 */
export function equationsOfGenerator(legs: readonly Leg[], k: number): Equations {
  const phased = legs.flatMap(leg => leg.action.generators[k].phased ?? []);
  if (phased.length === legs.length) return equationsOfPhased(phased);
  const half = Math.floor((legs.length + 1) / 2);
  const slow = tensorOfOperators(legs.slice(0, half).map(leg => leg.action.generators[k].operator));
  const fast =
    half < legs.length
      ? tensorOfOperators(legs.slice(half).map(leg => leg.action.generators[k].inverse()))
      : identityOperator(1);
  return function* () {
    const minus = Array.from({ length: fast.size }, (_, j) => negated(fast.row(j)));
    for (let i = 0; i < slow.size; i++) {
      const left = slow.row(i);
      for (let j = 0; j < fast.size; j++) {
        const right = minus[j];
        const row = collectRow([
          ...left.indices.map((column, e) => [column * fast.size + j, left.entries[e]] as const),
          ...right.indices.map((column, e) => [i * fast.size + column, right.entries[e]] as const),
        ]);
        if (row.indices.length > 0) yield row;
      }
    }
  };
}

function negated({ indices, entries }: SparseRow): SparseRow {
  return { indices, entries: entries.map(cyclotomics.neg) };
}

/** The entries of the equations of a generator, about. */
export function equationSize(legs: readonly Leg[], k: number): number {
  const half = Math.floor((legs.length + 1) / 2);
  const entries = (part: readonly Leg[]) =>
    part.reduce((n, leg) => n * entriesOf(leg.action.generators[k].operator), 1);
  const size = (part: readonly Leg[]) => part.reduce((n, leg) => n * leg.dimension, 1);
  const [slow, fast] = [legs.slice(0, half), legs.slice(half)];
  return entries(slow) * size(fast) + size(slow) * entries(fast);
}

function entriesOf(operator: LinearOperator): number {
  let count = 0;
  for (let i = 0; i < operator.size; i++) count += operator.row(i).indices.length;
  return count;
}

/** v_i = s v_j for e_j -> s e_i: two entries a row. */
function equationsOfPhased(phased: readonly PhasedPermutation[]): Equations {
  const { low, order, generators } = tensorTables(
    phased.map(({ image }) => image.length),
    [phased],
  );
  const { highImage, lowImage, highPhase, lowPhase } = generators[0];
  const minus = Array.from({ length: order }, (_, e) => cyclotomics.neg(rootOfUnity(order, e)));
  return function* () {
    for (let h = 0; h < highImage.length; h++) {
      for (let l = 0; l < low; l++) {
        const [i, j] = [highImage[h] + lowImage[l], h * low + l];
        const entry = minus[(highPhase[h] + lowPhase[l]) % order];
        if (i < j) yield { indices: [i, j], entries: [cyclotomics.one, entry] };
        else if (i > j) yield { indices: [j, i], entries: [entry, cyclotomics.one] };
        else if (entry !== minus[0]) {
          yield { indices: [j], entries: [cyclotomics.add(cyclotomics.one, entry)] };
        }
      }
    }
  };
}

/** d rho(A) v = 0, where d rho(A) is the sum over legs of 1 tensor .. d rho_l(A) .. tensor 1. */
export function equationsOfAlgebra(legs: readonly Leg[], k: number): Equations {
  const size = legs.reduce((n, leg) => n * leg.dimension, 1);
  return function* () {
    for (let i = 0; i < size; i++) {
      const pairs: [number, Cyclotomic][] = [];
      let stride = size;
      for (const { dimension, action } of legs) {
        stride = Math.floor(stride / dimension);
        const digit = Math.floor(i / stride) % dimension;
        const { indices, entries } = action.algebra[k].row(digit);
        indices.forEach((column, e) => {
          pairs.push([i + (column - digit) * stride, entries[e]]);
        });
      }
      const row = collectRow(pairs);
      if (row.indices.length > 0) yield row;
    }
  };
}

function identityOperator(size: number): LinearOperator {
  return { size, row: i => ({ indices: [i], entries: [cyclotomics.one] }) };
}

/** All that defines the group demands of a vector. */
export function* equationsOf(legs: readonly Leg[]): Iterable<SparseRow> {
  const { generators, algebra } = legs[0].action;
  for (const k of generators.keys()) yield* equationsOfGenerator(legs, k)();
  for (const k of algebra.keys()) yield* equationsOfAlgebra(legs, k)();
}

/**
 * A part of what the group demands, which is often all of it: by its generators, by further elements that permute the basis
 * with phases, by the diagonal algebra elements and by one other.
 */
export function* someEquationsOf(legs: readonly Leg[]): Iterable<SparseRow> {
  const { generators, algebra, monomials } = legs[0].action;
  for (const k of generators.keys()) yield* equationsOfGenerator(legs, k)();
  for (const k of monomials.keys()) {
    const phased = legs.flatMap(leg => leg.action.monomials[k] ?? []);
    if (phased.length === legs.length) yield* equationsOfPhased(phased)();
  }
  const isDiagonal = (k: number) => legs.every(leg => isDiagonalOperator(leg.action.algebra[k]));
  const others = [...algebra.keys()].filter(k => !isDiagonal(k));
  for (const k of algebra.keys()) if (isDiagonal(k)) yield* equationsOfAlgebra(legs, k)();
  if (others.length > 0) yield* equationsOfAlgebra(legs, others[0])();
}

function isDiagonalOperator(operator: LinearOperator): boolean {
  for (let i = 0; i < operator.size; i++) if (operator.row(i).indices.some(j => j !== i)) return false;
  return true;
}
