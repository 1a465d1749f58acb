import { DomainError } from '../../domain-error.js';
import {
  directSumSigned,
  type SignedPermutation,
  tensorSigned,
} from '../../linear-algebra/signed-permutation.js';
import { activation } from '../../mean-field/activation.js';
import type { LossKind } from '../../mean-field/loss.js';
import type { Unit } from '../../mean-field/unit.js';

/** A space of a unit as signed permutations of its coordinates see it. */
export interface CoordinateSpace {
  readonly dimension: number;
  /** Whether signs of its coordinates may change, too. */
  readonly signed: boolean;
}

/**
 * The coordinates of a particle, block after block: entry (j, i) of a weight, j in the space `to` and i in `from`, i running
 * faster; or coordinate j of a bias, where `from` is null.
 */
export interface CoordinateBlock {
  readonly to: number;
  readonly from: number | null;
}

/** A unit by its coordinates: the spaces X = H_0, .., H_L = Y, and where each coordinate of a particle belongs. */
export interface CoordinateLayout {
  readonly spaces: readonly CoordinateSpace[];
  readonly blocks: readonly CoordinateBlock[];
  /** Whether X and Y are one space, on which the same signed permutation acts. */
  readonly same: boolean;
}

/**
 * The layout of a unit, where a space is signed if the unit commutes with its signs: X always; a space that the activation is applied to if this is odd or
 * linear; Y likewise, and never where the loss wants labels in [0, 1]. H_1 = R of UV stays as it is. `same`: one and
 * the same signed permutation on X and on Y, which need equal dimensions then.
 */
export function coordinateLayout(unit: Unit, loss: LossKind, same = false): CoordinateLayout {
  const { inputDimension: d, outputDimension: c, layers } = unit;
  if (same && d !== c) {
    throw new DomainError(
      'BAD_INPUT',
      `X has dimension ${d} and Y ${c}, so that no group acts on them in the same way: leave same out.`,
      { path: ['same'] },
    );
  }
  const { symmetry } = activation(unit.activation);
  const isOdd = symmetry === 'ODD' || symmetry === 'LINEAR';
  const hidden = layers.slice(0, -1).map(({ rows, activated }) => ({
    dimension: rows,
    signed: unit.kind !== 'UV' && (!activated || isOdd),
  }));
  const output = loss !== 'LOGISTIC' && (!layers[layers.length - 1].activated || isOdd);
  const spaces = [{ dimension: d, signed: !same || output }, ...hidden, { dimension: c, signed: output }];
  const blocks = layers.flatMap(({ biased }, l) => [
    { to: l + 1, from: l },
    ...(biased ? [{ to: l + 1, from: null }] : []),
  ]);
  return { spaces, blocks, same };
}

/** How many coordinates of a particle a block has. */
export function blockSize({ spaces }: CoordinateLayout, { to, from }: CoordinateBlock): number {
  return spaces[to].dimension * (from === null ? 1 : spaces[from].dimension);
}

/** What signed permutations of all spaces do on particles: W -> B W A^-1, b -> B b. */
export function onParticles(
  { blocks }: CoordinateLayout,
  element: readonly SignedPermutation[],
): SignedPermutation {
  return directSumSigned(
    blocks.map(({ to, from }) => (from === null ? element[to] : tensorSigned(element[to], element[from]))),
  );
}

/**
 * How many elements fix every particle: -1 on X with -1 on Y where nothing stands between them that would notice, and
 * the identity.
 */
export function kernelOrder({ spaces, blocks }: CoordinateLayout): bigint {
  return blocks.length === 1 && spaces.every(({ signed }) => signed) ? 2n : 1n;
}
