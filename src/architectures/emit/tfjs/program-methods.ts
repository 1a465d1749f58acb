import type { BaseMaps } from '../../blocks/block-map.js';
import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { BilinearTerm, Program, Step } from '../../program/program.js';
import { bilinearForm } from '../bilinear-work.js';
import { type Code, joined, plain } from '../source-text.js';
import {
  bilinearConstant,
  mapConstant,
  nonlinearConstant,
  untypedConstant,
} from '../typescript/constants.js';
import { call, camelCase, destructured } from '../typescript/statements.js';
import type { SharedConstants } from '../typescript/step-texts.js';
import { callHead, type Variable } from './layer-class.js';

/** What a step is in the emitted module: a constant, statements from x_k to x_{k+1}, and its variables. */
interface StepText {
  readonly constant: Code;
  readonly lines: readonly string[];
  readonly variables: readonly Variable[];
}

/** The constants, variables and methods of a program that is applied step by step. */
export function programMethods(
  program: Program,
  constants: SharedConstants,
): { constants: Code; variables: Variable[]; methods: string[][] } {
  const arrays = parameterArrays(program);
  const texts = stepTexts(program, arrays, constants);
  const several = program.kind === 'MULTILINEAR';
  const first = several ? '      const x0 = flattened(xs, COLUMNS);' : '      const x0 = rowsOf(x, COLUMNS);';
  const method = [
    ...callHead(program),
    ...(arrays.length > 0 ? read(arrays) : []),
    first,
    ...texts.flatMap(text => text.lines),
    `      return inBatch(x${texts.length}, ${several ? 'xs[0]' : 'x'}.shape.slice(0, -1));`,
    '    });',
    '  }',
  ];
  return {
    constants: joined(...texts.map(text => text.constant)),
    variables: texts.flatMap(text => text.variables),
    methods: [...(program.kind === 'LINEAR' ? matrixMethods(program, constants) : []), method],
  };
}

function read(arrays: readonly ParameterArray[]): string[] {
  const names = arrays.map(({ name }) => camelCase(name));
  return ['      const weights = this.weights.map((w) => w.read());', ...destructured(6, names, 'weights')];
}

/** Arrays that are left out count as empty. */
function stepTexts(
  program: Program,
  arrays: readonly ParameterArray[],
  constants: SharedConstants,
): StepText[] {
  const counts = new Map<Step['step'], number>();
  return program.steps.map((step, k) => {
    const number = (counts.get(step.step) ?? 0) + 1;
    counts.set(step.step, number);
    const own = arrays.filter(array => array.step === k);
    return stepText(step, k, number, own, constants, program.kind === 'NETWORK');
  });
}

/** A step without constants of its own and without parameters. */
function bare(line: string): StepText {
  return { constant: plain([]), lines: [line], variables: [] };
}

