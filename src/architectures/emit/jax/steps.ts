import type { BaseMaps, Block, BlockMap } from '../../blocks/block-map.js';
import type { ParameterArray } from '../../program/parameters.js';
import type {
  BilinearStep,
  NonlinearPart,
  NonlinearStep,
  PointwiseFunction,
  Run,
} from '../../program/program.js';
import { bilinearForm } from '../bilinear-work.js';
import { call, type Literal, list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';
import { constantName } from './initialiser.js';
import type { MapsTable } from './maps-table.js';
import { isMixed } from './mixtures.js';
import { statement } from './module-body.js';

/** A block is pooled where that takes so many times fewer multiply-adds: XLA sums scattered places much slower than it multiplies matrices. */
const POOLED_GAIN = 12;

/** Multiply-adds of a pooled block for one input: pools, their mixture, what is spread. */
function pooledWork({ rowCopies, columnCopies }: Block, { rows, pooled }: BaseMaps): number {
  return (pooled ?? []).reduce(
    (work, { pools, width }) =>
      work + columnCopies * pools * (width === 1 ? 0 : width) + rowCopies * (columnCopies * pools + rows),
    0,
  );
}

/** The constant of the blocks of a map, and its name. */
export function blocksOf(
  array: ParameterArray,
  map: BlockMap,
  table: MapsTable,
): { readonly name: string; readonly constant: Code } {
  const name = `${constantName(array)}_BLOCKS`;
  const number = (block: Block) => {
    const base = map.bases[block.base]!;
    const positions = block.rowCopies * base.rows * block.columnCopies * base.columns;
    const isFilled =
      positions <= table.filledPositions &&
      positions < POOLED_GAIN * pooledWork(block, base) &&
      !isMixed(block, map, table.filledPositions);
    return table.numberOf(table.maps.of(base), isFilled ? 'WHOLE' : block.form);
  };
  const rows = map.blocks.map(block =>
    list(
      [block.row, block.rowCopies, block.column, block.columnCopies, block.parameter, number(block)].map(
        String,
      ),
    ),
  );
  const constant = joined(
    ['# row, row copies, column, column copies, first parameter, maps'],
    pythonLiteral(`${name} = `, list(rows)),
  );
  return { name, constant };
}

/** The constant of the terms of a bilinear step, and its name. */
export function termsOf(
  array: ParameterArray,
  step: BilinearStep,
  table: MapsTable,
): { readonly name: string; readonly constant: Code } {
  const name = `${constantName(array)}_TERMS`;
  const run = ({ start, copies, size }: Run) => tuple(...[start, copies, size].map(String));
  const rows = step.terms.map(term => {
    const { left, right, row, copies, parameter, base } = term;
    const work = bilinearForm(term, step.bases[base]!);
    const different = work.form === 'SHARED' ? work.products : 0;
    return tuple(
      run(left),
      run(right),
      ...[row, copies, different, parameter, table.numberOf(table.maps.of(step.bases[base]!), 'WHOLE')].map(
        String,
      ),
    );
  });
  const constant = joined(
    ['# factors (start, copies, size), row, copies, their different products, parameter, maps'],
    pythonLiteral(`${name} = `, list(rows)),
  );
  return { name, constant };
}

const FUNCTIONS: Readonly<Record<PointwiseFunction, (x: string) => Literal>> = {
  RELU: x => call('jax.nn.relu', x),
  GELU: x => call('jax.nn.gelu', x, 'approximate=False'),
  SILU: x => call('jax.nn.silu', x),
  SIGMOID: x => call('jax.nn.sigmoid', x),
  SOFTPLUS: x => call('jax.nn.softplus', x),
  ELU: x => call('jax.nn.elu', x),
  SIN: x => call('jnp.sin', x),
  TANH: x => call('jnp.tanh', x),
  IDENTITY: x => x,
};

/** The statement of a nonlinear step on x; none for the identity. */
export function nonlinearStatement({ parts, columns }: NonlinearStep): string[] {
  const values = parts.map(part => partValue(part, columns));
  const [only] = values;
  if (parts.length !== 1) return statement('x = ', call('jnp.concatenate', list(values), 'axis=-1'));
  return only === 'x' ? [] : statement('x = ', only!);
}

function partValue(part: NonlinearPart, columns: number): Literal {
  const { start, copies, size } = part.run;
  const x = slice(start, start + copies * size, columns);
  switch (part.part) {
    case 'POINTWISE':
      return FUNCTIONS[part.function](x);
    case 'GATED':
      return call('_gated', x, slice(part.gate, part.gate + copies, columns), String(size));
    case 'NORM':
      return call('_normed', x, String(size));
  }
}

function slice(start: number, end: number, columns: number): string {
  return start === 0 && end === columns ? 'x' : `x[..., ${start}:${end}]`;
}
