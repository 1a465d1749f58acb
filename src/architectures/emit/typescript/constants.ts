import type { BaseMaps, Block, BlockMap, PooledMap } from '../../blocks/block-map.js';
import type { BilinearStep, BilinearTerm, NonlinearPart, NonlinearStep, Run } from '../../program/program.js';
import { mixesCopies } from '../mixture.js';
import type { NamedMaps, ProgramMaps } from '../named-maps.js';
import { type Code, indented, joined, plain } from '../source-text.js';
import { TYPESCRIPT_WIDTH, typescriptDoubles, typescriptIntegers } from './literals.js';
import { FUNCTION_NAMES } from './nonlinear-library.js';
import { call } from './statements.js';

/** How a language declares a constant of a type. */
export type Declaration = (name: string, type: string) => string;

export const typedConstant: Declaration = (name, type) => `const ${name}: ${type} = `;

/** As in JavaScript. */
export const untypedConstant: Declaration = name => `const ${name} = `;

/** The constants of base maps: NAME, how parameters fill them, and NAME_POOLED, how they are pooled. */
export function mapConstants(maps: readonly NamedMaps[]): Code {
  return joined(...maps.map(named => joined(fillConstants(named), pooledConstant(named, typedConstant))));
}

function fillConstants({ name, base, fill }: NamedMaps): Code {
  if (fill === null) return plain([]);
  const { rows, columns, count } = base;
  if (fill.form === 'GATHER') {
    const codes = typescriptIntegers(`const ${name}_CODES: readonly number[] = `, fill.codes, ';');
    const args = [rows, columns, count].map(String);
    return joined(codes, call(0, `const ${name} = gathered`, [...args, `${name}_CODES`], ';'));
  }
  const { positions, parameters, codes, table } = base.sharing;
  return joined(
    [
      `const ${name}: Sharing = {`,
      `  rows: ${rows},`,
      `  columns: ${columns},`,
      `  parameterCount: ${count},`,
    ],
    typescriptIntegers('  positions: ', positions, ','),
    typescriptIntegers('  parameters: ', parameters, ','),
    typescriptDoubles(
      '  coefficients: ',
      Float64Array.from(codes, code => table[code]!.decimal),
      ',',
    ),
    ['};'],
  );
}

/** NAME_POOLED; nothing where no block pools. */
export function pooledConstant({ name, pooled }: NamedMaps, declare: Declaration): Code {
  if (pooled === null) return plain([]);
  return joined(
    [`${declare(`${name}_POOLED`, 'readonly PooledMap[]')}[`],
    ...pooled.map(map => pooledMap(map)),
    ['];'],
  );
}

function pooledMap({ pools, width, columns, coefficients, spread, spreadCoefficients }: PooledMap): Code {
  return joined(
    ['  {', `    pools: ${pools},`, `    width: ${width},`],
    typescriptIntegers('    columns: ', columns, ','),
    coefficients === null ? [] : typescriptDoubles('    coefficients: ', coefficients, ','),
    spread === null ? [] : typescriptIntegers('    spread: ', spread, ','),
    spreadCoefficients === null ? [] : typescriptDoubles('    spreadCoefficients: ', spreadCoefficients, ','),
    ['  },'],
  );
}

/** A constant LinearMap; initial deviations are left out for biases, which start at 0. */
export function mapConstant(
  name: string,
  map: BlockMap,
  maps: ProgramMaps,
  role: 'WEIGHT' | 'BIAS',
  declare: Declaration,
): Code {
  return joined(
    [
      `${declare(name, 'LinearMap')}{`,
      `  rows: ${map.rows},`,
      `  columns: ${map.columns},`,
      ...(map.blocks.length > 0 ? ['  blocks: ['] : ['  blocks: [],']),
    ],
    ...map.blocks.map(block => blockLiteral(block)),
    [...(map.blocks.length > 0 ? ['  ],'] : []), '};'],
  );

  function blockLiteral(block: Block): Code {
    const base = map.bases[block.base]!;
    const { name: own } = maps.of(base);
    const applied = mixesCopies(block, base)
      ? [`      maps: mixture(${base.rows}),`]
      : block.form === 'WHOLE'
        ? [`      maps: whole(${own}),`]
        : call(6, 'maps: pooled', [`${base.rows}`, `${base.columns}`, `${own}_POOLED`], ',');
    return joined(
      [
        '    {',
        ...indented(6, [
          `row: ${block.row},`,
          `rowCopies: ${block.rowCopies},`,
          `column: ${block.column},`,
          `columnCopies: ${block.columnCopies},`,
          `parameter: ${block.parameter},`,
          `parameterCount: ${block.rowCopies * block.columnCopies * base.count},`,
        ]),
        ...applied,
      ],
      role === 'WEIGHT' ? typescriptDoubles('      deviations: ', block.deviations, ',') : [],
      ['    },'],
    );
  }
}

/** A constant list of BilinearTerm; `products` tells how many of a term are formed for all copies, null where each copy has its own. */
export function bilinearConstant(
  name: string,
  step: BilinearStep,
  maps: ProgramMaps,
  declare: Declaration,
  products: (term: BilinearTerm, base: BaseMaps) => number | null,
): Code {
  const before = declare(name, 'readonly BilinearTerm[]');
  const terms = step.terms.map(term => {
    const base = step.bases[term.base]!;
    const formed = products(term, base);
    return joined(
      [
        '  {',
        ...indented(4, [
          `left: ${runLiteral(term.left)},`,
          `right: ${runLiteral(term.right)},`,
          ...(formed === null ? [] : [`products: ${formed},`]),
          `row: ${term.row},`,
          `copies: ${term.copies},`,
          `parameter: ${term.parameter},`,
          `parameterCount: ${term.copies * base.count},`,
          `maps: ${maps.of(base).name},`,
        ]),
      ],
      typescriptDoubles('    deviations: ', term.deviations, ','),
      ['  },'],
    );
  });
  if (terms.length === 0) return plain([`${before}[];`]);
  return joined([`${before}[`], ...terms, ['];']);
}

function runLiteral({ start, copies, size }: Run): string {
  return `{ start: ${start}, copies: ${copies}, size: ${size} }`;
}

/** A constant Nonlinear. */
export function nonlinearConstant(
  name: string,
  { columns, rows, parts }: NonlinearStep,
  declare: Declaration,
): string[] {
  return [
    `${declare(name, 'Nonlinear')}{`,
    `  columns: ${columns},`,
    `  rows: ${rows},`,
    ...arrayOf(parts.map(partLiteral)),
    '};',
  ];
}

/** The parts of a nonlinear step, as prettier would write them: one line where they fit. */
function arrayOf(items: readonly string[]): string[] {
  const line = `  parts: [${items.join(', ')}],`;
  if (line.length <= TYPESCRIPT_WIDTH) return [line];
  return ['  parts: [', ...items.map(item => `    ${item},`), '  ],'];
}

function partLiteral(part: NonlinearPart): string {
  const { start, copies, size } = part.run;
  switch (part.part) {
    case 'POINTWISE':
      return `pointwise(${start}, ${copies * size}, ${FUNCTION_NAMES[part.function]})`;
    case 'GATED':
      return `gated(${start}, ${copies}, ${size}, ${part.gate})`;
    case 'NORM':
      return `norm(${start}, ${copies}, ${size})`;
  }
}
