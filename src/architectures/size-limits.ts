import { refuseAbove } from '../domain-error.js';
import { PARAMETER_LIMIT } from './blocks/block-limits.js';
import type { BlockMap } from './blocks/block-map.js';
import type { BasisChange } from './changes/basis-change.js';
import type { Program } from './program/program.js';

/** Entries of all base maps, each told once, and of all changes of basis: a few characters each in a text. */
const ENTRY_LIMIT = 2 ** 21;
/** Positions of the parts of W that are filled and multiplied, 4 to 8 bytes each when the module runs. */
const FILLED_LIMIT = 2 ** 22;

const ADVICE = 'Use smaller representations, or fewer copies.';

/**
 * Bounds the text of a program, and what its module holds when it runs.
 *
 * @throws DomainError TOO_LARGE
 */
export function refuseLargeProgram({ steps }: Pick<Program, 'steps'>): void {
  const maps = steps.flatMap(step => {
    if (step.step !== 'LINEAR') return [];
    return step.bias === null ? [step.weight] : [step.weight, step.bias];
  });
  const parameters = maps.reduce((n, { parameterCount }) => n + parameterCount, 0);
  refuseAbove('The number of parameters', parameters, PARAMETER_LIMIT, ADVICE);
  const products = steps.flatMap(step => (step.step === 'BILINEAR' ? step.bases : []));
  const sharings = new Set([...maps.flatMap(map => map.bases), ...products].map(({ sharing }) => sharing));
  const entries = [...sharings].reduce((n, { positions }) => n + positions.length, 0);
  refuseAbove('The number of entries of the base maps', entries, ENTRY_LIMIT, ADVICE);
  const changed = steps.reduce((n, step) => (step.step === 'CHANGE' ? n + entriesOf(step.change) : n), 0);
  refuseAbove('The number of entries of the changes of basis', changed, ENTRY_LIMIT, ADVICE);
  const filled = maps.reduce((n, map) => n + filledPositions(map), 0);
  refuseAbove('The number of weights that are filled and multiplied', filled, FILLED_LIMIT, ADVICE);
}

/** Of its matrices and its order. */
function entriesOf({ matrices, order }: BasisChange): number {
  return matrices.reduce((n, { codes }) => n + codes.length, order.length);
}

function filledPositions({ bases, blocks }: BlockMap): number {
  return blocks.reduce((n, { form, base, rowCopies, columnCopies }) => {
    const { rows, columns } = bases[base]!;
    return form === 'WHOLE' ? n + rowCopies * rows * columnCopies * columns : n;
  }, 0);
}
