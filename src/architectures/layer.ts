import type { EquivariantMaps } from '../fixed-subspaces/equivariant-maps.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import type { GeneratorImages } from './generator-images.js';
import { type Sharing, sharingFromBasis, sharingFromNumericBasis } from './sharing.js';

/**
 * An equivariant linear layer x -> W x + b from R^columns to R^rows: which parameters fill W and b, and how.
 *
 * Plain data, which crosses threads; the same question gives the same layer.
 */
export interface Layer {
  readonly version: 1;
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
  /** Of the positions i * columns + j. */
  readonly weight: Sharing;
  /** null where no bias was asked for. */
  readonly bias: Sharing | null;
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
 * The layer of E_G: parameter k multiplies basis vector k.
 *
 * @throws DomainError BAD_INPUT where the maps aren't real
 */
export function layerFrom(
  maps: EquivariantMaps,
  names: LayerNames,
  options: { bias: boolean; generators: readonly GeneratorImages[] | null },
): Layer {
  const { rows, columns, subspace, bias } = maps;
  return {
    version: 1,
    ...textsOf(names),
    rows,
    columns,
    weight: sharingFromBasis(subspace.basis),
    bias: options.bias ? sharingFromBasis(bias.basis) : null,
    emptyReason: subspace.emptyReason,
    generators: options.generators,
  };
}

/** The layer of a subspace of the rows x columns matrices that was found in data; its coefficients are doubles only. */
export function layerFromNumericBasis(
  rows: number,
  columns: number,
  basis: readonly (readonly number[])[],
  names: LayerNames,
): Layer {
  return {
    version: 1,
    ...textsOf(names),
    rows,
    columns,
    weight: sharingFromNumericBasis(rows * columns, basis),
    bias: null,
    emptyReason: basis.length === 0 ? 'The subspace that was found in the data is {0}.' : null,
    generators: null,
  };
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
  return {
    version: 1,
    ...textsOf(names),
    rows,
    columns,
    weight: sharingFromBasis(basis),
    bias: null,
    emptyReason: basis.offsets.length === 1 ? 'The subspace that was found in the data is {0}.' : null,
    generators,
    found,
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

function textsOf({ group, from, to }: LayerNames): LayerNames {
  return { group, from, to };
}
