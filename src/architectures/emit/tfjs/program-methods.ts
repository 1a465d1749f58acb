import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { Program, Step } from '../../program/program.js';
import type { ProgramMaps } from '../named-maps.js';
import { type Code, joined, plain } from '../source-text.js';
import {
  bilinearConstant,
  type Declaration,
  mapConstant,
  nonlinearConstant,
} from '../typescript/constants.js';
import { call, camelCase, destructured } from '../typescript/statements.js';
import { callHead, type Variable } from './layer-class.js';

/** JavaScript's constants have no types. */
export const untyped: Declaration = name => `const ${name} = `;

/** What a step is in the emitted module: a constant, statements from x_k to x_{k+1}, and its variables. */
interface StepText {
  readonly constant: Code;
  readonly lines: readonly string[];
  readonly variables: readonly Variable[];
}

/** The constants, variables and methods of a program that is applied step by step. */
export function programMethods(
  program: Program,
  maps: ProgramMaps,
): { constants: Code; variables: Variable[]; methods: string[][] } {
  const arrays = parameterArrays(program);
  const counts = new Map<Step['step'], number>();
  const texts = program.steps.map((step, k) => {
    const number = (counts.get(step.step) ?? 0) + 1;
    counts.set(step.step, number);
    const own = arrays.filter(array => array.step === k);
    return stepText(step, k, number, own, maps, program.kind === 'NETWORK');
  });
  const several = program.kind === 'MULTILINEAR';
  const first = several
    ? '      const x0 = xs.map((x, k) => x.reshape([-1, COLUMNS[k]]));'
    : '      const x0 = x.reshape([-1, COLUMNS]);';
  const method = [
    ...callHead(program),
    ...(arrays.length > 0 ? read(arrays) : []),
    first,
    ...texts.flatMap(text => text.lines),
    ...call(
      6,
      `return x${texts.length}.reshape`,
      [`[...${several ? 'xs[0]' : 'x'}.shape.slice(0, -1), ROWS]`],
      ';',
    ),
    '    });',
    '  }',
  ];
  return {
    constants: joined(...texts.map(text => text.constant)),
    variables: texts.flatMap(text => text.variables),
    methods: [...(program.kind === 'LINEAR' ? matrixMethods(arrays) : []), method],
  };
}

function read(arrays: readonly ParameterArray[]): string[] {
  const names = arrays.map(({ name }) => camelCase(name));
  return ['      const weights = this.weights.map((w) => w.read());', ...destructured(6, names, 'weights')];
}

function stepText(
  step: Step,
  k: number,
  number: number,
  arrays: readonly ParameterArray[],
  maps: ProgramMaps,
  network: boolean,
): StepText {
  const [x, y] = [`x${k}`, `x${k + 1}`];
  switch (step.step) {
    case 'OUTER_PRODUCT':
      return { constant: plain([]), lines: [`      const ${y} = outerProduct(${x});`], variables: [] };
    case 'NONLINEAR': {
      const name = `NONLINEAR${number}`;
      return {
        constant: plain(nonlinearConstant(name, step, untyped)),
        lines: [`      const ${y} = nonlinear(${name}, ${x});`],
        variables: [],
      };
    }
    case 'BILINEAR': {
      const name = `BILINEAR${number}`;
      const [array] = arrays;
      const args = [`${step.size}`, name, parametersOf(array), x];
      return {
        constant: bilinearConstant(name, step, maps, untyped),
        lines: call(6, `const ${y} = bilinear`, args, ';'),
        variables: array ? [variable(array, name)] : [],
      };
    }
    case 'LINEAR': {
      const [weight, bias] = (['WEIGHT', 'BIAS'] as const).map(role => arrays.find(a => a.role === role));
      const [weightMap, biasMap] = network
        ? [`LINEAR${number}_WEIGHT`, `LINEAR${number}_BIAS`]
        : ['WEIGHT_MAP', 'BIAS_MAP'];
      const [w, b] = bias ? [`w${k}`, `b${k}`] : [y, ''];
      return {
        constant: joined(
          mapConstant(weightMap, step.weight, maps, 'WEIGHT', untyped),
          bias ? mapConstant(biasMap, step.bias!, maps, 'BIAS', untyped) : [],
        ),
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

/** An array of parameters inside call(); an empty one is never read. */
function parametersOf(array: ParameterArray | undefined): string {
  return array ? camelCase(array.name) : 'tf.zeros([0])';
}

function variable({ name, count }: ParameterArray, drawn: string | null): Variable {
  return { name, count, deviations: drawn === null ? null : `deviationsOf(${count}, ${drawn})` };
}

/** weight() and bias() of a layer of blocks, from the images of the unit vectors and of 1. */
function matrixMethods(arrays: readonly ParameterArray[]): string[][] {
  const place = (role: ParameterArray['role']) => arrays.findIndex(array => array.role === role);
  const method = (comment: string, name: string, value: string[]) => [
    `  /** ${comment} */`,
    `  ${name}() {`,
    ...value,
    '  }',
  ];
  const images = (map: string, k: number, x: string, after: string) => [
    '    return tf.tidy(() =>',
    ...call(6, 'mapped', [map, `this.weights[${k}].read()`, x], `${after},`),
    '    );',
  ];
  const [weight, bias] = [place('WEIGHT'), place('BIAS')];
  return [
    method(
      'W, [rows, columns].',
      'weight',
      weight < 0
        ? ['    return tf.zeros([ROWS, COLUMNS]);']
        : images('WEIGHT_MAP', weight, 'tf.eye(COLUMNS)', '.transpose()'),
    ),
    method(
      'b, [rows].',
      'bias',
      bias < 0
        ? ['    return tf.zeros([ROWS]);']
        : images('BIAS_MAP', bias, 'tf.ones([1, 1])', '.reshape([ROWS])'),
    ),
  ];
}
