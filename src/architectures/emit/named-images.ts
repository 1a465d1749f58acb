import type { SparseTriplets } from '../generator-images.js';
import type { ProgramGenerator } from '../program/program.js';
import { equalNumbers } from './equal-numbers.js';

/** The image of a generator under the name that its constant has in an emitted module: IMAGE1, IMAGE2, .. */
export interface NamedImage {
  readonly name: string;
  readonly image: SparseTriplets;
}

/** The images of generators on inputs and output, each content once, in the order of first use. */
export interface ProgramImages {
  readonly all: readonly NamedImage[];
  of(image: SparseTriplets): NamedImage;
}

/** Cost: linear in the entries, times the images that are alike. */
export function programImages(generators: readonly ProgramGenerator[]): ProgramImages {
  const all: NamedImage[] = [];
  const own = new Map<SparseTriplets, NamedImage>();
  for (const image of generators.flatMap(({ inputs, output }) => [...inputs, output])) {
    const known = all.find(other => areEqual(other.image, image));
    const named = known ?? { name: `IMAGE${all.length + 1}`, image };
    if (known === undefined) all.push(named);
    own.set(image, named);
  }
  return { all, of: image => own.get(image)! };
}

function areEqual(a: SparseTriplets, b: SparseTriplets): boolean {
  return (
    a.size === b.size &&
    equalNumbers(a.rows, b.rows) &&
    equalNumbers(a.columns, b.columns) &&
    equalNumbers(a.values, b.values)
  );
}
