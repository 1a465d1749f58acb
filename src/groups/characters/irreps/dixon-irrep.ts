import { conductorOf, equals } from '../../../exact/cyclotomic.js';
import { lcmOfNumbers, modInverse, modulo } from '../../../exact/integers.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import type { GroupElement } from '../../group-element.js';
import type { CoefficientPair, IrreducibleCharacter } from './coefficient-pair.js';
import type { ElementArithmetic } from './element-arithmetic.js';
import type { Irrep } from './irrep-model.js';
import { MatrixCoefficient } from './matrix-coefficient.js';
import { ModularRootsOfUnity } from './modular-roots-of-unity.js';
import { divisionBy } from './quotient-matrix.js';

/**
 * The representation with a character chi from one of its matrix coefficients f (Dixon, Constructing representations of
 * finite groups, 1993): with elements g_1, .., g_d for which F = [f(g_i^-1 g_j)] is invertible,
 *
 *   rho(g) = F^-1 [f(g_i^-1 g g_j)].
 *
 * For f(g) = w^T rho(g) v this is the true representation in the basis rho(g_j) v, so it is a homomorphism with character chi
 * by construction. The g_j are the first candidates for which F stays invertible modulo a prime.
 */
export class DixonIrrep<E> implements Irrep {
  readonly degree: number;
  private readonly coefficient: MatrixCoefficient<E>;
  private readonly basis: readonly E[];
  private readonly inverses: readonly E[];
  /** M to F^-1 M. */
  private readonly divide: (m: ExactMatrix) => ExactMatrix;

  constructor(
    private readonly arithmetic: ElementArithmetic<E>,
    { degree, values }: IrreducibleCharacter,
    pair: CoefficientPair<E>,
  ) {
    this.degree = degree;
    this.coefficient = new MatrixCoefficient(arithmetic, values, pair);
    const modular = new ModularRootsOfUnity(lcmOfNumbers(conductorOf(values), pair.modulus));
    const residues = modular.residues(values);
    const f = (g: E) => this.coefficient.residue(g, residues, modular);
    this.basis = independent(arithmetic, arithmetic.candidates(pair.elements), degree, f, modular.prime);
    this.inverses = this.basis.map(g => arithmetic.inverse(g));
    this.divide = divisionBy(this.coefficients(arithmetic.one));
    for (const s of arithmetic.generators) {
      if (!equals(this.imageOf(s).trace(), values[arithmetic.classOf(s)])) {
        throw new Error('expected the trace of a generator to be its character');
      }
    }
  }

  image(g: GroupElement): ExactMatrix {
    return this.imageOf(this.arithmetic.read(g));
  }

  private imageOf(g: E): ExactMatrix {
    return this.divide(this.coefficients(g));
  }

  /** [f(g_i^-1 g g_j)]. */
  private coefficients(g: E): ExactMatrix {
    const { product } = this.arithmetic;
    const images = this.basis.map(element => product(g, element));
    return ExactMatrix.generate(this.degree, this.degree, (i, j) =>
      this.coefficient.at(product(this.inverses[i], images[j])),
    );
  }
}

/**
 * The first of some elements for which all leading minors of [f(g_i^-1 g_j)] are other than 0 modulo a prime, by its LU
 * decomposition; the true minors are other than 0 then.
 */
function independent<E>(
  { one, product, inverse }: ElementArithmetic<E>,
  candidates: Iterable<E>,
  degree: number,
  f: (g: E) => number,
  prime: number,
): E[] {
  const basis: { readonly element: E; readonly inverse: E }[] = [];
  const lower: number[][] = [];
  const upper: number[][] = [];
  const pivots: number[] = [];
  for (const g of candidates) {
    if (basis.length === degree) break;
    const back = inverse(g);
    const column: number[] = [];
    const row: number[] = [];
    let pivot = f(one);
    basis.forEach((b, i) => {
      let [c, r] = [f(product(b.inverse, g)), f(product(back, b.element))];
      for (let j = 0; j < i; j++) {
        c = modulo(c - ((lower[i][j] * column[j]) % prime), prime);
        r = modulo(r - ((row[j] * upper[i][j]) % prime), prime);
      }
      column.push(c);
      row.push((r * modInverse(pivots[i], prime)) % prime);
      pivot = modulo(pivot - ((row[i] * c) % prime), prime);
    });
    if (pivot === 0) continue;
    basis.push({ element: g, inverse: back });
    lower.push(row);
    upper.push(column);
    pivots.push(pivot);
  }
  if (basis.length < degree) throw new Error(`expected ${degree} independent vectors, got ${basis.length}`);
  return basis.map(({ element }) => element);
}
