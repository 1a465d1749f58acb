import type { GeneratorImages, SparseTriplets } from '../../generator-images.js';
import type { Layer } from '../../layer.js';
import { CHECK_TOLERANCE } from '../equivariance-check.js';
import { type Code, joined, plain, safeText } from '../source-text.js';
import { typescriptDoubles, typescriptIntegers } from './literals.js';

/** generators() and checkEquivariance() of a TypeScript module; nothing where the layer holds no generators. */
export function typescriptCheck({ generators }: Layer): Code {
  if (generators === null) return plain([]);
  const [matrices, pairs] =
    generators.length === 0
      ? [[], plain(['  return [];'])]
      : [[...MATRIX, ''], joined(['  return ['], ...generators.map(pair), ['  ];'])];
  const head = [
    "/** Pairs [input matrix, output matrix] of the group's generators. */",
    'export function generators(): [number[][], number[][]][] {',
  ];
  return joined(matrices, head, pairs, ['}', ''], CHECK);
}

const MATRIX = `
/** A square matrix by its nonzero entries. */
interface SparseMatrix {
  readonly size: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

function dense({ size, rows, columns, values }: SparseMatrix): number[][] {
  const matrix = Array.from({ length: size }, () =>
    new Array<number>(size).fill(0),
  );
  values.forEach((value, e) => {
    matrix[rows[e]!]![columns[e]!] = value;
  });
  return matrix;
}`
  .trim()
  .split('\n');

function pair({ name, input, output }: GeneratorImages): Code {
  return joined([`    // ${safeText(name)}`, '    ['], matrix(input), matrix(output), ['    ],']);
}

function matrix({ size, rows, columns, values }: SparseTriplets): Code {
  const indent = ' '.repeat(8);
  return joined(
    ['      dense({', `${indent}size: ${size},`],
    typescriptIntegers(`${indent}rows: `, rows, ','),
    typescriptIntegers(`${indent}columns: `, columns, ','),
    typescriptDoubles(`${indent}values: `, values, ','),
    ['      }),'],
  );
}

const CHECK = `
/**
 * The largest relative error of layer(rho_in(g) x) = rho_out(g) layer(x).
 *
 * g runs over the generators and x over 0 and the unit vectors, which decide it
 * for the whole group and every x. With generic parameters. Throws where it is
 * above ${CHECK_TOLERANCE}.
 */
export function checkEquivariance(): number {
  const layer = new EquivariantLinear();
  for (const parameters of [layer.weightParameters, layer.biasParameters]) {
    parameters.forEach((_, k) => {
      parameters[k] = Math.sin(k + 1);
    });
  }
  const apply = (m: number[][], x: ArrayLike<number>) =>
    m.map((row) => row.reduce((sum, a, j) => sum + a * x[j]!, 0));
  const unit = (k: number) =>
    Array.from({ length: COLUMNS }, (_, j) => (j === k ? 1 : 0));
  const inputs = Array.from({ length: COLUMNS + 1 }, (_, k) => unit(k - 1));
  let worst = 0;
  for (const [input, output] of generators()) {
    const left = inputs.flatMap((x) => [...layer.forward(apply(input, x))]);
    const right = inputs.flatMap((x) => apply(output, layer.forward(x)));
    const difference = left.map((value, i) => value - right[i]!);
    const scale = Math.max(Math.hypot(...left), Math.hypot(...right));
    const error = scale === 0 ? 0 : Math.hypot(...difference) / scale;
    if (!(error <= ${CHECK_TOLERANCE}))
      throw new Error(\`not equivariant: relative error \${error}\`);
    worst = Math.max(worst, error);
  }
  return worst;
}`
  .trim()
  .split('\n');
