import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../../representations/dimension.js';
import {
  defining,
  dual,
  leaf,
  type Representation,
  tensor,
  trivial,
} from '../../representations/representation.js';
import { coordinateFacts } from '../nonlinearities/coordinate-facts.js';
import type { MapCounter } from './count-maps.js';

/** Tensor powers up to this order are taken into account: higher ones need more maps than they are worth. */
export const ORDER_LIMIT = 3;
/** Representations of one order. */
const WIDTH_OF_ORDER = 32;
/** Maps from a representation to itself, one parameter each for every pair of copies. */
const OWN_MAP_LIMIT = 256;

/** A representation that hidden stages may have copies of. */
export interface Candidate {
  readonly of: Representation;
  readonly size: number;
}

/**
 * The tensor products of V (V1, V2, .. of a product) and of its dual where that is another representation, by order from 0
 * up: [1], [V, V*], [V^2, V * V*, V*^2], .. Orders end where one has a representation of more than `width` coordinates, more than
 * OWN_MAP_LIMIT maps to itself, or too many representations.
 */
export function tensorCandidates(counter: MapCounter, width: number): Candidate[][] {
  const { group } = counter;
  const atoms = atomsOf(counter);
  const orders: Candidate[][] = [[{ of: trivial, size: 1 }]];
  let products: Representation[][] = [[]];
  for (let order = 1; order <= ORDER_LIMIT; order++) {
    products = products.flatMap(factors => {
      const last = factors.length === 0 ? 0 : atoms.indexOf(factors.at(-1)!);
      return atoms.slice(last).map(atom => [...factors, atom]);
    });
    if (products.length > WIDTH_OF_ORDER) break;
    const dimensions = products.map(factors => dimensionOf(tensor(factors), group));
    if (dimensions.some(dimension => dimension > BigInt(width))) break;
    const found = products.map((factors, k) => ({ of: tensor(factors), size: Number(dimensions[k]) }));
    if (found.some(({ of, size }) => size > 1 && counter.linear(of, of) > OWN_MAP_LIMIT)) break;
    orders.push(found);
  }
  return orders;
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
