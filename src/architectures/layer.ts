import { emptyReason } from '../fixed-subspaces/empty-reason.js';
import { fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../groups/group.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { hom, type Representation } from '../representations/representation.js';
import type { FindFixed } from './blocks/find-fixed.js';
import { wholeMap } from './blocks/whole-map.js';
import { equivariantParts } from './changes/equivariant-parts.js';
import { type GeneratorImages, generatorImages } from './generator-images.js';
import { type LinearParts, shapeOf } from './program/linear-parts.js';
import { type Sharing, sharingFromBasis, sharingFromNumericBasis } from './sharing.js';

/**
 * An equivariant linear layer x -> W x + b from R^columns to R^rows: which parameters fill W and b, and how.
 *
 * Plain data, which crosses threads; the same question gives the same layer.
 */
export interface Layer extends LinearParts {
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
  /** false for a subspace that was found numerically. */
  readonly exact: boolean;
  /** Why W = 0, where it is. */
  readonly emptyReason: string | null;
  /** What the layer can be checked against; null where that is too large, not real, or not known. */
  readonly generators: readonly GeneratorImages[] | null;
  /** Of an exact space that was read from data: whether it is E_G or another. */
  readonly found?: 'E_G' | 'OTHER';
}

/** What a layer is called: the group and the two representations, in their canonical texts. */
export interface LayerNames {
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The layer of E_G, all equivariant maps, with all invariant biases where they are asked for. `find` finds fixed subspaces:
 * a caller that remembers some passes its own.
 *
 * @throws DomainError BAD_INPUT where the maps aren't real; TOO_LARGE
 */
export function equivariantLayer(
  group: Group,
  from: Representation,
  to: Representation,
  { bias, find = fixedSubspace }: { bias: boolean; find?: FindFixed },
): Layer {
  const parts = equivariantParts(group, from, to, { bias, find });
  return {
    ...parts,
    ...shapeOf(parts),
    group: group.name,
    from: formatRepresentation(from),
    to: formatRepresentation(to),
    exact: true,
    emptyReason: parts.weight.parameterCount === 0 ? emptyReason(group, hom(from, to)) : null,
    generators: generatorImages(group, from, to),
  };
}

/** The layer of a subspace of the rows x columns matrices that was found in data; its coefficients are doubles only. */
export function layerFromNumericBasis(
  rows: number,
  columns: number,
  basis: readonly (readonly number[])[],
  names: LayerNames,
): Layer {
  return foundLayer(rows, columns, sharingFromNumericBasis(rows * columns, basis), names);
}

/** The layer of an exact subspace of the rows x columns matrices that was read from data; `generators` where it is E_G. */
export function layerFromExactBasis(
  rows: number,
  columns: number,
  basis: SparseBasis,
  names: LayerNames,
  { found, generators }: { found: 'E_G' | 'OTHER'; generators: readonly GeneratorImages[] | null },
): Layer {
  if (basis.ambient !== rows * columns) {
    throw new Error(`expected a basis of ${rows} x ${columns} matrices, got dimension ${basis.ambient}`);
  }
  return { ...foundLayer(rows, columns, sharingFromBasis(basis), names), generators, found };
}

function foundLayer(rows: number, columns: number, sharing: Sharing, names: LayerNames): Layer {
  const { group, from, to } = names;
  const weight = wholeMap(rows, columns, sharing);
  return {
    group,
    from,
    to,
    rows,
    columns,
    weight,
    bias: null,
    change: null,
    exact: sharing.exact,
    emptyReason: weight.parameterCount === 0 ? 'The subspace that was found in the data is {0}.' : null,
    generators: null,
  };
}

export function weightParameterCount(layer: Layer): number {
  return layer.weight.parameterCount;
}

export function biasParameterCount(layer: Layer): number {
  return layer.bias?.parameterCount ?? 0;
}

export function parameterCount(layer: Layer): number {
  return weightParameterCount(layer) + biasParameterCount(layer);
}
