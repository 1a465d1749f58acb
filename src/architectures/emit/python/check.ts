import type { SparseTriplets } from '../../generator-images.js';
import type { Program, ProgramGenerator } from '../../program/program.js';
import { CHECK_TOLERANCE, type CheckInputs, checkedOn, checkInputs } from '../equivariance-check.js';
import { type NamedImage, type ProgramImages, programImages } from '../named-images.js';
import { type Code, indented, joined, plain, safeText } from '../source-text.js';
import { docstring } from './docstring.js';
import { call, doubles, integers, list, pythonLiteral, tuple } from './literals.js';

/** What a framework's check says in its own words. */
export interface CheckIdiom {
  /** The header of a with statement around it all, without colon; null for none. */
  readonly within: string | null;
  /**
   * Statements that define the function checkedName(program), with generic parameters in double precision, and its input
   * `x` of checkInputs(program), or the list `xs` of them where the program is MULTILINEAR.
   */
  readonly setup: readonly string[];
  /** A nested list as an array in double precision, .. */
  readonly array: (lists: string) => string;
  /** .. and the Euclidean norm of an expression that is an array, as a float. */
  readonly norm: (array: string) => string;
}

/** Expressions for the generic inputs, of consecutive integers from `from` on, below `to`: no two inputs are alike. */
export function genericRows(
  { count, sizes }: CheckInputs & { kind: 'GENERIC' },
  expression: (from: number, to: number, size: number) => string,
): string[] {
  let from = 1;
  return sizes.map(size => {
    const to = from + count * size;
    const text = expression(from, to, size);
    from = to;
    return text;
  });
}

/** generators() and check_equivariance() of a Python module; nothing where the program holds no generators. */
export function pythonCheck(program: Program, idiom: CheckIdiom): Code {
  const { generators } = program;
  if (generators === null) return plain([]);
  const several = program.kind === 'MULTILINEAR';
  const images = programImages(generators);
  const [matrices, pairs] =
    generators.length === 0
      ? [plain([]), plain(['    return []'])]
      : [
          joined(...images.all.map(imageConstant), ['', ''], MATRIX, ['', '']),
          joined(['    return ['], ...generators.map(g => pair(g, images, several)), ['    ]']),
        ];
  const matrix = several ? 'list of input matrices' : 'input matrix';
  const head = [
    'def generators():',
    `    """Pairs (${matrix}, output matrix) of the group's generators, as nested lists."""`,
  ];
  return joined(matrices, head, pairs, ['', ''], check(program, idiom));
}

const MATRIX = [
  'def _matrix(size, rows, columns, values):',
  '    """A square matrix as nested lists, from its nonzero entries."""',
  '    matrix = [[0.0] * size for _ in range(size)]',
  '    for row, column, value in zip(rows, columns, values):',
  '        matrix[row][column] = value',
  '    return matrix',
];

function pair({ name, inputs, output }: ProgramGenerator, images: ProgramImages, several: boolean): Code {
  const matrix = (image: SparseTriplets) => call('_matrix', `*_${images.of(image).name}`);
  const matrices = inputs.map(matrix);
  const items = [...(several ? [list(matrices)] : matrices), matrix(output)];
  return joined(
    [`        (  # ${safeText(name)}`],
    ...items.map(item => pythonLiteral(' '.repeat(12), item, ',')),
    ['        ),'],
  );
}

function imageConstant({ name, image: { size, rows, columns, values } }: NamedImage): Code {
  return pythonLiteral(
    `_${name} = `,
    tuple(
      String(size),
      ascending(rows) ? `range(${rows.length})` : integers(rows),
      integers(columns),
      doubles(values),
    ),
  );
}

/** 0, 1, 2, .. */
function ascending(values: Int32Array): boolean {
  return values.length > 4 && values.every((value, k) => value === k);
}

function check(program: Program, idiom: CheckIdiom): string[] {
  const { within, setup } = idiom;
  const body = [...setup, ...comparison(program, idiom), 'return worst'];
  return [
    'def check_equivariance():',
    ...docstring(4, explanation(program)),
    ...(within === null ? indented(4, body) : [`    with ${within}:`, ...indented(8, body)]),
  ];
}

function explanation(program: Program): string[] {
  const f = checkedName(program);
  const where = checkedOn(checkInputs(program));
  const law =
    program.kind === 'MULTILINEAR'
      ? `${f}(.., rho_k(g) x_k, ..) = rho_out(g) ${f}(.., x_k, ..)`
      : `${f}(rho_in(g) x) = rho_out(g) ${f}(x)`;
  return [
    `Largest relative error of ${law}.`,
    `g runs over the generators and x over ${where}. In double precision, with generic parameters. Raises ValueError where it is above ${CHECK_TOLERANCE}.`,
  ];
}

/** What `setup` calls the function that is checked. */
export function checkedName({ kind }: Program): 'layer' | 'network' {
  return kind === 'NETWORK' ? 'network' : 'layer';
}

/** The loop over the generators; an error that isn't a number raises too. */
function comparison(program: Program, { array, norm }: CheckIdiom): string[] {
  const f = checkedName(program);
  const several = program.kind === 'MULTILINEAR';
  return [
    several ? `y = ${f}(*xs)` : `y = ${f}(x)`,
    'worst = 0.0',
    `for ${several ? 'rho_ins' : 'rho_in'}, rho_out in generators():`,
    ...indented(4, [
      ...(several
        ? [
            'pairs = zip(xs, rho_ins)',
            `moved = [x @ ${array('rho')}.T for x, rho in pairs]`,
            `left = ${f}(*moved)`,
          ]
        : [`left = ${f}(x @ ${array('rho_in')}.T)`]),
      `right = y @ ${array('rho_out')}.T`,
      `scale = max(${norm('left')}, ${norm('right')})`,
      `error = ${norm('left - right')} / scale if scale != 0.0 else 0.0`,
      `if not error <= ${CHECK_TOLERANCE}:`,
      '    raise ValueError(f"not equivariant: relative error {error}")',
      'worst = max(worst, error)',
    ]),
  ];
}
