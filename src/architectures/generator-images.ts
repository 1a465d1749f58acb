import type { Group } from '../groups/group.js';
import { formatElement, formatPart } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { derivativeOf } from '../representations/derivative.js';
import { dimensionOf } from '../representations/dimension.js';
import { canonicalKey } from '../representations/format-representation.js';
import { imageOf } from '../representations/image.js';
import type { Representation } from '../representations/representation.js';
import { type RepresentationRun, runsOf } from './blocks/runs.js';
import { exponential } from './exponential.js';
import {
  directSumTriplets,
  realRows,
  rowNorm,
  type SparseRows,
  type SparseTriplets,
  scaledRows,
} from './sparse-rows.js';

export type { SparseTriplets } from './sparse-rows.js';

/** Images are held up to this many nonzero entries in all. */
export const GENERATOR_ENTRY_LIMIT = 2 ** 20;

/** rho_from(g) and rho_to(g) of a generator, or of exp(t A): what a layer can be checked against. */
export interface GeneratorImages {
  readonly name: string;
  readonly input: SparseTriplets;
  readonly output: SparseTriplets;
}

/** The images of one element on several inputs, and on the output. */
export interface ImagesOnInputs {
  readonly name: string;
  readonly inputs: readonly SparseTriplets[];
  readonly output: SparseTriplets;
}

/** generatorImagesOn for one input. */
export function generatorImages(
  group: Group,
  from: Representation,
  to: Representation,
): GeneratorImages[] | null {
  const images = generatorImagesOn(group, [from], to);
  return images?.map(({ name, inputs, output }) => ({ name, input: inputs[0]!, output })) ?? null;
}

/**
 * What maps between representations can be checked against: the images of the group's generators, and of a Lie group those
 * of exp(t A) for each A in the basis of its algebra as well. null where such a check can't be given: above the limit, where
 * V is a space over C, or where an image isn't real or leaves the range of doubles.
 *
 * t is the power of two for which the largest of the norms |t d rho(A)| lies in (1/2, 1]. A linear W that satisfies
 * W exp(t d rho_from(A)) = exp(t d rho_to(A)) W satisfies it for all t then: differences of the eigenvalues are below 2 pi,
 * so that exp is one-to-one. With the components' representatives this decides equivariance.
 * Cost: the entries of the images of one copy of each run, and for exponentials 20 times those of its powers.
 */
export function generatorImagesOn(
  group: Group,
  inputs: readonly Representation[],
  output: Representation,
): ImagesOnInputs[] | null {
  if (group.components.some(component => component.kind !== 'FINITE' && component.isComplex)) return null;
  const spaces = [...inputs, output];
  const elements = group.generators.length + (group.kind === 'FINITE' ? 0 : group.algebra.length);
  const dimension = spaces.reduce((sum, r) => sum + dimensionOf(r, group), 0n);
  if (BigInt(elements) * dimension > GENERATOR_ENTRY_LIMIT) return null;
  const images = new BoundedImages(spaces.map(r => runsOf(group, r)));
  const derivatives =
    group.kind === 'FINITE' ? [] : group.algebra.map(a => (r: Representation) => derivativeOf(r, group, a));
  const complete =
    group.generators.every(g => images.addGenerator(formatElement(g), r => imageOf(r, group, g))) &&
    derivatives.every((derivative, k) => images.addExponential(algebraText(group, k), derivative));
  return complete ? images.list : null;
}

/** Images within the limit; what is added beyond it, or isn't real, is told by false. */
class BoundedImages {
  readonly list: ImagesOnInputs[] = [];
  private left = GENERATOR_ENTRY_LIMIT;

  constructor(private readonly spaces: readonly (readonly RepresentationRun[])[]) {}

  addGenerator(name: string, image: (r: Representation) => LinearOperator): boolean {
    const images = this.ofRuns(of => realRows(image(of), this.left));
    return images !== null && this.add(name, images);
  }

  addExponential(element: string, derivative: (r: Representation) => LinearOperator): boolean {
    const derivatives = this.ofRuns(of => realRows(derivative(of), this.left));
    if (derivatives === null) return false;
    const [t, text] = moderateTime(Math.max(0, ...[...derivatives.values()].map(rowNorm)));
    const exponentials = this.ofRuns(of =>
      exponential(scaledRows(t, derivatives.get(canonicalKey(of))!), this.left),
    );
    return exponentials !== null && this.add(`exp(${text}*A), A = ${element}`, exponentials);
  }

  /** By the key of what a run holds copies of. */
  private ofRuns(read: (r: Representation) => SparseRows | null): Map<string, SparseRows> | null {
    const images = new Map<string, SparseRows>();
    for (const { of } of this.spaces.flat()) {
      const key = canonicalKey(of);
      const image = images.get(key) ?? read(of);
      if (image === null) return null;
      images.set(key, image);
    }
    return images;
  }

  private add(name: string, images: ReadonlyMap<string, SparseRows>): boolean {
    const sums = this.spaces.map(runs =>
      runs.map(({ of, copies }) => ({ rows: images.get(canonicalKey(of))!, copies })),
    );
    for (const { rows, copies } of sums.flat()) this.left -= copies * rows.values.length;
    if (this.left < 0) return false;
    const triplets = sums.map(directSumTriplets);
    this.list.push({ name, inputs: triplets.slice(0, -1), output: triplets.at(-1)! });
    return true;
  }
}

/** t and its text, with t * norm in (1/2, 1]; t = 1 for the norm 0. */
function moderateTime(norm: number): [t: number, text: string] {
  if (norm === 0) return [1, '1'];
  const exponent = -Math.ceil(Math.log2(norm));
  return [2 ** exponent, exponent < 0 ? `1/${2 ** -exponent}` : `${2 ** exponent}`];
}

function algebraText(group: Group, k: number): string {
  return group.kind === 'FINITE' ? '' : group.algebra[k]!.parts.map(formatPart).join(' x ');
}
