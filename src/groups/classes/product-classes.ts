import { lcmOfNumbers } from '../../exact/integers.js';
import type { GroupElement } from '../group-element.js';
import type { GroupFactor } from '../group-factor.js';
import type { ConjugacyClasses } from './conjugacy-classes.js';
import type { PermutationClasses } from './permutation-classes.js';

/** A direct factor with the classes of its permutation model. */
export interface FactorClasses {
  readonly factor: GroupFactor;
  readonly classes: PermutationClasses;
}

/** Classes of a direct product: tuples of classes of the factors, the first factor slowest, so the identity's first. */
export function productClasses(parts: readonly FactorClasses[]): ConjugacyClasses {
  const radices = parts.map(({ classes }) => classes.count);
  const split = (c: number): number[] => {
    let rest = c;
    return radices
      .map((_, i) => i)
      .reverse()
      .map(i => {
        const digit = rest % radices[i];
        rest = Math.floor(rest / radices[i]);
        return digit;
      })
      .reverse();
  };
  const join = (digits: readonly number[]): number =>
    digits.reduce((index, digit, i) => index * radices[i] + digit, 0);
  const all = <T>(of: (classes: PermutationClasses) => readonly T[], one: T, times: (a: T, b: T) => T): T[] =>
    parts.reduce<T[]>(
      (tuples, { classes }) => tuples.flatMap(tuple => of(classes).map(value => times(tuple, value))),
      [one],
    );
  return {
    count: radices.reduce((product, count) => product * count, 1),
    sizes: all<bigint>(
      classes => classes.sizes,
      1n,
      (a, b) => a * b,
    ),
    elementOrders: all(classes => classes.elementOrders, 1, lcmOfNumbers),
    representative: c => {
      const digits = split(c);
      return {
        parts: parts.map(({ factor, classes }, i) => factor.model.toPart(classes.representative(digits[i]))),
      };
    },
    power: (c, k) => {
      const digits = split(c);
      return join(parts.map(({ classes }, i) => classes.power(digits[i], k)));
    },
    classOf: (g: GroupElement) =>
      join(parts.map(({ factor, classes }, i) => classes.classOf(factor.model.fromPart(g.parts[i])))),
  };
}
