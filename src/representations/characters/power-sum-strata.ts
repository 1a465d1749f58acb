import { cyclotomics, fromInteger, fromRational } from '../../exact/cyclotomic.js';
import { type Rational, rational } from '../../exact/rational.js';
import type { CompactForm, LieFactor } from '../../groups/lie-factor.js';
import { type ExponentRange, symmetricRange } from './laurent-polynomials.js';
import { type ClassSpace, constantMonomials, type Monomial, type Stratum } from './stratum.js';

/**
 * A classical group as one stratum, for characters of fewer legs than dim V. Its variables are the power sums
 * p_j = tr g^j, for U(n) and SU(n) also their conjugates, and det g where it is no constant. While the invariants of V^k
 * are as independent as the matchings or permutations that span them, the means of products of power sums are those of
 * independent variables: over O(n) p_j is sqrt(j) Z + e_j for a standard normal Z, with e_j = 1 for even j, else 0; over
 * Sp(n) the same with -e_j; over U(n) a complex normal variable with E|p_j|^2 = j. Invariants with a power of det, and those
 * that SO(n) and SU(n) have beyond O(n) and U(n), begin with dim V legs. (P. Diaconis, M. Shahshahani, On the eigenvalues of
 * random matrices, 1994; C. Hughes, Z. Rudnick, Mock-Gaussian behaviour for linear statistics of classical compact groups.)
 */
export function powerSumStrata(factor: LieFactor, legs: number): ClassSpace | undefined {
  const form = factor.compactForm;
  if (form === undefined || legs >= factor.info.degree) return undefined;
  const isUnitary = form.letter === 'U' || form.letter === 'SU';
  const stratum = isUnitary
    ? unitaryStratum(form, factor.info.degree, legs)
    : orthogonalStratum(form, factor.info.degree, legs);
  return { strata: [stratum], isIntegral: false };
}

/** Variables det, p_1, p_2, .. */
function orthogonalStratum({ letter }: CompactForm, degree: number, legs: number): Stratum {
  const variables = legs + 1;
  const monomial = monomialsIn(variables);
  const p = (j: number): number => j;
  return {
    ranges: bound => [
      upTo(bound),
      ...Array.from({ length: legs }, (_, j) => upTo(Math.floor(bound / (j + 1)))),
    ],
    valueOf(node, power) {
      const j = Math.abs(power);
      switch (node.kind) {
        case 'sign':
          return letter === 'O'
            ? [monomial(rational(1), [[0, j]])]
            : constantMonomials(cyclotomics.one, variables);
        case 'defining':
          return j === 0
            ? constantMonomials(fromInteger(degree), variables)
            : [monomial(rational(1), [[p(j), 1]])];
        case 'adjoint': {
          const sign = letter === 'Sp' ? 1 : -1;
          if (j === 0) {
            return constantMonomials(fromInteger(Math.floor((degree * (degree + sign)) / 2)), variables);
          }
          return [monomial(rational(1, 2), [[p(j), 2]]), monomial(rational(sign, 2), [[p(2 * j), 1]])];
        }
        default:
          throw new Error(`expected V, sgn or Ad, got ${node.kind}`);
      }
    },
    integral([twists, ...powers]) {
      if (twists % 2 === 1) return cyclotomics.zero;
      const mean = powers.reduce((product, a, i) => product * normalMoment(i + 1, a, letter === 'Sp'), 1n);
      return fromInteger(mean);
    },
  };
}

/** Variables det, p_1, p_2, .., and the conjugates of the p_j. */
function unitaryStratum({ letter }: CompactForm, degree: number, legs: number): Stratum {
  const variables = 2 * legs + 1;
  const monomial = monomialsIn(variables);
  const p = (j: number): number => (j > 0 ? j : legs - j);
  return {
    ranges: bound => {
      const ofSums = Array.from({ length: legs }, (_, j) => upTo(Math.floor(bound / (j + 1))));
      return [symmetricRange(bound), ...ofSums, ...ofSums];
    },
    valueOf(node, j) {
      switch (node.kind) {
        case 'sign':
          return letter === 'U'
            ? [monomial(rational(1), [[0, j]])]
            : constantMonomials(cyclotomics.one, variables);
        case 'defining':
          return j === 0
            ? constantMonomials(fromInteger(degree), variables)
            : [monomial(rational(1), [[p(j), 1]])];
        case 'adjoint': {
          const trace = letter === 'SU' ? constantMonomials(fromInteger(-1), variables) : [];
          if (j === 0) return [...trace, ...constantMonomials(fromInteger(degree * degree), variables)];
          return [
            ...trace,
            monomial(rational(1), [
              [p(j), 1],
              [p(-j), 1],
            ]),
          ];
        }
        default:
          throw new Error(`expected V, sgn or Ad, got ${node.kind}`);
      }
    },
    integral(exponent) {
      if (exponent[0] !== 0) return cyclotomics.zero;
      let mean = 1n;
      for (let j = 1; j <= legs; j++) {
        if (exponent[p(j)] !== exponent[p(-j)]) return cyclotomics.zero;
        for (let a = 1; a <= exponent[p(j)]; a++) mean *= BigInt(j * a);
      }
      return fromInteger(mean);
    },
  };
}

/** E (sqrt(j) Z + e)^a for a standard normal Z: the sum over even i of C(a, i) j^(i/2) (i - 1)!! e^(a - i). */
function normalMoment(j: number, a: number, isSymplectic: boolean): bigint {
  const shift = j % 2 === 1 ? 0n : isSymplectic ? -1n : 1n;
  let sum = 0n;
  let term = 1n; // C(a, i) j^(i/2) (i - 1)!!
  for (let i = 0; i <= a; i += 2) {
    sum += term * shift ** BigInt(a - i);
    // C(a, i + 2) (i + 1)!! / (C(a, i) (i - 1)!!) = (a - i)(a - i - 1) / (i + 2)
    term = (term * BigInt(j * (a - i) * (a - i - 1))) / BigInt(i + 2);
  }
  return sum;
}

function upTo(greatest: number): ExponentRange {
  return { least: 0, greatest };
}

function monomialsIn(variables: number) {
  return (
    coefficient: Rational,
    powers: readonly (readonly [variable: number, power: number])[],
  ): Monomial => {
    const exponent = new Array<number>(variables).fill(0);
    for (const [variable, power] of powers) exponent[variable] += power;
    return { coefficient: fromRational(coefficient), exponent };
  };
}
