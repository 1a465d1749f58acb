import { DomainError, refuseAbove } from '../../domain-error.js';
import { GroupFactor } from '../group-factor.js';
import { type Permutation } from '../permutation.js';
import { permutationModel } from '../permutation-model.js';
import { type Block, blockModel, degreeOfSum, refuseLargeSum, withinBlocks } from './block-model.js';
import { evaluateWord, formatWord, type GeneratorWord } from './generator-word.js';
import { blockOf } from './joined-factor.js';
import { LeftTranslations } from './left-translations.js';
import { NORMAL_ORDER_LIMIT, TOP_ORDER_LIMIT } from './limits.js';

/** What a generator of H does to the generators of N: the k-th goes to images[k]. */
export interface Automorphism {
  readonly images: readonly GeneratorWord[];
  /** Where it stands in the text. */
  readonly position: number;
}

/**
 * N : H for homomorphisms phi_h of N, one for each generator of H: pairs (n, h) with h n h^-1 = phi_h(n). V is R^N, the
 * functions on N, on which n translates, x -> n x, and h acts by phi_h, plus V_H, so that the action is faithful; the
 * order is |N| |H|. It is checked that each phi is an automorphism and that they obey the relations of H, along every
 * edge of both Cayley graphs.
 */
export function semidirectProduct(
  normal: GroupFactor,
  top: GroupFactor,
  automorphisms: readonly Automorphism[],
): GroupFactor {
  refuseAbove(
    `The order of the normal factor ${normal.info.name}`,
    normal.order,
    NORMAL_ORDER_LIMIT,
    'Give the group by generators.',
  );
  refuseAbove(`The order of ${top.info.name}`, top.order, TOP_ORDER_LIMIT, 'Give the group by generators.');
  const elements = new LeftTranslations(normal.model.generators, normal.model.points);
  const actions = automorphisms.map((automorphism, h) => extended(automorphism, h, normal, elements));
  refuseBrokenRelations(top, normal, elements, actions);
  const translations = permutationModel(elements.moves, elements.order);
  const blocks: Block[] = [{ model: translations, degree: elements.order }, blockOf(top)];
  refuseLargeSum(blocks);
  const generators = [
    ...elements.moves.map(move => withinBlocks(blocks, new Map([[0, move]]))),
    ...top.model.generators.map((h, k) =>
      withinBlocks(
        blocks,
        new Map([
          [0, actions[k]],
          [1, h],
        ]),
      ),
    ),
  ];
  const clauses = automorphisms.map((automorphism, h) => formatClause(automorphism, h, top)).join('; ');
  return new GroupFactor(
    `(${normal.info.name} : ${top.info.name} by ${clauses})`,
    `(${normal.key} : ${top.key} by ${clauses})`,
    degreeOfSum(blocks),
    blockModel(blocks, generators),
    () => normal.order * top.order,
  );
}

/** The automorphism as a permutation of the elements. */
function extended(
  { images, position }: Automorphism,
  h: number,
  { model, info }: GroupFactor,
  elements: LeftTranslations,
): Permutation {
  const permutations = images.map(word => evaluateWord(word, model.generators, model.points));
  const extension = elements.extend(
    0,
    (generator, value) => elements.after(permutations[generator], value),
    (a, b) => a === b,
  );
  if ('broken' in extension) {
    throw wrong(
      `h${h + 1} is no homomorphism of ${info.name}: there ${formatWord(extension.broken, 'g')} = 1, but not for the images of the generators`,
      position,
    );
  }
  if (new Set(extension.values).size < elements.order) {
    throw wrong(`h${h + 1} is no automorphism of ${info.name}: it sends different elements to one`, position);
  }
  return Int32Array.from(extension.values);
}

/** An element of H acts on N as it does on the generators of N: h is followed along the Cayley graph of H by their images. */
function refuseBrokenRelations(
  top: GroupFactor,
  normal: GroupFactor,
  elements: LeftTranslations,
  actions: readonly Permutation[],
): void {
  const generators = elements.moves.map(move => move[0]);
  const extension = new LeftTranslations(top.model.generators, top.model.points).extend(
    generators,
    (h, images) => images.map(x => actions[h][x]),
    (a, b) => a.every((x, k) => x === b[k]),
  );
  if ('broken' in extension) {
    throw wrong(
      `the automorphisms break a relation of ${top.info.name}: there ${formatWord(extension.broken, 'h')} = 1, but this word moves an element of ${normal.info.name}`,
    );
  }
}

/** "h2: g1 -> g1^2"; generators that stay are left out, the letter h where there is but one. */
function formatClause({ images }: Automorphism, h: number, top: GroupFactor): string {
  const maps = images.map((image, k) => `g${k + 1} -> ${formatWord(image, 'g')}`);
  const moved = maps.filter((map, k) => map !== `g${k + 1} -> g${k + 1}`);
  const clause = (moved.length > 0 ? moved : maps.slice(0, 1)).join(', ');
  return top.generators.length === 1 ? clause : `h${h + 1}: ${clause}`;
}

function wrong(what: string, position?: number): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `Not a semidirect product: ${what}.`,
    position === undefined ? {} : { position },
  );
}
