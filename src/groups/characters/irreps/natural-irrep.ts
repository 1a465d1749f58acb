import { refuseAbove } from '../../../domain-error.js';
import { equals } from '../../../exact/cyclotomic.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import { naturalAction } from '../../classes/find-classes.js';
import { type Partition, Partitions, transposed } from '../../classes/partitions.js';
import type { FiniteGroup } from '../../finite-group.js';
import type { GroupElement } from '../../group-element.js';
import type { GroupFactor } from '../../group-factor.js';
import type { CharacterTable } from '../character-table.js';
import { AssociatorHalf } from './associator.js';
import type { Irrep } from './irrep-model.js';
import { SEMINORMAL_DEGREE_LIMIT } from './limits.js';
import { SeminormalForm } from './seminormal-form.js';
import { countTableaux, type Shape } from './tableaux.js';

/** How an element permutes 0..n-1, and the signs where it has some. */
type ReadElement = (g: GroupElement) => { readonly images: Int32Array; readonly signs?: Int8Array };

/**
 * The k-th irreducible representation (from 0) of S(n), A(n) or B(n) in its natural action, undefined for other groups. The
 * shape is the one whose traces agree with the character: on all classes, or where no other shape is left.
 */
export function naturalIrrep(group: FiniteGroup, table: CharacterTable, k: number): Irrep | undefined {
  const [factor] = group.components;
  const natural = naturalAction(factor);
  if (natural === undefined) return undefined;
  const { letter, n } = natural;
  const degree = table.degrees[k];
  refuseAbove(
    `The degree of the irreducible representation ${k + 1} of ${group.name}`,
    degree,
    SEMINORMAL_DEGREE_LIMIT,
    'Ask for one of smaller degree.',
  );
  const read = letter === 'B' ? readSigned : readPermutation(factor, natural.moved);
  let left = formsOf(letter, n, degree).map(
    (form): Irrep => ({
      degree,
      image: g => {
        const { images, signs } = read(g);
        return form.image(images, signs);
      },
    }),
  );
  for (let c = 0; c < table.classes.count && left.length > 1; c++) {
    const representative = table.classes.representative(c);
    left = left.filter(irrep => equals(irrep.image(representative).trace(), table.values[k][c]));
  }
  if (left.length !== 1) throw new Error(`expected one shape for a character, got ${left.length}`);
  return left[0];
}

/** The irreducible representations of a degree; those of A(n) one for each pair of different transposed partitions, halves. */
function formsOf(
  letter: 'S' | 'A' | 'B',
  n: number,
  degree: number,
): { image(images: Int32Array, signs?: Int8Array): ExactMatrix }[] {
  const partitions = new Partitions(n);
  const formsWith = (shapes: readonly Shape[], size: number) =>
    shapes.filter(shape => countTableaux(shape) === BigInt(size)).map(shape => new SeminormalForm(shape));
  if (letter === 'B') {
    const pairs = Array.from({ length: n + 1 }, (_, m) =>
      partitions.list(m).flatMap(a => partitions.list(n - m).map(b => [a, b])),
    );
    return formsWith(pairs.flat(), degree);
  }
  const shapes = partitions.list(n);
  const single = (list: readonly Partition[]) => list.map((shape): Shape => [shape]);
  if (letter === 'S') return formsWith(single(shapes), degree);
  const order = (shape: Partition) => {
    const [text, other] = [shape.join(), transposed(shape).join()];
    return text < other ? -1 : text === other ? 0 : 1;
  };
  return [
    ...formsWith(single(shapes.filter(shape => order(shape) < 0)), degree),
    ...formsWith(single(shapes.filter(shape => order(shape) === 0)), 2 * degree).flatMap(form => [
      new AssociatorHalf(form, 1),
      new AssociatorHalf(form, -1),
    ]),
  ];
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
