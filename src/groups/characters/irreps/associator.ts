import { type Cyclotomic, cyclotomics, fromRational, squareRoot } from '../../../exact/cyclotomic.js';
import { type Rational, rational, rationals } from '../../../exact/rational.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import type { SeminormalForm } from './seminormal-form.js';

const { add, mul } = cyclotomics;

/**
 * Of a partition that is its own transpose, the restriction to A(n) of Young's seminormal form is the sum of two irreducible
 * representations: the eigenspaces of the map T: v_t -> c_t v_t' with T s = -s T for transpositions s, where t' is the
 * transposed tableau (James and Kerber, The Representation Theory of the Symmetric Group, 2.5). From the formulas of the
 * form, c_u = -(1 - 1/r^2) c_t where v_u occurs with coefficient 1 in (i,i+1) v_t; T^2 = kappa, and u_t = v_t +
 * (c_t / root) v_t' for one t of each pair is a basis of the half with T = root, a square root of kappa.
 */
export class AssociatorHalf {
  readonly degree: number;
  private readonly transposed: Int32Array;
  private readonly chosen: readonly number[];
  /** c_t / root by tableau. */
  private readonly scale: readonly Cyclotomic[];

  constructor(
    private readonly form: SeminormalForm,
    sign: 1 | -1,
  ) {
    const transposed = form.transposed();
    this.transposed = transposed;
    const c = coefficients(form);
    const kappa = rationals.mul(c[0], c[transposed[0]]);
    const root = cyclotomics.mul(cyclotomics.fromInteger(sign), rootOf(kappa));
    const inverse = cyclotomics.inv(root);
    this.scale = c.map(value => mul(fromRational(value), inverse));
    this.chosen = c.map((_, t) => t).filter(t => t < transposed[t]);
    this.degree = this.chosen.length;
  }

  /** Precondition: an even permutation of 0..n-1. */
  image(images: Int32Array): ExactMatrix {
    const whole = this.form.image(images);
    const { chosen, scale, transposed } = this;
    return ExactMatrix.generate(this.degree, this.degree, (i, j) => {
      const [s, t] = [chosen[i], chosen[j]];
      return add(whole.at(s, t), mul(scale[t], whole.at(s, transposed[t])));
    });
  }
}

/** The c_t with c_0 = 1. */
function coefficients(form: SeminormalForm): Rational[] {
  const c: Rational[] = [rationals.one];
  const queue = [0];
  for (const t of queue) {
    for (const { up, to, r } of form.neighbours(t)) {
      if (c[to] !== undefined) continue;
      const factor = rational(1 - r * r, r * r);
      c[to] = rationals.mul(c[t], up ? factor : rationals.inv(factor));
      queue.push(to);
    }
  }
  return c;
}

/** sqrt(a / b) = sqrt(a b) / b. */
function rootOf({ numerator, denominator }: Rational): Cyclotomic {
  return mul(fromRational(rational(1, denominator)), squareRoot(numerator * denominator));
}
