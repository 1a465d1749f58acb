import type { Block } from '../../blocks/block-map.js';
import { mixesCopies } from '../mixture.js';
import type { NamedMaps } from '../named-maps.js';
import { call, type Literal } from '../python/literals.js';
import { statement, tupleOf } from '../python/statement.js';
import { bufferOf, coefficientForm, isSmall } from './coefficients.js';
import { splitOf } from './split.js';

/** A block that is filled, and its maps. */
export interface FilledBlock {
  readonly block: Omit<Block, 'base' | 'form' | 'deviations'>;
  readonly maps: NamedMaps;
}

/**
 * How a module fills a matrix from its parameters p.
 *
 * Where each entry is 0, a parameter or its negative, or else times a number, it is taken by one index_select and multiplied; small
 * ones by a product with a dense matrix, which takes fewer calls with its gradient. Both are faster than values[index].
 */
export interface Filling {
  /** Statements of __init__. */
  readonly setup: readonly string[];
  /** Statements that return it as a view of this shape, where p stands for the parameters. */
  body(view: string): string[];
  /** What a docstring says of its entries. */
  readonly entries: string;
}

/** A matrix to fill; `name` is its buffer's, without _index. */
export interface Fillable {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
  readonly blocks: readonly FilledBlock[];
}

/** @throws Error where there are no blocks */
export function fillingOf(fillable: Fillable): Filling {
  const { blocks, rows, columns } = fillable;
  const [only] = blocks;
  if (only === undefined) throw new Error('expected blocks to fill');
  if (blocks.length === 1 && mixes(only)) {
    if (only.block.rowCopies === rows && only.block.columnCopies === columns) return parametersThemselves;
    if (columns === 1) return paddedParameters(rows, only.block);
  }
  const single = blocks.length === 1 && only.maps.base.sharing.size === rows * columns;
  if (blocks.every(({ maps }) => maps.fill?.form === 'GATHER')) return lookedUp(fillable, single);
  const { rowCopies, columnCopies } = only.block;
  const stacked = blocks.length === 1 && columnCopies === 1 && only.maps.base.columns === columns;
  return stacked && rowCopies * only.maps.base.rows === rows
    ? direct(only.maps, rowCopies)
    : joinedValues(fillable);
}

const parametersThemselves: Filling = {
  setup: [],
  entries: 'a parameter everywhere',
  body: view => [`return p${viewed(view)}`],
};

/** A vector with parameters in some rows, one after the other, and 0 elsewhere. */
function paddedParameters(rows: number, { row, rowCopies }: FilledBlock['block']): Filling {
  return {
    setup: [],
    entries: '0 or a parameter everywhere',
    body: () => [`return nn.functional.pad(p, (${row}, ${rows - row - rowCopies}))`],
  };
}

/** Flat values in this shape: vectors are flat already. */
function viewed(shape: string): string {
  return shape.includes(',') ? `.view(${shape})` : '';
}

/** Copies, one below the other, of maps whose coefficients aren't all 1 and -1. */
function direct(maps: NamedMaps, copies: number): Filling {
  return {
    setup: [],
    entries: 'coefficients times parameters, added up',
    body: view => statement('return ', made('p', maps, copies), viewed(view)),
  };
}

/** Parameters, times coefficients, as the flat entries of this many copies of the maps. */
function made(p: string, maps: NamedMaps, copies: number): Literal {
  const { count, sharing } = maps.base;
  const form = coefficientForm(maps);
  const own = (kind: string) => `self.${bufferOf(maps, kind)}`;
  const rows = `${p}.view(${copies}, ${count})`;
  if (form === 'STACK') {
    if (copies === 1) return call('torch.mv', own('stack'), p);
    return call('torch.flatten', call('nn.functional.linear', rows, own('stack')));
  }
  if (form === 'PLACED') {
    return call('_gathered', copies === 1 ? p : rows, own('index'), own('coefficients'));
  }
  const buffers = ['positions', 'indices', 'coefficients'].map(own);
  return call('_scattered', rows, String(sharing.size), ...buffers);
}

