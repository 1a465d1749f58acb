import type { Block, BlockMap } from '../../blocks/block-map.js';
import type { ParameterArray } from '../../program/parameters.js';
import type { LinearStep, Step } from '../../program/program.js';
import { mixesCopies } from '../mixture.js';
import { type Literal, list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';
import { constantName } from './initialiser.js';

/**
 * Positions up to which copies are mixed by a filled matrix: at 64 x 64 both take as long, forward and backward, and mixing 64
 * copies of 3 coordinates takes half of the time.
 */
const FILLED_POSITIONS = 2 ** 12;

/** Whether a block is to mix copies rather than to be filled, where no more than `filledPositions` are to be filled. */
export function isMixed(block: Block, { bases }: BlockMap, filledPositions: number): boolean {
  const base = bases[block.base]!;
  const positions = block.rowCopies * base.rows * block.columnCopies * base.columns;
  return mixesCopies(block, base) && positions > Math.min(filledPositions, FILLED_POSITIONS);
}

/** The linear steps beside changes of basis that are nothing but mixtures of copies, and not to be filled. */
export function mixturesAmong(steps: readonly Step[], filledPositions: number): ReadonlySet<Step> {
  const isChange = (step: Step | undefined) => step?.step === 'CHANGE';
  return new Set(
    steps.filter(
      (step, k) =>
        step.step === 'LINEAR' &&
        (isChange(steps[k - 1]) || isChange(steps[k + 1])) &&
        isMixture(step, filledPositions),
    ),
  );
}

function isMixture({ weight, bias }: LinearStep, filledPositions: number): boolean {
  const mixes = (map: BlockMap) => map.blocks.every(block => mixesCopies(block, map.bases[block.base]!));
  const positions = weight.rows * weight.columns;
  return (
    positions > Math.min(filledPositions, FILLED_POSITIONS) && mixes(weight) && (bias === null || mixes(bias))
  );
}

/** The constant of a mixture of copies, run by run of its rows, and its name. */
export function mixturesOf(
  array: ParameterArray,
  { rows, blocks, bases }: BlockMap,
): { readonly name: string; readonly constant: Code } {
  const name = `${constantName(array)}_MIXTURES`;
  const runs: Literal[] = [];
  const add = (copies: number, size: number, mixed: readonly Block[]) => {
    const sources = mixed.map(({ column, columnCopies, parameter }) =>
      tuple(...[column, columnCopies, parameter].map(String)),
    );
    runs.push(tuple(String(copies), String(size), list(sources)));
  };
  let end = 0;
  for (const { row, rowCopies, base } of blocks) {
    if (row < end) continue;
    if (row > end) add(row - end, 1, []);
    const size = bases[base]!.rows;
    add(
      rowCopies,
      size,
      blocks.filter(block => block.row === row),
    );
    end = row + rowCopies * size;
  }
  if (rows > end) add(rows - end, 1, []);
  const constant = joined(
    ['# copies, their size, what they mix: column, copies, first parameter'],
    pythonLiteral(`${name} = `, list(runs)),
  );
  return { name, constant };
}

/**
 * The batch comes last, as within changes of basis, so that nothing is moved between the three. Apart from changes it is slower
 * than _pooled: 16 copies of 16 coordinates take twice its time, at batches of 500.
 */
export const MIXTURES = `
def _mixtures(runs, p, x):
    """W x for the W that mixes copies by the parameters p, run by run of its rows."""
    x = jnp.moveaxis(jnp.asarray(x, jnp.result_type(p, x)), -1, 0)
    parts = []
    for copies, size, sources in runs:
        mixed = []
        for column, from_copies, first in sources:
            w = p[first : first + copies * from_copies].reshape(copies, from_copies)
            part = x[column : column + from_copies * size]
            part = part.reshape((from_copies, size) + x.shape[1:])
            part = jnp.tensordot(w, part, 1)
            mixed.append(part.reshape((copies * size,) + x.shape[1:]))
        zeros = jnp.zeros((copies * size,) + x.shape[1:], x.dtype)
        parts.append(sum(mixed[1:], mixed[0]) if mixed else zeros)
    return jnp.moveaxis(jnp.concatenate(parts), 0, -1)`
  .trim()
  .split('\n');

export const MIXED_VECTOR = `
def _mixed_vector(runs, p):
    """The vector that copies of 1, mixed by the parameters p, make."""
    return _mixtures(runs, p, jnp.ones(1, p.dtype))`
  .trim()
  .split('\n');
