import type { Program, ProgramGenerator } from '../../program/program.js';
import { type NamedImage, programImages } from '../named-images.js';
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
  const images = programImages(generators);
  const constants = images.all.map(named => imageConstant(named, declare));
  const pairs = generators.flatMap(({ name, inputs, output }) => {
    const [value, ...values] = [output, ...inputs].map(image => `dense(${images.of(image).name})`);
    return [`    // ${safeText(name)}`, ...pairLines(values, value!, several)];
  });
  return joined([...dense, ''], ...constants, ['', ...first, '  return [', ...pairs, '  ];', '}']);
}

/** One pair; `several` inputs are a list of matrices. */
function pairLines(inputs: readonly string[], output: string, several: boolean): string[] {
  const line = `    [${several ? `[${inputs.join(', ')}]` : inputs.join(', ')}, ${output}],`;
  if (line.length <= TYPESCRIPT_WIDTH) return [line];
  return ['    [', ...list(6, '', inputs, ','), `      ${output},`, '    ],'];
}

function imageConstant({ name, image }: NamedImage, declare: Declaration): Code {
  const { size, rows, columns, values } = image;
  return joined(
    [`${declare(name, 'SparseMatrix')}{`, `  size: ${size},`],
    typescriptIntegers('  rows: ', rows, ','),
    typescriptIntegers('  columns: ', columns, ','),
    typescriptDoubles('  values: ', values, ','),
    ['};'],
  );
}