/** Entries that are 0, a parameter or its negative. */
function lookedUp(fillable: Fillable, single: boolean): Filling {
  const { name, rows, columns, parameterCount: n, blocks } = fillable;
  const covered = blocks.reduce((sum, { block, maps }) => sum + copiesOf(block) * maps.base.sharing.size, 0);
  const zeros = covered < rows * columns || blocks.some(({ maps }) => hasCode(maps, code => code === 0));
  const negatives = blocks.some(hasNegatives);
  const places = blocks.map(({ block, maps: { base } }) => ({
    first: 1 + block.parameter,
    step: base.count,
    shift: n,
  }));
  const codes = single
    ? [`codes = torch.tensor(_${blocks[0]!.maps.name}_CODES)`]
    : [...indexLines(fillable, places), 'codes = index.flatten()'];
  const entries = zeros ? (negatives ? '0, a parameter' : '0 or a parameter') : 'a parameter';
  const described = { entries: `${entries}${negatives ? ' or its negative' : ''} everywhere` };
  if (isSmall(n, rows * columns)) {
    return {
      ...described,
      setup: [...codes, ...registered(`${name}_stack`, `_stack_of_codes(${n}, codes)`)],
      body: view => statement('return ', call('torch.mv', `self.${name}_stack`, 'p'), viewed(view)),
    };
  }
  const taken = `p.index_select(0, self.${name}_index)`;
  if (!zeros && !negatives) {
    return {
      ...described,
      setup: [...codes, ...registered(`${name}_index`, '(codes - 1).int()')],
      body: view => [`return ${taken}${viewed(view)}`],
    };
  }
  return {
    ...described,
    setup: [
      ...codes,
      ...registered(`${name}_index`, `((codes - 1) % ${n}).int()`),
      ...registered(`${name}_signs`, `_signs(${n}, codes)`),
    ],
    body: view => [`values = ${taken}`, `return (values * self.${name}_signs)${viewed(view)}`],
  };
}

/** Blocks of which some have coefficients: their values one after the other. */
function joinedValues(fillable: Fillable): Filling {
  const { name, blocks, parameterCount } = fillable;
  const split = splitOf(
    'p',
    blocks.map(({ block, maps }) => ({
      parameter: block.parameter,
      count: copiesOf(block) * maps.base.count,
    })),
    parameterCount,
  );
  const values: Literal[] = [];
  const places: Places[] = [];
  let at = 1;
  blocks.forEach(({ block, maps }, k) => {
    const copies = copiesOf(block);
    const { count, sharing } = maps.base;
    const p = split.of(k);
    if (maps.fill?.form === 'GATHER') {
      const negatives = hasNegatives({ block, maps });
      values.push(p, ...(negatives ? [`-${p}`] : []));
      places.push({ first: at, step: count, shift: copies * count });
      at += copies * count * (negatives ? 2 : 1);
    } else {
      values.push(made(p, maps, copies));
      places.push({ first: at, step: sharing.size, shift: 0 });
      at += copies * sharing.size;
    }
  });
  return {
    setup: [
      ...indexLines(fillable, places),
      ...registered(`${fillable.name}_index`, 'index.flatten().int()'),
    ],
    entries: 'block by block',
    body: view => [
      ...split.lines,
      ...statement('values = ', call('torch.cat', tupleOf(['p.new_zeros(1)', ...values]))),
      `return values.index_select(0, self.${name}_index)${viewed(view)}`,
    ],
  };
}

/** Where the values of a block stand: from `first` on, `step` a copy, and negatives `shift` later. */
interface Places {
  readonly first: number;
  readonly step: number;
  readonly shift: number;
}

/** Statements that make the matrix `index` of where entries stand among the values; 0 where there is none. */
function indexLines({ rows, columns, blocks }: Fillable, places: readonly Places[]): string[] {
  const lines = blocks.flatMap(({ block, maps }, k) => {
    const { base } = maps;
    const { row, rowCopies, column, columnCopies } = block;
    const gathered = mixes(blocks[k]!) ? '[1]' : `_${maps.name}_CODES`;
    const codes = maps.fill?.form === 'GATHER' ? gathered : `range(1, ${base.sharing.size + 1})`;
    const shape = [rowCopies, base.rows, columnCopies, base.columns].join(', ');
    const { first, step, shift } = places[k]!;
    const [bottom, right] = [row + rowCopies * base.rows, column + columnCopies * base.columns];
    return statement(
      `index[${row}:${bottom}, ${column}:${right}] = `,
      call('_places', codes, `(${shape})`, ...[first, step, shift].map(String)),
    );
  });
  return [`index = torch.zeros(${rows}, ${columns}, dtype=torch.long)`, ...lines];
}

function registered(name: string, value: string): string[] {
  return statement('', call('self.register_buffer', `"${name}"`, value, 'persistent=False'));
}

/** Its maps are the number 1, which modules don't hold. */
function mixes({ maps }: FilledBlock): boolean {
  return mixesCopies({ form: 'WHOLE' }, maps.base);
}

function copiesOf({ rowCopies, columnCopies }: FilledBlock['block']): number {
  return rowCopies * columnCopies;
}

function hasNegatives({ maps }: FilledBlock): boolean {
  return hasCode(maps, code => code > maps.base.count);
}

function hasCode({ fill }: NamedMaps, property: (code: number) => boolean): boolean {
  return fill?.form === 'GATHER' && fill.codes.some(property);
}
