import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { determinantOfOperator, monomialOfRows, traceOfOperator, zeroOperator } from '../operators.js';
import { ExteriorAlgebra } from './exterior-algebra.js';
import { powerDerivative, powerImage } from './powers.js';

const { mul, neg } = cyclotomics;

/**
 * Alt^k of an operator g, whose dual is g^(-T).
 *
 * For k above half the dimension n, the pairing with Alt^n(R) = det makes Alt^k(R) = Alt^(n-k)(R*) * det: a minor of g
 * is det(g) times the complementary minor of g^(-T), up to sign (Jacobi).
 */
export function alternatingImage(k: number, g: LinearOperator, dual: () => LinearOperator): LinearOperator {
  const n = g.size;
  if (k > n) return zeroOperator(0);
  if (2 * k <= n) return powerImage(new ExteriorAlgebra(n, k), k, g, false);
  const determinant = determinantOfOperator(g);
  const small = complement(
    n,
    n - k,
    alternatingImage(n - k, dual(), () => g),
  );
  const image: LinearOperator = {
    size: small.size,
    row(i) {
      const { indices, entries } = small.row(i);
      return { indices, entries: entries.map(x => mul(determinant, x)) };
    },
  };
  return g.monomial === undefined ? image : monomialOfRows(image);
}

/** The derivation that A induces on Alt^k; above half the dimension tr(A) plus that on the complementary power of -A^T. */
export function alternatingDerivative(
  k: number,
  a: LinearOperator,
  dual: () => LinearOperator,
): LinearOperator {
  const n = a.size;
  if (k > n) return zeroOperator(0);
  if (2 * k <= n) return powerDerivative(new ExteriorAlgebra(n, k), k, a, false);
  const trace = traceOfOperator(a);
  const small = complement(
    n,
    n - k,
    alternatingDerivative(n - k, dual(), () => a),
  );
  return {
    size: small.size,
    row(i) {
      const { indices, entries } = small.row(i);
      return collectRow([[i, trace], ...indices.map((j, at) => [j, entries[at]!] as const)]);
    },
  };
}

/**
 * An operator on the k-subsets of n letters, carried to their complements, with the sign (-1)^(sum I + sum J) between
 * I and J. Complements reverse the lexicographic order.
 */
function complement(n: number, k: number, operator: LinearOperator): LinearOperator {
  const top = operator.size - 1;
  const { trie } = new ExteriorAlgebra(n, k);
  const odd = Uint8Array.from({ length: operator.size }, (_, c) => sum(trie.letters(k, c)) % 2);
  return {
    size: operator.size,
    row(i): SparseRow {
      const { indices, entries } = operator.row(top - i);
      const signed = entries.map((x, at): Cyclotomic => (odd[indices[at]!] === odd[top - i] ? x : neg(x)));
      return { indices: indices.map(j => top - j).reverse(), entries: signed.reverse() };
    },
  };
}

function sum(letters: readonly number[]): number {
  return letters.reduce((total, letter) => total + letter, 0);
}
