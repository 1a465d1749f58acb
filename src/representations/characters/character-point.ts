import type { Functor, Induced, Leaf, Representation } from '../representation.js';
import { defining } from '../representation.js';
import { type CommutativeAlgebra, powerIn } from './commutative-algebra.js';

/**
 * Where a character is evaluated: a group element, a conjugacy class, the coset of a torus, a generic permutation.
 *
 * @invariant point.power(i).power(j) is point.power(i j)
 */
export interface CharacterPoint<E> {
  readonly algebra: CommutativeAlgebra<E>;
  /** chi(g) of what is not composed; a leaf's or induced node's `dual` is to be ignored. */
  valueOf(node: Leaf | Induced): E;
  /** g^j for any integer j; one object for each j. */
  power(j: number): CharacterPoint<E>;
  /** The characters of symmetric and exterior powers met here: a nest of them asks for its inner ones again and again. */
  readonly met: Map<Representation, E>;
}

/**
 * chi_R(g). Sums add, tensor products multiply, duals take g^-1 for g; with the power sums p_j = chi_R(g^j) Newton's
 * identities give the characters h_k of Sym^k(R) and e_k of Alt^k(R):
 * k h_k = sum_j p_j h_(k-j), k e_k = sum_j (-1)^(j-1) p_j e_(k-j). L(l) is Sym^l(V) - Sym^(l-2)(V).
 */
export function characterAt<E>(r: Representation, point: CharacterPoint<E>): E {
  const { algebra } = point;
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce((total, { multiplicity, of }) => {
        const value = characterAt(of, point);
        return algebra.add(
          total,
          multiplicity === 1 ? value : algebra.mul(algebra.fromInteger(multiplicity), value),
        );
      }, algebra.zero);
    case 'tensor':
      return r.factors.reduce(
        (product, f) => algebra.mul(product, powerIn(algebra, characterAt(f.of, point), f.power)),
        algebra.one,
      );
    case 'symmetric':
    case 'alternating': {
      const found = point.met.get(r) ?? functorCharacter(r, r.dual ? point.power(-1) : point);
      point.met.set(r, found);
      return found;
    }
    case 'harmonic':
      return symmetricCharacter(defining, r.index, r.dual ? point.power(-1) : point, 'harmonic');
    default:
      return (r.dual ? point.power(-1) : point).valueOf(r);
  }
}

function functorCharacter<E>({ kind, of, power }: Functor, point: CharacterPoint<E>): E {
  return kind === 'symmetric'
    ? symmetricCharacter(of, power, point, kind)
    : alternatingCharacter(of, power, point);
}

/**
 * The coefficient of x^k in 1 / sum_i (-1)^i e_i x^i = sum_k h_k x^k, times 1 - x^2 for harmonic polynomials, with the
 * characters e_i of Alt^i(R). Cost: k^2 / 2 products, or k dim R where that is less; log k for the powers of a line.
 */
function symmetricCharacter<E>(
  of: Representation,
  k: number,
  point: CharacterPoint<E>,
  kind: 'symmetric' | 'harmonic',
): E {
  const { algebra } = point;
  const dimension = dimensionAt(of, point);
  if (dimension === 1 && kind === 'symmetric') return powerIn(algebra, characterAt(of, point), k);
  if (dimension >= k) {
    const h = newton(of, k, point, 'symmetric');
    return kind === 'symmetric' || k < 2 ? h[k] : algebra.sub(h[k], h[k - 2]);
  }
  const e = newton(of, dimension, point, 'alternating');
  // the last coefficients, the latest first
  let last = [algebra.one];
  for (let j = 1; j <= k; j++) {
    let next = kind === 'harmonic' && j === 2 ? algebra.fromInteger(-1) : algebra.zero;
    for (let i = 1; i <= Math.min(dimension, j); i++) {
      const term = algebra.mul(e[i], last[i - 1]);
      next = i % 2 === 1 ? algebra.add(next, term) : algebra.sub(next, term);
    }
    last = [next, ...last.slice(0, Math.max(0, dimension - 1))];
  }
  return last[0];
}

/** The character of Alt^k(R). Cost: k^2 / 2 products. */
function alternatingCharacter<E>(of: Representation, k: number, point: CharacterPoint<E>): E {
  return k > dimensionAt(of, point) ? point.algebra.zero : newton(of, k, point, 'alternating')[k];
}

/** dim R, the character at the identity; more than any power where the point has no number for it. */
function dimensionAt<E>(of: Representation, point: CharacterPoint<E>): number {
  return point.algebra.toInteger(characterAt(of, point.power(0))) ?? Number.MAX_SAFE_INTEGER;
}

/** The characters of Sym^0(R), .., Sym^k(R), or of Alt^0(R), .., Alt^k(R). */
function newton<E>(
  of: Representation,
  k: number,
  point: CharacterPoint<E>,
  kind: 'symmetric' | 'alternating',
): E[] {
  const { algebra } = point;
  const powerSums = Array.from({ length: k }, (_, i) => characterAt(of, point.power(i + 1)));
  const values = [algebra.one];
  for (let degree = 1; degree <= k; degree++) {
    let total = algebra.zero;
    for (let j = 1; j <= degree; j++) {
      const term = algebra.mul(powerSums[j - 1], values[degree - j]);
      total = kind === 'alternating' && j % 2 === 0 ? algebra.sub(total, term) : algebra.add(total, term);
    }
    values.push(algebra.divide(total, degree));
  }
  return values;
}
