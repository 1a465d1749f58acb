import { withinBounds } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import {
  defining,
  dual,
  equal,
  leaf,
  type Representation,
  tensor,
  trivial,
} from '../../representations/representation.js';
import { coordinateFacts } from '../nonlinearities/coordinate-facts.js';
import type { MapCounter } from './count-maps.js';

/** Representations of one order. */
const WIDTH_OF_ORDER = 32;
/** Maps from a representation to itself, one parameter each for every pair of copies. */
const OWN_MAP_LIMIT = 256;

/** A representation that a space has or may have copies of. */
export interface Candidate {
  readonly of: Representation;
  /** Of one copy. */
  readonly size: number;
}

/**
 * What hidden stages are made of, by order from 0 up: 1; V (V1, V2, .. of a product), its dual where that is another
 * representation, and what the input has copies of; then the tensor products of the former, [V^2, V * V*, V*^2], .. up to `order`.
 * Orders end where one has a representation of more than `width` coordinates, more than OWN_MAP_LIMIT maps to itself or more than can
 * be counted, or too many representations; what the input has is left out where that, or their sum with 1 and V, is so.
 */
export function tensorCandidates(
  counter: MapCounter,
  input: readonly Candidate[],
  order: number,
  width: number,
): Candidate[][] {
  const atoms = atomsOf(counter);
  const orders: Candidate[][] = [[{ of: trivial, size: 1 }]];
  let products: Representation[][] = [[]];
  for (let k = 1; k <= order; k++) {
    products = products.flatMap(factors => {
      const last = factors.length === 0 ? 0 : atoms.indexOf(factors.at(-1)!);
      return atoms.slice(last).map(atom => [...factors, atom]);
    });
    if (products.length > WIDTH_OF_ORDER) break;
    const dimensions = products.map(factors => dimensionOf(tensor(factors), counter.group));
    if (dimensions.some(dimension => dimension > BigInt(width))) break;
    const found = products.map((factors, i) => ({ of: tensor(factors), size: Number(dimensions[i]) }));
    if (!found.every(candidate => hasFewMaps(counter, candidate))) break;
    orders.push(without(found, orders.flat()));
    if (k === 1) orders[1].push(...candidatesOf(counter, input, orders.flat(), width));
  }
  return orders;
}

/** The representations of a space that aren't among the others, where there is room for a copy of each. */
export function candidatesOf(
  counter: MapCounter,
  space: readonly Candidate[],
  others: readonly Candidate[],
  width: number,
): Candidate[] {
  const found: Candidate[] = [];
  let rest = width - others.reduce((sum, { size }) => sum + size, 0);
  for (const { of, size } of without(space, others)) {
    if (size > rest || found.some(candidate => equal(candidate.of, of))) continue;
    if (!hasFewMaps(counter, { of, size })) continue;
    found.push({ of, size });
    rest -= size;
  }
  return found;
}

function without(candidates: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ of }) => !others.some(other => equal(other.of, of)));
}

function hasFewMaps(counter: MapCounter, { of, size }: Candidate): boolean {
  if (size === 1) return true;
  const maps = withinBounds(() => counter.linear(of, of));
  return maps !== undefined && maps <= OWN_MAP_LIMIT;
}

/** V, or the spaces of the factors; each followed by its dual where that has other coordinates and another character. */
function atomsOf(counter: MapCounter): Representation[] {
  const { group } = counter;
  const spaces = group.factors.length === 1 ? [defining] : group.factors.map((_, i) => leaf('factor', i + 1));
  return spaces.flatMap(space => (isSelfDual(group, counter, space) ? [space] : [space, dual(space)]));
}

/** <chi, chi*> = <chi, chi> only for chi = chi*, where representations are sums of irreps. */
function isSelfDual(group: Group, counter: MapCounter, space: Representation): boolean {
  return (
    coordinateFacts(group, space).isOrthogonal ||
    counter.linear(space, dual(space)) === counter.linear(space, space)
  );
}
