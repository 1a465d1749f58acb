import type { Block, BlockMap } from '../../blocks/block-map.js';
import { mixesCopies } from '../mixture.js';
import type { ProgramMaps } from '../named-maps.js';
import { call, type Literal, tuple } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement, tupleOf } from '../python/statement.js';
import type { EmittedMap, LinearNames } from './emitted-step.js';
import { type Filling, fillingOf } from './filling.js';
import { pooledBuffers } from './pooling.js';
import { splitOf } from './split.js';

/** Rows to which a number each is added, from `row` on. */
export interface ConstantCopies {
  readonly row: number;
  readonly count: number;
}

/**
 * The method `names.product` from columns z [columns, batch] to W z [rows, batch], block by block, so that POOLED blocks are
 * never filled; with `constants` to W z + b for b [count, 1] on these rows. Coordinates come first, so that copies are mixed,
 * pooled and cut without being moved.
 */
export function productMap(
  map: BlockMap,
  maps: ProgramMaps,
  names: LinearNames,
  constants: ConstantCopies | null,
): EmittedMap {
  const { rows, columns, bases, blocks } = map;
  const fillings: { block: string; shape: string; filling: Filling }[] = [];
  const columnRuns = runs(blocks.map(b => [b.column, b.columnCopies * bases[b.base]!.columns]));
  const added: Range[] = constants === null ? [] : [[constants.row, constants.count]];
  const rowRuns = runs([...added, ...blocks.map((b): Range => [b.row, b.rowCopies * bases[b.base]!.rows])]);
  const split = splitOf(
    `self.${names.weight.parameters}`,
    blocks.map(b => ({
      parameter: b.parameter,
      count: b.rowCopies * b.columnCopies * bases[b.base]!.count,
    })),
    map.parameterCount,
  );
  const outputs = rowRuns.map(([row]) => {
    const terms = blocks.flatMap((block, k) => (block.row === row ? [product(block, k)] : []));
    return terms.length > 0 ? terms : ['b.expand(-1, z.shape[1])'];
  });
  const parts = gaps(rowRuns, rows).map(({ size, run }) =>
    run === null ? `z.new_zeros(${size}, z.shape[1])` : `y${run + 1}`,
  );
  const sizes = gaps(columnRuns, columns).map(({ size }) => String(size));
  const body = [
    ...split.lines,
    ...statement('zs = z', call('.split', tupleOf(sizes))),
    ...outputs.flatMap((terms, k) =>
      terms.flatMap((term, t) => statement(`y${k + 1} ${t > 0 ? '+=' : '='} `, term)),
    ),
    ...(parts.length === 1 ? ['return y1'] : statement('return ', call('torch.cat', tuple(...parts)))),
  ];
  return {
    setup: fillings.flatMap(({ filling }) => filling.setup),
    methods: [
      method(
        names.product,
        constants === null ? ['z'] : ['z', 'b'],
        `Columns z [${columns}, batch] to [${rows}, batch], block by block: matrices aren't filled.`,
        body,
      ),
      ...fillings.map(({ block, shape, filling }) =>
        method(block, ['p'], `A block of W, [${shape}]: ${filling.entries}.`, filling.body(shape)),
      ),
    ],
  };

  function product(block: Block, k: number): Literal {
    const { rowCopies: a, columnCopies: b } = block;
    const base = bases[block.base]!;
    const z = `zs[${gaps(columnRuns, columns).findIndex(({ start }) => start === block.column)}]`;
    const p = split.of(k);
    if (mixesCopies(block, base)) {
      const d = base.rows;
      const mixture = `${p}.view(${a}, ${b})`;
      if (d > 1) return `(${mixture} @ ${z}.view(${b}, -1)).view(${a * d}, -1)`;
      return block.row === constants?.row ? call('torch.addmm', 'b', mixture, z) : `${mixture} @ ${z}`;
    }
    const own = maps.of(base);
    if (block.form === 'POOLED') {
      return call('_pooled', z, `${p}.view(${a}, ${b}, ${base.count})`, ...pooledBuffers(own));
    }
    const filled = `${names.weight.buffers}_block${k + 1}`;
    const filling = fillingOf({
      name: filled,
      rows: a * base.rows,
      columns: b * base.columns,
      parameterCount: a * b * base.count,
      blocks: [{ block: { ...block, row: 0, column: 0, parameter: 0 }, maps: own }],
    });
    fillings.push({ block: filled, shape: `${a * base.rows}, ${b * base.columns}`, filling });
    return `self.${filled}(${p}) @ ${z}`;
  }
}

type Range = readonly [start: number, size: number];

/** Different ranges, ascending; they must not overlap. */
function runs(ranges: readonly Range[]): Range[] {
  const sizes = new Map(ranges);
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  sorted.forEach(([start, size], k) => {
    if (start + size > (sorted[k + 1]?.[0] ?? Number.POSITIVE_INFINITY)) {
      throw new Error('expected runs that do not overlap');
    }
  });
  return sorted;
}

/** The ranges with what lies between them (run null), from 0 to `size`. */
function gaps(ranges: readonly Range[], size: number) {
  const parts: { start: number; size: number; run: number | null }[] = [];
  let at = 0;
  ranges.forEach(([start, length], run) => {
    if (start > at) parts.push({ start: at, size: start - at, run: null });
    parts.push({ start, size: length, run });
    at = start + length;
  });
  if (at < size) parts.push({ start: at, size: size - at, run: null });
  return parts;
}
