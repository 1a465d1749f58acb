import type { Program } from '../../program/program.js';
import { checkInputs } from '../equivariance-check.js';
import { className } from '../program-texts.js';
import { type Code, joined, plain } from '../source-text.js';
import { explanation } from '../typescript/check.js';
import { untypedConstant } from '../typescript/constants.js';
import { type GeneratorsIdiom, generatorsFunction } from '../typescript/generators.js';
import { comment } from '../typescript/statements.js';

/** Relative error in single precision, the only one of TensorFlow.js, above which a module doesn't count as equivariant. */
const TOLERANCE = '1e-5';

/** generators() and checkEquivariance() of a module; nothing where the program holds no generators. */
export function tfjsCheck(program: Program): Code {
  const { generators } = program;
  if (generators === null) return plain([]);
  return joined(generatorsFunction(program, generators, IDIOM), ['', ...check(program)]);
}

const DENSE = `
/**
 * A square matrix from its nonzero entries.
 *
 * @param {{ size: number, rows: number[], columns: number[], values: number[] }} entries
 * @returns {number[][]}
 */
function dense({ size, rows, columns, values }) {
  const matrix = Array.from({ length: size }, () => new Array(size).fill(0));
  values.forEach((value, e) => {
    matrix[rows[e]][columns[e]] = value;
  });
  return matrix;
}`
  .trim()
  .split('\n');

const IDIOM: GeneratorsIdiom = {
  declare: untypedConstant,
  dense: DENSE,
  head: (pair, type) => [
    '/**',
    ` * Pairs ${pair} of the group's generators.`,
    ' *',
    ` * @returns {${type}[]}`,
    ' */',
    'export function generators() {',
  ],
};

function check(program: Program): string[] {
  const several = program.kind === 'MULTILINEAR';
  const inputs = checkInputs(program);
  const name = program.kind === 'NETWORK' ? 'network' : 'layer';
  const text = explanation(several, name, inputs, `${TOLERANCE}: TensorFlow.js computes in single precision`);
  const own = comment(0, text);
  return [
    ...own.slice(0, -1),
    ' *',
    ' * @returns {number}',
    ' */',
    'export function checkEquivariance() {',
    `  const ${name} = new ${className(program)}({ name: "check", seed: 1 });`,
    '  const worst = tf.tidy(() => {',
    ...(inputs.kind === 'UNITS' ? UNITS : genericInputs(several, inputs.count)),
    `    ${name}.apply(x);`,
    `    ${name}.setWeights(`,
    '      // biases start at 0',
    `      ${name}.getWeights().map((w) => {`,
    '        const wave = tf.range(1, w.size + 1).sin();',
    '        return tf.where(w.equal(0), wave, w);',
    '      }),',
    '    );',
    `    const y = /** @type {tf.Tensor} */ (${name}.apply(x));`,
    '    return generators().reduce((worst, [input, output]) => {',
    ...(several
      ? [
          '      const image = x.map((x, k) =>',
          '        x.matMul(tf.tensor2d(input[k]), false, true),',
          '      );',
        ]
      : ['      const image = x.matMul(tf.tensor2d(input), false, true);']),
    `      const left = /** @type {tf.Tensor} */ (${name}.apply(image));`,
    '      const right = y.matMul(tf.tensor2d(output), false, true);',
    '      const scale = tf.maximum(left.norm(), right.norm()).dataSync()[0];',
    '      const difference = left.sub(right).norm().dataSync()[0];',
    '      const error = scale === 0 ? 0 : difference / scale;',
    '      return error <= worst ? worst : error;',
    '    }, 0);',
    '  });',
    `  ${name}.dispose();`,
    `  if (!(worst <= ${TOLERANCE}))`,
    `    throw new Error(\`not equivariant: relative error \${worst}\`);`,
    '  return worst;',
    '}',
  ];
}

const UNITS = ['    const x = tf.concat([tf.zeros([1, COLUMNS]), tf.eye(COLUMNS)]);'];

function genericInputs(several: boolean, count: number): string[] {
  const wave = [
    '    const generic = (/** @type {number} */ size, /** @type {number} */ phase) =>',
    '      tf.tensor2d(',
    `        Array.from({ length: ${count} * size }, (_, k) =>`,
    '          Math.sin(12.9898 * (k + 1) + phase),',
    '        ),',
    `        [${count}, size],`,
    '      );',
  ];
  return [...wave, several ? '    const x = COLUMNS.map(generic);' : '    const x = generic(COLUMNS, 0);'];
}
