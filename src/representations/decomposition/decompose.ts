import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../dimension.js';
import type { Representation } from '../representation.js';
import { type Constituent, complexComponents, realComponents } from './constituent.js';
import { finiteConstituents } from './finite-constituents.js';
import type { IsotypicComponent } from './isotypic-component.js';
import { lieConstituents } from './lie-constituents.js';
import { isRealRepresentation } from './real-representation.js';

/**
 * R as a direct sum of irreps: its isotypic components, over R where R is a real representation, else over C.
 * Multiplicities are exact inner products of characters; that the irreps recombine to R is checked before they leave.
 *
 * @throws DomainError BAD_INPUT for a Lie group of which only the algebra is known, TOO_LARGE where the character table
 * or the density is out of reach
 */
export function decompose(group: Group, r: Representation): IsotypicComponent[] {
  const dimension = dimensionOf(r, group);
  if (dimension === 0n) return [];
  const constituents: readonly Constituent[] =
    group.kind === 'FINITE' ? finiteConstituents(group, r) : lieConstituents(group, r);
  const components = isRealRepresentation(r, group)
    ? realComponents(constituents)
    : complexComponents(constituents);
  const total = components.reduce((sum, c) => sum + BigInt(c.dimension) * BigInt(c.multiplicity), 0n);
  if (total !== dimension) {
    throw new Error(`expected components of dimension ${dimension} together, got ${total}`);
  }
  return components;
}
