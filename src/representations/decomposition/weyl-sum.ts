import { doubledRho, type RootType } from '../../groups/lie/weyl-density.js';
import type { CompactForm } from '../../groups/lie-factor.js';

/** A term of Weyl's denominator, moved to the exponent that it is asked at. */
export interface WeylTerm {
  readonly sign: 1 | -1;
  readonly exponent: readonly number[];
}

/** The roots on a coset of a maximal torus: those of U(n), SO(2n+1), Sp(n), SO(2n) for A, B, C, D of rank n. */
interface Roots {
  readonly type: RootType;
  readonly rank: number;
}

/**
 * The terms of f times Weyl's density at an exponent e, for a character f of so many legs: the coefficient there is the sum
 * over the Weyl group of sgn(w) f(e - rho + w rho), of which those w are listed for which f may have such an exponent.
 *
 * Exponents of so many legs have absolute values that add up to as many; of U(n) and SU(n) up to a multiple of (1, .., 1),
 * which det and the relation of the t_i may add. The search places one entry of w rho after the other and stops where that
 * is exceeded, so that few of the n! 2^n elements are met.
 */
export function* weylTerms(
  form: CompactForm,
  coset: number,
  e: readonly number[],
  legs: number,
): Generator<WeylTerm> {
  const { type, rank } = rootsOn(form, coset);
  const rho = doubledRho(type, rank);
  const isSpecial = form.letter === 'SU';
  const whole = isSpecial ? [...e, 0] : e;
  const shifts = shiftsOf(form, whole, legs);
  const used = new Array<boolean>(rank).fill(false);
  const exponent = new Array<number>(rank).fill(0);
  yield* place(
    0,
    false,
    0,
    shifts.map(shift => shift.legs),
  );

  function* place(i: number, isOdd: boolean, negated: number, left: readonly number[]): Generator<WeylTerm> {
    if (i === rank) {
      if (type === 'D' && negated % 2 === 1) return;
      const isMinus = isOdd !== (type !== 'D' && negated % 2 === 1);
      const found = isSpecial
        ? exponent.slice(0, rank - 1).map(x => x - exponent[rank - 1])
        : exponent.slice();
      yield { sign: isMinus ? -1 : 1, exponent: found };
      return;
    }
    let passed = 0;
    for (let source = 0; source < rank; source++) {
      if (used[source]) continue;
      used[source] = true;
      const odd = isOdd !== (passed % 2 === 1);
      for (const sign of type === 'A' ? [1] : [1, -1]) {
        exponent[i] = whole[i] - Math.trunc((rho[i] - sign * rho[source]) / 2);
        const rest = left.map((budget, k) => budget - Math.abs(exponent[i] - shifts[k].by));
        if (rest.some(budget => budget >= 0)) {
          yield* place(i + 1, odd, sign === 1 ? negated : negated + 1, rest);
        }
      }
      used[source] = false;
      passed++;
    }
  }
}

function rootsOn({ letter, n }: CompactForm, coset: number): Roots {
  const half = Math.floor(n / 2);
  switch (letter) {
    case 'U':
    case 'SU':
      return { type: 'A', rank: n };
    case 'Sp':
      return { type: 'C', rank: n };
    case 'SO':
    case 'O':
      if (n % 2 === 1) return { type: 'B', rank: half };
      return coset === 0 ? { type: 'D', rank: half } : { type: 'C', rank: half - 1 };
  }
}

/**
 * The multiples of (1, .., 1) that weights may be moved by, with the legs that are left: w keeps the sum of the entries, which
 * without the multiple is at most the number of legs. The fewest legs are spent by 0 or by an entry of the weight that is
 * found, and w moves each entry by less than n. Cost: n times the different entries, whatever the legs.
 */
function shiftsOf(
  { letter, n }: CompactForm,
  whole: readonly number[],
  legs: number,
): { readonly by: number; readonly legs: number }[] {
  if (letter !== 'U' && letter !== 'SU') return [{ by: 0, legs }];
  const sum = whole.reduce((a, b) => a + b, 0);
  const near = [...new Set(whole)].flatMap(e => Array.from({ length: 2 * n - 1 }, (_, d) => e + d - n + 1));
  return [...new Set([0, ...near])]
    .map(by => ({ by, legs: letter === 'U' ? legs - Math.abs(by) : legs }))
    .filter(shift => Math.abs(sum - n * shift.by) <= shift.legs);
}