function stepText(
  step: Step,
  k: number,
  number: number,
  arrays: readonly ParameterArray[],
  { maps, changes, steps }: SharedConstants,
  network: boolean,
): StepText {
  const [x, y] = [`x${k}`, `x${k + 1}`];
  switch (step.step) {
    case 'OUTER_PRODUCT':
      return bare(`      const ${y} = outerProduct(${x});`);
    case 'CHANGE': {
      const changed = step.direction === 'IN' ? 'changedIn' : 'changedOut';
      return bare(`      const ${y} = ${changed}(${changes.of(step.change).name}, ${x});`);
    }
    case 'NONLINEAR': {
      const { name, constant } = steps.of(`NONLINEAR${number}`, own =>
        plain(nonlinearConstant(own, step, untypedConstant)),
      );
      return { ...bare(`      const ${y} = nonlinear(${name}, ${x});`), constant };
    }
    case 'BILINEAR': {
      const [array] = arrays;
      const { name, constant } = steps.of(`BILINEAR${number}`, own =>
        bilinearConstant(own, step, maps, untypedConstant, sharedProducts),
      );
      const args = [`${step.size}`, name, parametersOf(array), x];
      return {
        constant,
        lines: call(6, `const ${y} = bilinear`, args, ';'),
        variables: array ? [variable(array, name)] : [],
      };
    }
    case 'LINEAR': {
      const [weight, bias] = (['WEIGHT', 'BIAS'] as const).map(role => arrays.find(a => a.role === role));
      const [weightName, biasName] = network
        ? [`LINEAR${number}_WEIGHT`, `LINEAR${number}_BIAS`]
        : ['WEIGHT_MAP', 'BIAS_MAP'];
      const { name: weightMap, constant } = steps.of(weightName, name =>
        mapConstant(name, step.weight, maps, 'WEIGHT', untypedConstant),
      );
      const { name: biasMap, constant: biasConstant } = steps.of(biasName, name =>
        bias ? mapConstant(name, step.bias!, maps, 'BIAS', untypedConstant) : plain([]),
      );
      const [w, b] = bias ? [`w${k}`, `b${k}`] : [y, ''];
      return {
        constant: joined(constant, biasConstant),
        lines: [
          ...call(6, `const ${w} = mapped`, [weightMap, parametersOf(weight), x], ';'),
          ...(bias
            ? [
                ...call(6, `const ${b} = mapped`, [biasMap, parametersOf(bias), 'tf.ones([1, 1])'], ';'),
                `      const ${y} = ${w}.add(${b});`,
              ]
            : []),
        ],
        variables: [
          ...(weight ? [variable(weight, `${weightMap}.blocks`)] : []),
          ...(bias ? [variable(bias, null)] : []),
        ],
      };
    }
  }
}

/** The number of products that a term forms once for all copies. */
function sharedProducts(term: BilinearTerm, base: BaseMaps): number | null {
  const own = bilinearForm(term, base);
  return own.form === 'SHARED' ? own.products : null;
}

/** An array of parameters inside call(); an empty one is never read. */
function parametersOf(array: ParameterArray | undefined): string {
  return array ? camelCase(array.name) : 'tf.zeros([0])';
}

function variable({ name, count }: ParameterArray, drawn: string | null): Variable {
  return { name, count, deviations: drawn === null ? null : `deviationsOf(${count}, ${drawn})` };
}

/** weight() and bias(), from what the steps make of the unit vectors, and from the LINEAR one on of its bias. */
function matrixMethods(program: Program, constants: SharedConstants): string[][] {
  const arrays = parameterArrays(program);
  const [weight, bias] = (['WEIGHT', 'BIAS'] as const).map(role => arrays.find(a => a.role === role));
  const texts = stepTexts(program, weight ? [weight] : [], constants);
  const last = `x${texts.length}`;
  const linear = program.steps.findIndex(({ step }) => step === 'LINEAR');
  const method = (comment: string, name: string, array: ParameterArray | undefined, value: string[]) => [
    `  /** ${comment} */`,
    `  ${name}() {`,
    ...(array
      ? [
          '    return tf.tidy(() => {',
          `      const ${camelCase(array.name)} = this.weights[${arrays.indexOf(array)}].read();`,
          ...value,
          '    });',
        ]
      : value),
    '  }',
  ];
  return [
    method(
      'W, [rows, columns].',
      'weight',
      weight,
      weight
        ? [
            '      const x0 = tf.eye(COLUMNS);',
            ...texts.flatMap(text => text.lines),
            `      return ${last}.transpose();`,
          ]
        : ['    return tf.zeros([ROWS, COLUMNS]);'],
    ),
    method(
      'b, [rows].',
      'bias',
      bias,
      bias
        ? [
            ...call(
              6,
              `const x${linear + 1} = mapped`,
              ['BIAS_MAP', parametersOf(bias), 'tf.ones([1, 1])'],
              ';',
            ),
            ...texts.slice(linear + 1).flatMap(text => text.lines),
            `      return ${last}.reshape([ROWS]);`,
          ]
        : ['    return tf.zeros([ROWS]);'],
    ),
  ];
}
