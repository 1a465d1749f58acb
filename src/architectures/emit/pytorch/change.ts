import type { NamedChange, ProgramChanges } from '../named-changes.js';
import { changesPlaces } from '../python/changes.js';
import { call, type Literal, tuple } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement, tupleOf } from '../python/statement.js';

/** Statements of __init__ that hold the order of coordinates in components, and its inverse. */
export function orderSetup({ all }: ProgramChanges): string[] {
  return all
    .filter(changesPlaces)
    .flatMap(({ name }) => [
      `order = torch.tensor(_${name}_ORDER)`,
      ...registered(`${name.toLowerCase()}_order`, 'order'),
      ...registered(`${name.toLowerCase()}_inverse`, 'order.argsort()'),
    ]);
}

/** Statements that round all matrices to the precision of p. */
export function matrixRounding({ matrices }: ProgramChanges): string[] {
  return matrices.flatMap(({ name }) => registered(name.toLowerCase(), `_change_matrix(*_${name}).to(p)`));
}

function registered(buffer: string, value: string): string[] {
  return statement('', call('self.register_buffer', `"${buffer}"`, value, 'persistent=False'));
}

/** The method `name` that leads columns into the coordinates of components. */
export function methodInto(named: NamedChange, changes: ProgramChanges, name: string): string[] {
  const { size, changedSize } = named.change;
  const { lines, value } = runwise(named, changes, 'IN');
  const doc = `Columns [${size}, batch] in the coordinates of components, [${changedSize}, batch].`;
  const ordered = changesPlaces(named)
    ? [...statement('z = ', value), `return z.index_select(0, self.${named.name.toLowerCase()}_order)`]
    : statement('return ', value);
  return method(name, ['z'], doc, [...lines, ...ordered]);
}

/** The method `name` that leads from there, by the transposed matrices. */
export function methodOutOf(named: NamedChange, changes: ProgramChanges, name: string): string[] {
  const { size, changedSize } = named.change;
  const { lines, value } = runwise(named, changes, 'OUT');
  const doc = `Columns [${size}, batch] from the coordinates of components, [${changedSize}, batch].`;
  const joined = changesPlaces(named)
    ? [`z = z.index_select(0, self.${named.name.toLowerCase()}_inverse)`]
    : [];
  return method(name, ['z'], doc, [...joined, ...lines, ...statement('return ', value)]);
}

/** Each copy times the matrix of its run, or by the transposed one from there. */
function runwise(
  { change: { runs, matrices } }: NamedChange,
  changes: ProgramChanges,
  direction: 'IN' | 'OUT',
): { lines: string[]; value: Literal } {
  const parts: { matrix: string | null; size: number }[] = [];
  for (const run of runs) {
    const matrix = run.matrix === null ? null : changes.matrixOf(matrices[run.matrix]!).name.toLowerCase();
    const size = run.copies * (direction === 'IN' ? run.size : run.changedSize);
    const last = parts.at(-1);
    if (last?.matrix === matrix) last.size += size;
    else parts.push({ matrix, size });
  }
  const transposed = direction === 'IN' ? '' : '.T';
  const values = parts.map(({ matrix }, k) => {
    const z = parts.length === 1 ? 'z' : `zs[${k}]`;
    return matrix === null ? z : call('_changed', `self.${matrix}${transposed}`, z);
  });
  if (values.length === 1) return { lines: [], value: values[0]! };
  const sizes = parts.map(({ size }) => String(size));
  return {
    lines: statement('zs = z', call('.split', tupleOf(sizes))),
    value: call('torch.cat', tuple(...values)),
  };
}
