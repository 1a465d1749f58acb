import { refuseAbove } from '../../../domain-error.js';
import { equals } from '../../../exact/cyclotomic.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import { naturalAction } from '../../classes/find-classes.js';
import { Partitions } from '../../classes/partitions.js';
import type { FiniteGroup } from '../../finite-group.js';
import type { GroupElement } from '../../group-element.js';
import type { GroupFactor } from '../../group-factor.js';
import type { CharacterTable } from '../character-table.js';
import type { Irrep } from './irrep-model.js';
import { SEMINORMAL_DEGREE_LIMIT } from './limits.js';
import { SeminormalForm } from './seminormal-form.js';
import { countTableaux, type Shape } from './tableaux.js';

/** How an element permutes 0..n-1, and the signs where it has some. */
type ReadElement = (g: GroupElement) => { readonly images: Int32Array; readonly signs?: Int8Array };

/**
 * The k-th irreducible representation (from 0) of S(n) or B(n) in its natural action; of A(n) where it is the restriction of
 * one of S(n); else undefined. The shape is the one whose traces agree with the character.
 */
export function naturalIrrep(group: FiniteGroup, table: CharacterTable, k: number): Irrep | undefined {
  const [factor] = group.components;
  const natural = naturalAction(factor);
  if (natural === undefined || group.generators.some(g => g.parts[0] instanceof ExactMatrix))
    return undefined;
  const { letter, n } = natural;
  const degree = table.degrees[k];
  const shapes = shapesOf(letter, n).filter(shape => countTableaux(shape) === BigInt(degree));
  if (shapes.length === 0) return undefined;
  refuseAbove(
    `The degree of the irreducible representation ${k + 1} of ${group.name}`,
    degree,
    SEMINORMAL_DEGREE_LIMIT,
    'Ask for one of smaller degree.',
  );
  const read = letter === 'B' ? readSigned : readPermutation(factor, natural.moved);
  const imageBy = (form: SeminormalForm) => (g: GroupElement) => {
    const { images, signs } = read(g);
    return form.image(images, signs);
  };
  let left = shapes.map((shape): Irrep => ({ degree, image: imageBy(new SeminormalForm(shape)) }));
  const decided = letter === 'A' ? 0 : 1;
  for (let c = 0; c < table.classes.count && left.length > decided; c++) {
    const representative = table.classes.representative(c);
    left = left.filter(irrep => equals(irrep.image(representative).trace(), table.values[k][c]));
  }
  return left[0];
}

function readSigned({ parts: [part] }: GroupElement): ReturnType<ReadElement> {
  if (part instanceof ExactMatrix) throw new Error('expected a signed permutation, got a matrix');
  return { images: part.image, signs: part.sign };
}

function readPermutation({ model }: GroupFactor, moved: Int32Array): ReadElement {
  const place = new Int32Array(model.points);
  moved.forEach((point, j) => {
    place[point] = j;
  });
  return ({ parts: [part] }) => {
    const permutation = model.fromPart(part);
    return { images: moved.map(point => place[permutation[point]]) };
  };
}

/** Partitions of n; pairs of partitions of n together; one of each pair of different transposed partitions. */
function shapesOf(letter: 'S' | 'A' | 'B', n: number): Shape[] {
  const partitions = new Partitions(n);
  if (letter === 'B') {
    return Array.from({ length: n + 1 }, (_, m) =>
      partitions.list(m).flatMap(a => partitions.list(n - m).map(b => [a, b])),
    ).flat();
  }
  const list = partitions.list(n);
  if (letter === 'S') return list.map(shape => [shape]);
  return list.filter(shape => shape.join() < transpose(shape).join()).map(shape => [shape]);
}

function transpose(shape: readonly number[]): number[] {
  return Array.from({ length: shape[0] ?? 0 }, (_, j) => shape.filter(part => part > j).length);
}
