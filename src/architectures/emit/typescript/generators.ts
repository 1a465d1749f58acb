import type { SparseTriplets } from '../../generator-images.js';
import type { Program, ProgramGenerator } from '../../program/program.js';
import { equalNumbers } from '../equal-numbers.js';
import { type Code, joined, plain, safeText } from '../source-text.js';
import type { Declaration } from './constants.js';
import { TYPESCRIPT_WIDTH, typescriptDoubles, typescriptIntegers } from './literals.js';
import { list } from './statements.js';

/** What the languages write differently. */
export interface GeneratorsIdiom {
  readonly declare: Declaration;
  /** The definition of dense(), which makes the rows of a SparseMatrix, and of its type. */
  readonly dense: readonly string[];
  /** The head of generators(), from a text on one of its pairs and the pair's type. */
  readonly head: (pair: string, type: string) => readonly string[];
}

/** generators(), with each different image as a constant of its own. */
export function generatorsFunction(
  program: Program,
  generators: readonly ProgramGenerator[],
  { declare, dense, head }: GeneratorsIdiom,
): Code {
  const several = program.kind === 'MULTILINEAR';
  const first = several
    ? head('[input matrices, output matrix]', '[number[][][], number[][]]')
    : head('[input matrix, output matrix]', '[number[][], number[][]]');
  if (generators.length === 0) return plain([...first, '  return [];', '}']);
  const images: SparseTriplets[] = [];
  const nameOf = (image: SparseTriplets) => {
    const place = images.findIndex(other => areEqual(other, image));
    return `dense(IMAGE${place < 0 ? images.push(image) : place + 1})`;
  };
  const pairs = generators.flatMap(({ name, inputs, output }) => [
    `    // ${safeText(name)}`,
    ...pairLines(inputs.map(nameOf), nameOf(output), several),
  ]);
  const constants = images.map((image, k) => imageConstant(declare(`IMAGE${k + 1}`, 'SparseMatrix'), image));
  return joined([...dense, ''], ...constants, ['', ...first, '  return [', ...pairs, '  ];', '}']);
}

/** One pair; `several` inputs are a list of matrices. */
function pairLines(inputs: readonly string[], output: string, several: boolean): string[] {
  const line = `    [${several ? `[${inputs.join(', ')}]` : inputs.join(', ')}, ${output}],`;
  if (line.length <= TYPESCRIPT_WIDTH) return [line];
  return ['    [', ...list(6, '', inputs, ','), `      ${output},`, '    ],'];
}

function imageConstant(before: string, { size, rows, columns, values }: SparseTriplets): Code {
  return joined(
    [`${before}{`, `  size: ${size},`],
    typescriptIntegers('  rows: ', rows, ','),
    typescriptIntegers('  columns: ', columns, ','),
    typescriptDoubles('  values: ', values, ','),
    ['};'],
  );
}

function areEqual(a: SparseTriplets, b: SparseTriplets): boolean {
  return (
    a.size === b.size &&
    equalNumbers(a.rows, b.rows) &&
    equalNumbers(a.columns, b.columns) &&
    equalNumbers(a.values, b.values)
  );
}
