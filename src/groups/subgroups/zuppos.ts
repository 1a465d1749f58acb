import { factorise } from '../../exact/primes.js';
import type { ElementTable } from './element-table.js';

/**
 * The cyclic subgroups of prime power order ("Zuppos"), numbered. An element is the product of its parts of prime power
 * order, so a subgroup is known by the Zuppos in it.
 */
export interface Zuppos {
  readonly count: number;
  /** A generator of each. */
  readonly generators: Uint16Array;
  /** The prime whose power its order is. */
  readonly primes: Uint16Array;
  /** The Zuppo that an element generates; -1 where its order is no prime power or 1. */
  readonly of: Int32Array;
}

export function findZuppos(table: ElementTable): Zuppos {
  const of = new Int32Array(table.order).fill(-1);
  const generators: number[] = [];
  const primes: number[] = [];
  const primeOf = new Map<number, number>();
  for (let g = 1; g < table.order; g++) {
    const order = table.orders[g];
    if (!primeOf.has(order)) {
      const factors = factorise(order);
      primeOf.set(order, factors.length === 1 ? factors[0][0] : 0);
    }
    const prime = primeOf.get(order)!;
    if (prime === 0 || of[g] >= 0) continue;
    let power = g;
    for (let k = 1; k < order; k++) {
      if (k % prime !== 0) of[power] = generators.length;
      power = table.product(power, g);
    }
    generators.push(g);
    primes.push(prime);
  }
  return {
    count: generators.length,
    generators: Uint16Array.from(generators),
    primes: Uint16Array.from(primes),
    of,
  };
}
