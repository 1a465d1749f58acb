import type { Program } from '../../program/program.js';
import { CHECK_TOLERANCE, type CheckInputs, checkedOn, checkInputs } from '../equivariance-check.js';
import { className } from '../program-texts.js';
import { type Code, joined, plain } from '../source-text.js';
import { typedConstant } from './constants.js';
import { type GeneratorsIdiom, generatorsFunction } from './generators.js';
import { comment } from './statements.js';

/** generators() and checkEquivariance() of a TypeScript module; nothing where the program holds no generators. */
export function typescriptCheck(program: Program): Code {
  const { generators } = program;
  if (generators === null) return plain([]);
  return joined(generatorsFunction(program, generators, IDIOM), ['', ...check(program)]);
}

const DENSE = `
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

const IDIOM: GeneratorsIdiom = {
  declare: typedConstant,
  dense: DENSE,
  head: (pair, type) => [
    `/** Pairs ${pair} of the group's generators. */`,
    `export function generators(): ${type}[] {`,
  ],
};

function check(program: Program): string[] {
  const { kind } = program;
  const several = kind === 'MULTILINEAR';
  const name = kind === 'NETWORK' ? 'network' : 'layer';
  const inputs = checkInputs(program);
  return [
    ...comment(0, explanation(several, name, inputs, CHECK_TOLERANCE)),
    'export function checkEquivariance(): number {',
    ...(inputs.kind === 'UNITS' ? [] : GENERIC),
    ...(kind === 'NETWORK' ? drawnNetwork(program) : genericLayer(program)),
    ...(inputs.kind === 'UNITS' ? UNITS : genericInputs(several, inputs.count)),
    ...APPLY,
    '  let worst = 0;',
    `  for (const [${several ? 'matrices' : 'input'}, output] of generators()) {`,
    ...(several
      ? [
          '    const left = inputs.flatMap((xs) => {',
          '      const images = xs.map((x, k) => apply(matrices[k]!, x));',
          '      return [...layer.forward(...images)];',
          '    });',
          '    const right = inputs.flatMap((xs) => apply(output, layer.forward(...xs)));',
        ]
      : [
          `    const left = inputs.flatMap((x) => [...${name}.forward(apply(input, x))]);`,
          `    const right = inputs.flatMap((x) => apply(output, ${name}.forward(x)));`,
        ]),
    ...COMPARISON,
  ];
}

/** What the check says of itself; `tolerance` closes its sentence. */
export function explanation(
  several: boolean,
  name: string,
  inputs: CheckInputs,
  tolerance: string,
): string[] {
  const law = several
    ? `${name}(.., rho_k(g) x_k, ..) = rho_out(g) ${name}(.., x_k, ..)`
    : `${name}(rho_in(g) x) = rho_out(g) ${name}(x)`;
  return [
    `The largest relative error of ${law}.`,
    `g runs over the generators and x over ${checkedOn(inputs)}. With generic parameters. Throws where it is above ${tolerance}.`,
  ];
}

const GENERIC = `
  // numbers in [0, 1) without pattern, the same ones each time
  let count = 0;
  const generic = () => {
    const value = 43758.5453 * Math.sin(12.9898 * ++count);
    return value - Math.floor(value);
  };`
  .slice(1)
  .split('\n');

function genericLayer(program: Program): string[] {
  return `
  const layer = new ${className(program)}();
  for (const parameters of Object.values(layer.parameters())) {
    parameters.forEach((_, k) => {
      parameters[k] = Math.sin(k + 1);
    });
  }`
    .slice(1)
    .split('\n');
}

/** Weights by their initial law, so that signals keep their scale; biases start at 0, which would test nothing. */
function drawnNetwork({ steps }: Program): string[] {
  const drawn = steps.some(
    s =>
      (s.step === 'LINEAR' && s.weight.parameterCount > 0) || (s.step === 'BILINEAR' && s.parameterCount > 0),
  );
  return `
  const network = new EquivariantNetwork(${drawn ? 'generic' : ''});
  for (const parameters of Object.values(network.parameters())) {
    parameters.forEach((value, k) => {
      // biases start at 0
      if (value === 0) parameters[k] = Math.sin(k + 1);
    });
  }`
    .slice(1)
    .split('\n');
}

const UNITS = `
  const unit = (k: number) =>
    Array.from({ length: COLUMNS }, (_, j) => (j === k ? 1 : 0));
  const inputs = Array.from({ length: COLUMNS + 1 }, (_, k) => unit(k - 1));`
  .slice(1)
  .split('\n');

function genericInputs(several: boolean, count: number): string[] {
  const vector = (size: string) => `Array.from({ length: ${size} }, () => 2 * generic() - 1)`;
  return [
    `  const inputs = Array.from({ length: ${count} }, () =>`,
    ...(several
      ? ['    COLUMNS.map((size) =>', `      ${vector('size')},`, '    ),']
      : [`    ${vector('COLUMNS')},`]),
    '  );',
  ];
}

const APPLY = `
  const apply = (m: number[][], x: ArrayLike<number>) =>
    m.map((row) => row.reduce((sum, a, j) => sum + a * x[j]!, 0));
  const lengthOf = (x: number[]) =>
    Math.sqrt(x.reduce((sum, value) => sum + value ** 2, 0));`
  .slice(1)
  .split('\n');

const COMPARISON = `
    const difference = left.map((value, i) => value - right[i]!);
    const scale = Math.max(lengthOf(left), lengthOf(right));
    const error = scale === 0 ? 0 : lengthOf(difference) / scale;
    if (!(error <= ${CHECK_TOLERANCE}))
      throw new Error(\`not equivariant: relative error \${error}\`);
    worst = Math.max(worst, error);
  }
  return worst;
}`
  .slice(1)
  .split('\n');
