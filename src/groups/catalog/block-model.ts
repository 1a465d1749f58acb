import { refuseAbove } from '../../domain-error.js';
import { cyclotomics, isZero } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { LinearPart } from '../group-element.js';
import { DEGREE_LIMIT, MATRIX_SIZE_LIMIT } from '../limits.js';
import { identityPermutation, type Permutation } from '../permutation.js';
import { identityPart, type PermutationModel } from '../permutation-model.js';
import { linearModel } from './linear-model.js';

/** A summand of a space, with the model of the maps of it that occur. */
export interface Block {
  readonly model: PermutationModel;
  readonly degree: number;
}

/** What a permutation of the points of all blocks, side by side, does: block b goes to block image[b] by within[b]. */
export interface BlockPermutation {
  readonly image: Permutation;
  readonly within: readonly Permutation[];
}

/**
 * The group that some maps of a direct sum generate which permute its blocks, equal blocks only: on the points of all
 * blocks side by side. Where all maps are (signed) permutations of the basis, the model is that of these.
 */
export function blockModel(
  blocks: readonly Block[],
  generators: readonly BlockPermutation[],
): PermutationModel {
  const points = offsets(blocks.map(({ model }) => model.points));
  const places = offsets(blocks.map(({ degree }) => degree));
  const blockOfPoint = owners(points);
  const blockOfPlace = owners(places);
  const dense = denseModels(blocks);
  const model: PermutationModel = {
    points: points.at(-1)!,
    generators: generators.map(generator => sideBySide(generator, points)),
    toPart: permutation => {
      const image = blocks.map((_, b) => blockOfPoint[permutation[points[b]]]);
      const parts = blocks.map(({ model: own }, b) =>
        own.toPart(permutation.slice(points[b], points[b + 1]).map(point => point - points[image[b]])),
      );
      return dense.size > 0 ? placeMatrices(parts, image, places) : placeSigned(parts, image, places);
    },
    fromPart: part => {
      const image = blocks.map((_, b) => blockOfPlace[firstRow(part, places[b])]);
      const within = blocks.map(({ model: own, degree }, b) =>
        own.fromPart(cut(part, places[image[b]], places[b], degree, dense.has(own))),
      );
      return sideBySide({ image: Int32Array.from(image), within }, points);
    },
  };
  return linearModel(model.generators.map(model.toPart), places.at(-1)!, () => model);
}

/** dim of the direct sum. */
export function degreeOfSum(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { degree }) => sum + degree, 0);
}

/** Refuses a direct sum whose maps are too large to be held: dense ones where a block's model has matrices. */
export function refuseLargeSum(blocks: readonly Block[]): void {
  const dense = denseModels(blocks).size > 0;
  refuseAbove(
    dense ? 'The dimension of V, with matrices in the blocks,' : 'The dimension of V',
    degreeOfSum(blocks),
    dense ? MATRIX_SIZE_LIMIT : DEGREE_LIMIT,
    'Use smaller or fewer blocks.',
  );
}

/** The models whose maps are matrices. */
function denseModels(blocks: readonly Block[]): ReadonlySet<PermutationModel> {
  const models = [...new Set(blocks.map(({ model }) => model))];
  return new Set(models.filter(model => identityPart(model) instanceof ExactMatrix));
}

/** Permutations within the blocks alone. */
export function withinBlocks(
  blocks: readonly Block[],
  moved: ReadonlyMap<number, Permutation>,
): BlockPermutation {
  return {
    image: identityPermutation(blocks.length),
    within: blocks.map(({ model }, b) => moved.get(b) ?? identityPermutation(model.points)),
  };
}

/** [0, s_0, s_0 + s_1, ..]. */
function offsets(sizes: readonly number[]): number[] {
  const sums = [0];
  for (const size of sizes) sums.push(sums.at(-1)! + size);
  return sums;
}

/** By place the b with starts[b] <= place < starts[b + 1]. */
function owners(starts: readonly number[]): Int32Array {
  const owner = new Int32Array(starts.at(-1)!);
  for (let b = 0; b + 1 < starts.length; b++) owner.fill(b, starts[b], starts[b + 1]);
  return owner;
}

function sideBySide({ image, within }: BlockPermutation, points: readonly number[]): Permutation {
  const permutation = new Int32Array(points.at(-1)!);
  within.forEach((own, b) => {
    permutation.set(
      own.map(point => point + points[image[b]]),
      points[b],
    );
  });
  return permutation;
}

function placeSigned(
  parts: readonly LinearPart[],
  image: readonly number[],
  places: readonly number[],
): LinearPart {
  const size = places.at(-1)!;
  const whole = { image: new Int32Array(size), sign: new Int8Array(size) };
  parts.forEach((part, b) => {
    if (part instanceof ExactMatrix) throw new Error('expected signed permutations, got a matrix');
    whole.image.set(
      part.image.map(row => row + places[image[b]]),
      places[b],
    );
    whole.sign.set(part.sign, places[b]);
  });
  return whole;
}

function placeMatrices(
  parts: readonly LinearPart[],
  image: readonly number[],
  places: readonly number[],
): LinearPart {
  const size = places.at(-1)!;
  const rows = Array.from({ length: size }, () => new Array(size).fill(cyclotomics.zero));
  parts.forEach((part, b) => {
    const matrix = part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);
    matrix.toRows().forEach((row, i) => {
      rows[places[image[b]] + i].splice(places[b], row.length, ...row);
    });
  });
  return ExactMatrix.fromRows(rows);
}

/** A row where the given column of an invertible map is not 0. */
function firstRow(part: LinearPart, column: number): number {
  if (!(part instanceof ExactMatrix)) return part.image[column];
  return part.toRows().findIndex(row => !isZero(row[column]));
}

/** The block of a map with its corner at (row, column), as a matrix or as a signed permutation. */
function cut(part: LinearPart, row: number, column: number, degree: number, isMatrix: boolean): LinearPart {
  if (!(part instanceof ExactMatrix)) {
    return {
      image: part.image.slice(column, column + degree).map(to => to - row),
      sign: part.sign.slice(column, column + degree),
    };
  }
  const block = ExactMatrix.generate(degree, degree, (i, j) => part.at(row + i, column + j));
  if (isMatrix) return block;
  const monomial = block.asMonomial();
  if (monomial === undefined) throw new Error('expected an element of the group');
  return monomial;
}
