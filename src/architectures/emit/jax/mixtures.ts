import type { Block, BlockMap } from '../../blocks/block-map.js';
import type { ParameterArray } from '../../program/parameters.js';
import type { LinearStep } from '../../program/program.js';
import { mixesCopies } from '../mixture.js';
import { list, pythonLiteral } from '../python/literals.js';
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

/** Whether a linear step is nothing but mixtures of copies, and not to be filled. */
export function isMixture({ weight, bias }: LinearStep, filledPositions: number): boolean {
  const mixes = (map: BlockMap) => map.blocks.every(block => mixesCopies(block, map.bases[block.base]!));
  const positions = weight.rows * weight.columns;
  return (
    positions > Math.min(filledPositions, FILLED_POSITIONS) && mixes(weight) && (bias === null || mixes(bias))
  );
}

/** The constant of the blocks of a mixture of copies, and its name. */
export function mixturesOf(
  array: ParameterArray,
  { blocks, bases }: BlockMap,
): { readonly name: string; readonly constant: Code } {
  const name = `${constantName(array)}_BLOCKS`;
  const rows = blocks.map(({ row, rowCopies, column, columnCopies, parameter, base }) =>
    list([row, rowCopies, column, columnCopies, parameter, bases[base]!.rows].map(String)),
  );
  const constant = joined(
    ['# row, row copies, column, column copies, first parameter, size of a copy'],
    pythonLiteral(`${name} = `, list(rows)),
  );
  return { name, constant };
}

/** The batch comes last, as within changes of basis, so that nothing is moved between the three. */
export const MIXTURES = `
def _mixtures(blocks, rows, p, x):
    """W x for the W of so many rows that mixes copies by the parameters p."""
    x = jnp.moveaxis(jnp.asarray(x, jnp.result_type(p, x)), -1, 0)
    y = jnp.zeros((rows,) + x.shape[1:], x.dtype)
    for row, row_copies, column, column_copies, first, size in blocks:
        w = p[first : first + row_copies * column_copies]
        part = x[column : column + column_copies * size]
        part = part.reshape((column_copies, size) + x.shape[1:])
        part = jnp.tensordot(w.reshape(row_copies, column_copies), part, 1)
        end = row + row_copies * size
        y = y.at[row:end].add(part.reshape((end - row,) + x.shape[1:]))
    return jnp.moveaxis(y, 0, -1)`
  .trim()
  .split('\n');
