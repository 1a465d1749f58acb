import type { BasisChange, ChangeMatrix } from '../../changes/basis-change.js';
import type { NamedChange, NamedMatrix, ProgramChanges } from '../named-changes.js';
import { call, doubles, type Literal, list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';
import { integerArray } from './numpy-array.js';

/** The matrices of the changes of basis of a program, and the changes. */
export function changeConstants(changes: ProgramChanges): Code {
  if (changes.all.length === 0) return joined();
  return joined(
    ...changes.matrices.map(matrixConstant),
    ['# runs (copies, size, matrix of each copy), the order of their coordinates'],
    ...changes.all.map(named => changeConstant(named, changes)),
  );
}

function matrixConstant({ name, matrix: { rows, columns, codes, table, scales } }: NamedMatrix): Code {
  const entries = Float64Array.from(codes, code => table[code]!.decimal);
  const array = (values: Float64Array, shape: string): Literal => call('np.reshape', doubles(values), shape);
  return joined(
    pythonLiteral(`_${name} = `, array(entries, `(${rows}, ${columns})`)),
    scales.every(scale => scale === 1) ? [] : pythonLiteral(`_${name} *= `, array(scales, `(${rows}, 1)`)),
  );
}

function changeConstant({ name, change }: NamedChange, changes: ProgramChanges): Code {
  const matrixName = (matrix: ChangeMatrix) => `_${changes.matrixOf(matrix).name}`;
  const runs = change.runs.map(({ copies, size, matrix }) =>
    tuple(String(copies), String(size), matrix === null ? 'None' : matrixName(change.matrices[matrix]!)),
  );
  return pythonLiteral(`_${name} = `, tuple(list(runs), orderOf(change)));
}

function orderOf({ order }: BasisChange): Literal {
  return order.every((place, i) => place === i) ? 'None' : integerArray(order);
}

/**
 * The order is gathered, and matrices applied, with coordinates first: a row of the batch then moves as a whole. On a CPU a layer of 384
 * coordinates takes 0.7 to 0.85 of a dense layer's time so, forward and backward, as with slices of runs joined for each
 * component; with coordinates last 0.7 to 1.7 by the gather and 1.1 to 2.7 by slices.
 */
export const CHANGED_IN = `
def _changed_in(change, x):
    """x in the coordinates of components: each copy times its matrix, then the order."""
    runs, order = change
    x = jnp.asarray(x, jnp.result_type(x, float))
    x = _by_copies(runs, jnp.moveaxis(x, -1, 0))
    return jnp.moveaxis(x if order is None else x[order], 0, -1)`
  .trim()
  .split('\n');

export const CHANGED_OUT = `
def _changed_out(change, x):
    """Back from the coordinates of components, by the transposed matrices."""
    runs, order = change
    x = jnp.moveaxis(x, -1, 0)
    x = x if order is None else x[np.argsort(order).astype(np.int32)]
    runs = [(*run, m if m is None else m.T) for *run, m in runs]
    return jnp.moveaxis(_by_copies(runs, x), 0, -1)`
  .trim()
  .split('\n');

export const BY_COPIES = `
def _by_copies(runs, x):
    """x [coordinates, ...], each copy of a run times the matrix of the run."""
    parts, start = [], 0
    for copies, size, matrix in runs:
        size = size if matrix is None else matrix.shape[1]
        part = x[start : start + copies * size]
        start += copies * size
        if matrix is not None:
            part = part.reshape((copies, size) + x.shape[1:])
            matrix = matrix.astype(x.dtype)
            part = jnp.einsum("st,ct...->cs...", matrix, part, precision="highest")
            part = part.reshape((copies * matrix.shape[0],) + x.shape[1:])
        parts.append(part)
    return jnp.concatenate(parts)`
  .trim()
  .split('\n');
