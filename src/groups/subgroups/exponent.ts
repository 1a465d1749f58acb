import { lcm } from '../../exact/integers.js';
import { isPrime } from '../../exact/primes.js';
import { orderOfPermutation } from '../classes/cycle-type.js';
import { conjugacyClasses, hasConjugacyClasses, naturalAction } from '../classes/find-classes.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupFactor, NaturalFamily } from '../group-factor.js';
import { orbitsOf, type Permutation } from '../permutation.js';
import { RandomElements, SeededIntegers } from '../random-elements.js';
import { EXPONENT_DRAWS } from './limits.js';

const FIXED_SEED = 3;

/**
 * The least e >= 1 with g^e = 1 for all g: the least common multiple of the orders of all elements, factor by factor. By a
 * formula for S(n), A(n) and B(n), by generators where they commute, else by the conjugacy classes; where these take long,
 * two bounds are tried first. DomainError TOO_LARGE beyond the bounds of conjugacyClasses.
 */
export function exponent(group: FiniteGroup): bigint {
  return group.components.map((factor, i) => exponentOfFactor(factor, group.factor(i))).reduce(lcm, 1n);
}

function exponentOfFactor(factor: GroupFactor, group: FiniteGroup): bigint {
  const natural = naturalAction(factor);
  if (natural !== undefined) return exponentOfNatural(natural);
  if (factor.isAbelian) return factor.model.generators.map(orderOf).reduce(lcm, 1n);
  const quick = hasConjugacyClasses(group) ? undefined : exponentBetweenBounds(factor);
  return quick ?? conjugacyClasses(group).elementOrders.map(BigInt).reduce(lcm, 1n);
}

/**
 * The largest power of each prime among the orders of elements: p^e <= n in S(n); 2^e <= n - 2 in A(n), since a cycle of
 * even length needs another; 2^(e+1) for 2^e <= n in B(n), by a cycle whose signs multiply to -1.
 */
function exponentOfNatural({ letter, n }: NaturalFamily): bigint {
  let result = letter === 'B' ? 2n : 1n;
  for (let p = 2; p <= n; p++) {
    if (!isPrime(p)) continue;
    const most = p === 2 && letter === 'A' ? n - 2 : n;
    for (let power = p; power <= most; power *= p) result *= BigInt(p);
  }
  return result;
}

/**
 * From above: an element of order p^e has a cycle of that length, so p^e is at most the longest orbit and divides the order.
 * From below: the orders of random elements, always the same ones. Where both agree, that is the exponent, else undefined.
 */
function exponentBetweenBounds(factor: GroupFactor): bigint | undefined {
  const { generators, points } = factor.model;
  const longest = orbitsOf(generators, points).reduce((most, { length }) => Math.max(most, length), 1);
  let above = 1n;
  for (let p = 2; p <= longest; p++) {
    if (!isPrime(p)) continue;
    for (let power = p; power <= longest && factor.order % BigInt(power) === 0n; power *= p)
      above *= BigInt(p);
  }
  const random = new RandomElements(generators, points, new SeededIntegers(FIXED_SEED));
  let below = 1n;
  for (let draw = 0; draw < EXPONENT_DRAWS && below !== above; draw++)
    below = lcm(below, orderOf(random.next()));
  return below === above ? above : undefined;
}

function orderOf(p: Permutation): bigint {
  return BigInt(orderOfPermutation(p));
}
