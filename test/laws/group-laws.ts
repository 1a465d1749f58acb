import { DomainError } from '../../src/domain-error.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import {
  compose,
  elementKey,
  type GroupElement,
  inverse,
  isIdentity,
} from '../../src/groups/group-element.js';

/** Elements that are multiplied with each other, spread over the list; every other one in triples. */
const SAMPLE = 8;

const LIMIT = 2000;

/** Throws at the first law of finite groups that fails; the order is at most 2000. */
export function holdGroupLaws(group: FiniteGroup): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${group.name} breaks the law: ${law}`);
  };
  const all = group.elements(LIMIT);
  const some = sample(group);
  const keys = new Set(all.map(elementKey));
  const contains = (g: GroupElement) => keys.has(elementKey(g));

  const [identity, ...others] = all;
  demand('the identity comes first', isIdentity(identity) && !others.some(isIdentity));
  demand(
    'the identity is neutral',
    some.every(g => same(compose(identity, g), g) && same(compose(g, identity), g)),
  );
  demand(
    'elements are distinct and as many as the order says',
    BigInt(keys.size) === group.order && BigInt(all.length) === group.order,
  );
  demand(
    'a listing stops at its limit',
    group.elements(Number(group.order)).length === all.length &&
      isRefused(() => group.elements(Number(group.order) - 1)),
  );
  demand(
    'closed under inverses',
    some.every(g => contains(inverse(g))),
  );
  demand(
    'inverses undo',
    some.every(g => isIdentity(compose(g, inverse(g))) && isIdentity(compose(inverse(g), g))),
  );
  demand(
    'closed under products',
    some.every(g => some.every(h => contains(compose(g, h)))),
  );
  const few = some.filter((_, k) => k % 2 === 0);
  demand(
    'products are associative',
    few.every(a =>
      few.every(b => few.every(c => same(compose(compose(a, b), c), compose(a, compose(b, c))))),
    ),
  );
  const reached = generatedFrom(identity, group.generators);
  demand(
    'the generators generate exactly the elements',
    reached.size === keys.size && [...reached].every(k => keys.has(k)),
  );
  demand(
    'orders of elements divide the order (Lagrange)',
    some.every(g => group.order % orderOf(g, group.order) === 0n),
  );
  const commute = (elements: readonly GroupElement[]) =>
    elements.every(g => elements.every(h => same(compose(g, h), compose(h, g))));
  demand('abelian exactly where the generators commute', commute(group.generators) === group.isAbelian);
  demand('all elements commute where abelian', !group.isAbelian || commute(some));
  demand(
    'degrees fit the factors',
    group.factors.reduce((sum, factor) => sum + factor.degree, 0) === group.degree,
  );
  demand(
    'parts fit the factors',
    [...group.generators, ...some].every(g => g.parts.length === group.factors.length),
  );
}

function same(a: GroupElement, b: GroupElement): boolean {
  return elementKey(a) === elementKey(b);
}

/** The keys of all products of generators. */
function generatedFrom(identity: GroupElement, generators: readonly GroupElement[]): Set<string> {
  const reached = new Map([[elementKey(identity), identity]]);
  for (const g of reached.values()) {
    for (const generator of generators) {
      const product = compose(generator, g);
      reached.set(elementKey(product), reached.get(elementKey(product)) ?? product);
    }
  }
  return new Set(reached.keys());
}

/** The least k >= 1 with g^k = 1; bound + 1 where it is above the bound. */
function orderOf(g: GroupElement, bound: bigint): bigint {
  let order = 1n;
  for (let power = g; !isIdentity(power) && order <= bound; power = compose(power, g)) order++;
  return order;
}

function isRefused(work: () => unknown): boolean {
  try {
    work();
  } catch (error) {
    return error instanceof DomainError && error.code === 'TOO_LARGE';
  }
  return false;
}

function sample(group: FiniteGroup): GroupElement[] {
  const elements = group.elements(LIMIT);
  const step = Math.max(1, Math.floor(elements.length / SAMPLE));
  return elements.filter((_, k) => k % step === 0).slice(0, SAMPLE);
}
