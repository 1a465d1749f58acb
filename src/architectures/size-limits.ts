import { refuseAbove } from '../domain-error.js';
import { PARAMETER_LIMIT } from './blocks/block-limits.js';
import type { BaseMaps, BlockMap } from './blocks/block-map.js';
import type { Layer } from './layer.js';
import type { Program } from './program/program.js';

/** Entries of all base maps, each told once: a few characters each in a text. */
const ENTRY_LIMIT = 2 ** 21;
/** Positions of the parts of W that are filled and multiplied, 4 to 8 bytes each when the module runs. */
const FILLED_LIMIT = 2 ** 22;

const ADVICE = 'Use smaller representations, or fewer copies.';

/**
 * Bounds a text that holds the whole layer.
 *
 * @throws DomainError TOO_LARGE
 */
export function refuseLarge({ weight, bias }: Layer): void {
  refuseLargeMaps(bias === null ? [weight] : [weight, bias]);
}

/**
 * Bounds the text of a program, and what its module holds when it runs.
 *
 * @throws DomainError TOO_LARGE
 */
export function refuseLargeProgram({ steps }: Program): void {
  const maps = steps.flatMap(step => {
    if (step.step !== 'LINEAR') return [];
    return step.bias === null ? [step.weight] : [step.weight, step.bias];
  });
  const products = steps.flatMap(step => (step.step === 'BILINEAR' ? step.bases : []));
  refuseLargeMaps(maps, products);
}

function refuseLargeMaps(maps: readonly BlockMap[], products: readonly BaseMaps[] = []): void {
  const parameters = maps.reduce((n, { parameterCount }) => n + parameterCount, 0);
  refuseAbove('The number of parameters', parameters, PARAMETER_LIMIT, ADVICE);
  const sharings = new Set([...maps.flatMap(map => map.bases), ...products].map(({ sharing }) => sharing));
  const entries = [...sharings].reduce((n, { positions }) => n + positions.length, 0);
  refuseAbove('The number of entries of the base maps', entries, ENTRY_LIMIT, ADVICE);
  const filled = maps.reduce((n, map) => n + filledPositions(map), 0);
  refuseAbove('The number of weights that are filled and multiplied', filled, FILLED_LIMIT, ADVICE);
}

function filledPositions({ bases, blocks }: BlockMap): number {
  return blocks.reduce((n, { form, base, rowCopies, columnCopies }) => {
    const { rows, columns } = bases[base]!;
    return form === 'WHOLE' ? n + rowCopies * rows * columnCopies * columns : n;
  }, 0);
}
