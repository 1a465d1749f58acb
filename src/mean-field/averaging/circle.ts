import { cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { gcdOfNumbers } from '../../exact/integers.js';
import { rational } from '../../exact/rational.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { nearestDouble } from '../../numeric/nearest-double.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** Ratios of frequencies with a denominator up to this are looked for. */
const LARGEST_DENOMINATOR = 256;
const LARGEST_FREQUENCY = 4096;

/**
 * w > 0 for which exp(t A) has the period 2 pi / w, for an antisymmetric A that is not 0; undefined where the exp(t A) are no
 * circle, or one with frequencies beyond the bounds above.
 *
 * The eigenvalues of A^2 are guessed in Float64 to be -(m w)^2 for integers m, and proved by
 * w^2 = -tr(A^2) / sum m^2 and the product of all A^2 + (m w)^2 over different m being exactly 0.
 */
export function circleFrequency(a: ExactMatrix): number | undefined {
  const n = a.size;
  const square = a.multiply(a).scale(cyclotomics.fromInteger(-1));
  const { values } = symmetricEigen(Float64Array.from(square.toRows().flat(), nearestDouble), n);
  const rates = values.map(value => Math.sqrt(Math.max(0, value)));
  const multiples = commonMultiples(rates);
  if (multiples === undefined) return undefined;
  const sumOfSquares = multiples.reduce((sum, m) => sum + m * m, 0);
  const unit = cyclotomics.mul(square.trace(), fromRational(rational(1, sumOfSquares)));
  const annihilated = [...new Set(multiples)]
    .map(m => {
      const shift = cyclotomics.mul(cyclotomics.fromInteger(-m * m), unit);
      return square.add(ExactMatrix.identity(n).scale(shift));
    })
    .reduce((product, factor) => product.multiply(factor));
  const isZero = annihilated.toRows().flat().every(cyclotomics.isZero);
  return isZero ? Math.sqrt(nearestDouble(unit)) : undefined;
}

/** Integers m_k without a common divisor with rates_k nearly proportional to m_k. */
function commonMultiples(rates: readonly number[]): number[] | undefined {
  const largest = Math.max(...rates);
  const ratios = rates.map(rate => fraction(rate / largest));
  if (ratios.some(ratio => ratio === undefined)) return undefined;
  const denominator = ratios.reduce((lcm, ratio) => (lcm * ratio!.q) / gcdOfNumbers(lcm, ratio!.q), 1);
  if (denominator > LARGEST_FREQUENCY) return undefined;
  return ratios.map(ratio => (ratio!.p * denominator) / ratio!.q);
}

/** p/q near x in [0, 1]. */
function fraction(x: number): { p: number; q: number } | undefined {
  for (let q = 1; q <= LARGEST_DENOMINATOR; q++) {
    const p = Math.round(x * q);
    if (Math.abs(x * q - p) < 1e-6) return { p, q };
  }
  return undefined;
}
