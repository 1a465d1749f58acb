import { equals } from '../../src/exact/cyclotomic.js';
import { characterTable } from '../../src/groups/characters/find-character-table.js';
import { irrepDegree, irrepImage } from '../../src/groups/characters/irrep.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import { compose, type GroupElement, inverse } from '../../src/groups/group-element.js';
import type { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';

/** The k-th irreducible representation of a group, k from 1. */
export type IrrepImages = (group: FiniteGroup, k: number, g: GroupElement) => ExactMatrix;

const WORDS = 6;
const ALL_CLASSES_DEGREE = 10;
const CLASSES = 12;

/**
 * Throws at the first law that fails: images of products are products of images, for generators on words in them; the identity
 * and inverses; traces are the characters of the table, on all classes or, at high degree, on twelve of them.
 */
export function holdIrrepLaws(
  group: FiniteGroup,
  ks?: readonly number[],
  image: IrrepImages = irrepImage,
): void {
  const table = characterTable(group);
  for (const k of ks ?? table.degrees.map((_, row) => row + 1)) {
    const demand = (law: string, holds: boolean) => {
      if (!holds) throw new Error(`Irr(${k}) of ${group.name} breaks the law: ${law}`);
    };
    const rho = (g: GroupElement) => image(group, k, g);
    const degree = irrepDegree(group, k);
    const one = table.classes.representative(0);
    demand('the degree is the one of the table', rho(one).rows === degree && degree === table.degrees[k - 1]);
    demand('the identity goes to the identity', rho(one).isIdentity());
    for (const word of words(group, one)) {
      const wordImage = rho(word);
      demand('inverses go to inverses', wordImage.multiply(rho(inverse(word))).isIdentity());
      for (const s of group.generators) {
        demand('products go to products', rho(compose(s, word)).equals(rho(s).multiply(wordImage)));
      }
    }
    const step = degree <= ALL_CLASSES_DEGREE ? 1 : Math.ceil(table.classes.count / CLASSES);
    for (let c = 0; c < table.classes.count; c += step) {
      const trace = rho(table.classes.representative(c)).trace();
      demand('traces are characters', equals(trace, table.values[k - 1][c]));
    }
  }
}

/** Words in the generators that get longer, always the same ones. */
function words(group: FiniteGroup, one: GroupElement): GroupElement[] {
  const { generators } = group;
  const found = [one];
  for (let i = 0; i < WORDS && generators.length > 0; i++) {
    const last = found[found.length - 1];
    const next = generators[(i * i + 1) % generators.length];
    found.push(compose(next, compose(last, generators[i % generators.length])));
  }
  return found;
}
