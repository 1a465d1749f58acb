import { inArgument } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import { hom, type Representation } from '../representations/representation.js';
import { type FixedSubspace, fixedSubspace } from './fixed-subspace.js';

/** E_G for a layer: the rows x columns matrices W with rho_to(g) W = W rho_from(g) for every g, flattened row by row. */
export interface EquivariantMaps {
  readonly rows: number;
  readonly columns: number;
  readonly subspace: FixedSubspace;
  /** The invariant biases: the vectors of the output that every g fixes. */
  readonly bias: FixedSubspace;
}

/**
 * E_G as the fixed subspace of Hom(from, to), and the invariant biases as that of to.
 * `find` finds the two subspaces: a caller that remembers some passes its own.
 */
export function equivariantMaps(
  group: Group,
  from: Representation,
  to: Representation,
  find: (group: Group, r: Representation) => FixedSubspace = fixedSubspace,
): EquivariantMaps {
  const { rows, columns } = shapeOfMaps(group, from, to);
  return {
    rows: Number(rows),
    columns: Number(columns),
    subspace: find(group, hom(from, to)),
    bias: find(group, to),
  };
}

/** rows = dim to, columns = dim from, of any size. */
export function shapeOfMaps(
  group: Group,
  from: Representation,
  to: Representation,
): { rows: bigint; columns: bigint } {
  return {
    rows: inArgument('to', () => dimensionOf(to, group)),
    columns: inArgument('from', () => dimensionOf(from, group)),
  };
}
