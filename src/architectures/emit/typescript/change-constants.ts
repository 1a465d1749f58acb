import { inverseOrder } from '../../changes/basis-change.js';
import type { NamedChange, NamedMatrix, ProgramChanges } from '../named-changes.js';
import { type Code, joined } from '../source-text.js';
import type { Declaration } from './constants.js';
import { typescriptDoubles, typescriptIntegers } from './literals.js';

/** The constants of changes of basis and of their matrices. */
export function changeConstants(changes: ProgramChanges, declare: Declaration): Code {
  return joined(
    ...changes.matrices.map(matrixConstant),
    ...changes.all.map(named => changeConstant(named, changes, declare)),
  );
}

/** The entries of C, row by row. */
function matrixConstant({ name, matrix }: NamedMatrix): Code {
  const { scales, codes, table } = matrix;
  return joined(
    [`const ${name} = changeMatrix({`],
    typescriptDoubles('  scales: ', scales, ','),
    typescriptIntegers('  codes: ', codes, ','),
    typescriptDoubles(
      '  table: ',
      Float64Array.from(table, ({ decimal }) => decimal),
      ',',
    ),
    ['});'],
  );
}

function changeConstant({ name, change }: NamedChange, changes: ProgramChanges, declare: Declaration): Code {
  const runs = change.runs.flatMap(({ copies, size, changedSize, matrix }) => [
    '    {',
    `      copies: ${copies},`,
    `      size: ${size},`,
    `      changedSize: ${changedSize},`,
    ...(matrix === null ? [] : [`      matrix: ${changes.matrixOf(change.matrices[matrix]!).name},`]),
    '    },',
  ]);
  return joined(
    [
      `${declare(name, 'Change')}{`,
      `  size: ${change.size},`,
      `  changedSize: ${change.changedSize},`,
      '  runs: [',
      ...runs,
      '  ],',
    ],
    typescriptIntegers('  places: ', inverseOrder(change), ','),
    ['};'],
  );
}
