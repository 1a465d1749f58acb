import type { Block, BlockMap } from '../../blocks/block-map.js';
import type { ProgramMaps } from '../named-maps.js';
import { call, tuple } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement, tupleOf } from '../python/statement.js';
import { type Fillable, type Filling, fillingOf } from './filling.js';
import { pooledBuffers } from './pooling.js';
import { splitOf } from './split.js';

/** What a module holds of a linear map: statements of __init__, and methods. */
export interface EmittedMap {
  readonly setup: readonly string[];
  readonly methods: readonly (readonly string[])[];
  /** Whether its matrix is filled; else only products with it are computed. */
  readonly filled: boolean;
}

/** Names of a linear map in its module. */
export interface MapNames {
  /** The parameters, an attribute. */
  readonly parameters: string;
  /** The method that returns the matrix, .. */
  readonly matrix: string;
  /** .. the one that returns products with it, where the matrix isn't filled, .. */
  readonly product: string;
  /** .. and what buffers' names start with. */
  readonly buffers: string;
  /** W or b. */
  readonly symbol: string;
}

/** The map W or, with one column, b. */
export function emittedMap(map: BlockMap, maps: ProgramMaps, names: MapNames): EmittedMap {
  return map.blocks.some(({ form }) => form === 'POOLED')
    ? productMap(map, maps, names)
    : filledMap(map, maps, names);
}

function filledMap(map: BlockMap, maps: ProgramMaps, names: MapNames): EmittedMap {
  const { rows, columns, parameterCount } = map;
  const blocks = map.blocks.map(block => ({ block, maps: maps.of(map.bases[block.base]!) }));
  const filling = fillingOf({ name: names.buffers, rows, columns, parameterCount, blocks });
  const isVector = names.symbol === 'b';
  const shape = isVector ? `${rows}` : `${rows}, ${columns}`;
  const doc = `The ${isVector ? 'vector b' : 'matrix W'}, [${shape}]: ${filling.entries}.`;
  return {
    setup: filling.setup,
    methods: [method(names.matrix, [], doc, [`p = self.${names.parameters}`, ...filling.body(shape)])],
    filled: true,
  };
}

/** Products block by block, so that POOLED blocks are never filled. */
function productMap(map: BlockMap, maps: ProgramMaps, names: MapNames): EmittedMap {
  const { rows, columns, bases } = map;
  const fillings: { name: string; block: Block; filling: Filling }[] = [];
  const columnRuns = runs(map.blocks.map(b => [b.column, b.columnCopies * bases[b.base]!.columns]));
  const rowRuns = runs(map.blocks.map(b => [b.row, b.rowCopies * bases[b.base]!.rows]));
  const split = splitOf(
    `self.${names.parameters}`,
    map.blocks.map(b => ({
      parameter: b.parameter,
      count: b.rowCopies * b.columnCopies * bases[b.base]!.count,
    })),
    map.parameterCount,
  );
  const outputs = rowRuns.map(([row]) =>
    map.blocks.flatMap((block, k) => (block.row === row ? [product(block, k)] : [])),
  );
  const parts = gaps(rowRuns, rows).map(({ size, run }) =>
    run === null ? `x.new_zeros(x.shape[:-1] + (${size},))` : `y${run + 1}`,
  );
  const sizes = gaps(columnRuns, columns).map(({ size }) => String(size));
  const body = [
    ...split.lines,
    ...statement('xs = x', call('.split', tupleOf(sizes), '-1')),
    ...outputs.flatMap((terms, k) =>
      terms.flatMap((term, t) => statement(`y${k + 1} ${t > 0 ? '+=' : '='} `, term)),
    ),
    ...(parts.length === 1 ? ['return y1'] : statement('return ', call('torch.cat', tuple(...parts), '-1'))),
  ];
  return {
    setup: fillings.flatMap(({ filling }) => filling.setup),
    methods: [
      method(names.product, ['x'], 'W x, block by block: W is not filled.', body),
      ...fillings.map(({ name, block, filling }) => {
        const { rows: s, columns: t } = bases[block.base]!;
        const shape = `${block.rowCopies * s}, ${block.columnCopies * t}`;
        return method(name, ['p'], `A block of W, [${shape}]: ${filling.entries}.`, filling.body(shape));
      }),
      ...(names.matrix === 'weight'
        ? [
            method('weight', [], `The matrix W, [${rows}, ${columns}]; forward() does without it.`, [
              `identity = torch.eye(${columns}).to(self.${names.parameters})`,
              `return self.${names.product}(identity).T`,
            ]),
          ]
        : []),
    ],
    filled: false,
  };

  function product(block: Block, k: number) {
    const { rowCopies, columnCopies, base } = block;
    const own = maps.of(bases[base]!);
    const run = gaps(columnRuns, columns).findIndex(({ start }) => start === block.column);
    if (block.form === 'POOLED') {
      const shape = `${rowCopies}, ${columnCopies}, ${own.base.count}`;
      return call('_pooled', `xs[${run}]`, `${split.of(k)}.view(${shape})`, ...pooledBuffers(own));
    }
    const name = `${names.buffers}_block${k + 1}`;
    const moved: Fillable = {
      name,
      rows: rowCopies * own.base.rows,
      columns: columnCopies * own.base.columns,
      parameterCount: rowCopies * columnCopies * own.base.count,
      blocks: [{ block: { ...block, row: 0, column: 0, parameter: 0 }, maps: own }],
    };
    fillings.push({ name, block, filling: fillingOf(moved) });
    return call('nn.functional.linear', `xs[${run}]`, `self.${name}(${split.of(k)})`);
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
