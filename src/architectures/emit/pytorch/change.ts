import type { Program } from '../../program/program.js';
import type { NamedChange, ProgramChanges } from '../named-changes.js';
import { changesPlaces } from '../python/changes.js';
import { call, tuple } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement, tupleOf } from '../python/statement.js';

/** Statements of __init__ that hold the order of coordinates in components, or for the way back its inverse. */
export function orderSetup({ steps }: Program, changes: ProgramChanges): string[] {
  const lines = steps.flatMap(step => {
    if (step.step !== 'CHANGE') return [];
    const named = changes.of(step.change);
    if (!changesPlaces(named)) return [];
    const order = `torch.tensor(_${named.name}_ORDER)`;
    const name = named.name.toLowerCase();
    return step.direction === 'IN'
      ? [registered(`${name}_order`, order)]
      : [registered(`${name}_inverse`, `${order}.argsort()`)];
  });
  return [...new Map(lines.map(own => [own.join(), own])).values()].flat();
}

/** Statements that round all matrices to the precision of p. */
export function matrixRounding({ matrices }: ProgramChanges): string[] {
  return matrices.flatMap(({ name }) => registered(name.toLowerCase(), `_change_matrix(*_${name}).to(p)`));
}

function registered(buffer: string, value: string): string[] {
  return statement('', call('self.register_buffer', `"${buffer}"`, value, 'persistent=False'));
}

/** The method `name` that leads into the coordinates of components, which come first from there on. */
export function methodInto(named: NamedChange, changes: ProgramChanges, name: string): string[] {
  const { size, changedSize } = named.change;
  const doc = `x [..., ${size}] in the coordinates of components, as columns [${changedSize}, batch].`;
  const order = `self.${named.name.toLowerCase()}_order`;
  return method(name, ['x'], doc, [
    `x = x.reshape(-1, ${size})`,
    ...runwise(named, changes, 'IN', 'x = '),
    changesPlaces(named) ? `return x.T.index_select(0, ${order})` : 'return x.T.contiguous()',
  ]);
}

/** The method `name` that leads from there, by the transposed matrices. */
export function methodOutOf(named: NamedChange, changes: ProgramChanges, name: string): string[] {
  const { size, changedSize } = named.change;
  const doc = `From columns [${changedSize}, batch] in the coordinates of components: [batch, ${size}].`;
  const inverse = `self.${named.name.toLowerCase()}_inverse`;
  return method(name, ['z'], doc, [
    changesPlaces(named) ? `x = z.index_select(0, ${inverse}).T` : 'x = z.T',
    ...runwise(named, changes, 'OUT', 'return '),
  ]);
}

/** Statements that assign or return x with each copy multiplied by the matrix of its run, or by the transposed one on the way back. */
function runwise(
  { change: { runs, matrices } }: NamedChange,
  changes: ProgramChanges,
  direction: 'IN' | 'OUT',
  before: 'x = ' | 'return ',
): string[] {
  const parts: { matrix: string | null; size: number }[] = [];
  for (const run of runs) {
    const matrix = run.matrix === null ? null : changes.matrixOf(matrices[run.matrix]!).name.toLowerCase();
    const size = run.copies * (direction === 'IN' ? run.size : run.changedSize);
    const last = parts.at(-1);
    if (last?.matrix === matrix) last.size += size;
    else parts.push({ matrix, size });
  }
  const transposed = direction === 'IN' ? '.T' : '';
  const values = parts.map(({ matrix }, k) => {
    const x = parts.length === 1 ? 'x' : `xs[${k}]`;
    return matrix === null ? x : call('_changed', x, `self.${matrix}${transposed}`);
  });
  if (values.length === 1) {
    return before === 'x = ' && values[0] === 'x' ? [] : statement(before, values[0]!);
  }
  const sizes = parts.map(({ size }) => String(size));
  return [
    ...statement('xs = x', call('.split', tupleOf(sizes), '-1')),
    ...statement(before, call('torch.cat', tuple(...values), '-1')),
  ];
}
