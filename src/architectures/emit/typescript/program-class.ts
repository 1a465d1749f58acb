import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { LinearStep, Program, Step } from '../../program/program.js';
import type { ProgramMaps } from '../named-maps.js';
import { className } from '../program-texts.js';
import { type Code, joined, plain } from '../source-text.js';
import { bilinearConstant, mapConstant, nonlinearConstant, typedConstant } from './constants.js';
import { refusal } from './layer-class.js';
import { parameterProperties, stateMethods } from './state-text.js';
import { call, camelCase, destructured, list } from './statements.js';

/** What a step is in the emitted module: a constant, and statements from x_k to x_{k+1}, and back from g_{k+1} to g_k. */
interface StepText {
  readonly constant: Code;
  readonly forward: readonly string[];
  readonly back: readonly string[];
  /** The arrays of parameters that do not start at 0, each with the expression of what to draw it from. */
  readonly drawn: readonly { readonly array: string; readonly from: string }[];
}

/** The class of a program step by step, and the constants of its steps. */
export function programClass(program: Program, maps: ProgramMaps): { constants: Code; lines: string[] } {
  const texts = stepTexts(program, maps);
  const drawn = texts.flatMap(text => text.drawn);
  const several = program.kind === 'MULTILINEAR';
  const properties = [
    '  static readonly rows: number = ROWS;',
    `  static readonly columns: ${several ? 'readonly number[]' : 'number'} = COLUMNS;`,
    ...parameterProperties(program),
  ];
  const methods = [
    ...(drawn.length > 0
      ? [
          [
            '  /** Draws the parameters by the initial law, from uniform numbers in [0, 1). */',
            '  constructor(random: () => number = Math.random) {',
            ...drawn.flatMap(({ array, from }) => call(4, 'draw', [array, from, 'random'], ';')),
            '  }',
          ],
        ]
      : []),
    ...stateMethods(program),
    ...(program.kind === 'LINEAR' ? [weightMethod(texts[0]!), biasMethod(program)] : []),
    forward(program),
    backward(program, texts),
    values(program, texts),
  ];
  return {
    constants: joined(...texts.map(text => text.constant)),
    lines: [
      `export class ${className(program)} {`,
      ...[properties, ...methods]
        .map(lines => lines.join('\n'))
        .join('\n\n')
        .split('\n'),
      '}',
    ],
  };
}

function stepTexts(program: Program, maps: ProgramMaps): StepText[] {
  const arrays = parameterArrays(program);
  const counts = new Map<Step['step'], number>();
  return program.steps.map((step, k) => {
    const number = (counts.get(step.step) ?? 0) + 1;
    counts.set(step.step, number);
    const own = arrays.filter(array => array.step === k);
    return stepText(step, k, number, own, maps, program.kind === 'NETWORK');
  });
}

function stepText(
  step: Step,
  k: number,
  number: number,
  arrays: readonly ParameterArray[],
  maps: ProgramMaps,
  network: boolean,
): StepText {
  const [x, y, byX, byY] = [`x${k}`, `x${k + 1}`, `g${k}`, `g${k + 1}`];
  switch (step.step) {
    case 'OUTER_PRODUCT':
      return {
        constant: plain([]),
        forward: [`    const ${y} = outerProduct(batch, ${x});`],
        back: [`    const ${byX} = outerProductBack(batch, ${x}, ${byY});`],
        drawn: [],
      };
    case 'NONLINEAR': {
      const name = `NONLINEAR${number}`;
      return {
        constant: plain(nonlinearConstant(name, step, typedConstant)),
        forward: [`    const ${y} = nonlinear(${name}, ${x});`],
        back: [`    const ${byX} = nonlinearBack(${name}, ${x}, ${byY});`],
        drawn: [],
      };
    }
    case 'BILINEAR': {
      const [array] = arrays;
      const parameters = property(array);
      const name = `BILINEAR${number}`;
      const gradients = array
        ? `{ input: ${byX}, parameters: ${camelCase(array.name)} }`
        : `{ input: ${byX} }`;
      return {
        constant: bilinearConstant(name, step, maps, typedConstant),
        forward: call(4, `const ${y} = bilinear`, [`${step.size}`, name, parameters, x], ';'),
        back: call(4, `const ${gradients} = bilinearBack`, [`${step.size}`, name, parameters, x, byY], ';'),
        drawn: array ? [{ array: parameters, from: name }] : [],
      };
    }
    case 'LINEAR':
      return linearText(step, `${number}`, [x, y, byX, byY], arrays, maps, network);
  }
}

function linearText(
  step: LinearStep,
  number: string,
  [x, y, byX, byY]: readonly [string, string, string, string],
  arrays: readonly ParameterArray[],
  maps: ProgramMaps,
  network: boolean,
): StepText {
  const [weight, bias] = (['WEIGHT', 'BIAS'] as const).map(role => arrays.find(a => a.role === role));
  const [weightMap, biasMap] = network
    ? [`LINEAR${number}_WEIGHT`, `LINEAR${number}_BIAS`]
    : ['WEIGHT_MAP', 'BIAS_MAP'];
  const own = property(weight);
  const gradients = weight ? `{ input: ${byX}, parameters: ${camelCase(weight.name)} }` : `{ input: ${byX} }`;
  return {
    constant: joined(
      mapConstant(weightMap, step.weight, maps, 'WEIGHT', typedConstant),
      bias ? mapConstant(biasMap, step.bias!, maps, 'BIAS', typedConstant) : [],
    ),
    forward: [
      ...call(4, `const ${y} = mapped`, [weightMap, own, x], ';'),
      ...(bias ? call(4, 'addBias', [y, biasMap, property(bias)], ';') : []),
    ],
    back: [
      ...call(4, `const ${gradients} = mappedBack`, [weightMap, own, x, byY], ';'),
      ...(bias
        ? call(4, `const ${camelCase(bias.name)} = biasBack`, [biasMap, property(bias), byY], ';')
        : []),
    ],
    drawn: weight ? [{ array: own, from: `${weightMap}.blocks` }] : [],
  };
}

/** The property of an array of parameters; an empty array has none. */
function property(array: ParameterArray | undefined): string {
  return array ? `this.${camelCase(array.name)}` : 'new Float64Array(0)';
}

function weightMethod({ drawn }: StepText): string[] {
  const weight = drawn.length > 0;
  return [
    '  /** W, row by row. */',
    '  weight(): Float64Array {',
    `    return ${weight ? 'matrixOf(WEIGHT_MAP, this.weightParameters)' : 'new Float64Array(ROWS * COLUMNS)'};`,
    '  }',
  ];
}

function biasMethod(program: Program): string[] {
  const bias = parameterArrays(program).some(({ role }) => role === 'BIAS');
  return [
    '  /** b. */',
    '  bias(): Float64Array {',
    `    return ${bias ? 'mapped(BIAS_MAP, this.biasParameters, ONE)' : 'new Float64Array(ROWS)'};`,
    '  }',
  ];
}

function forward({ kind, inputs, output, steps }: Program): string[] {
  if (kind === 'MULTILINEAR') {
    const sizes = inputs.map(({ size }) => `[batch * ${size}]`).join(', ');
    return [
      `  /** Maps inputs of a batch, ${sizes}, to [batch * ${output.size}]. */`,
      '  forward(...inputs: ArrayLike<number>[]): Float64Array {',
      `    return this.values(inputs)[${steps.length}];`,
      '  }',
    ];
  }
  return [
    `  /** Maps inputs one after the other, [batch * ${inputs[0]!.size}], to [batch * ${output.size}]. */`,
    '  forward(x: ArrayLike<number>): Float64Array {',
    `    return this.values(x)[${steps.length}];`,
    '  }',
  ];
}

function backward(program: Program, texts: readonly StepText[]): string[] {
  const several = program.kind === 'MULTILINEAR';
  const argument = several ? 'inputs' : 'x';
  const batch = several ? 'batchOfAll' : 'batchOf';
  const arrays = parameterArrays(program);
  const last = texts.length;
  const read = Array.from({ length: last }, (_, k) => `x${k}`);
  return [
    '  /** Gradients by inputs and parameters, from those by the outputs. */',
    ...call(
      2,
      'backward',
      [
        several ? 'inputs: readonly ArrayLike<number>[]' : 'x: ArrayLike<number>',
        'byOutput: ArrayLike<number>',
      ],
      ' {',
    ),
    `    const batch = ${batch}(${argument}, COLUMNS);`,
    ...refusal('ROWS'),
    ...destructured(4, read, `this.values(${argument})`),
    `    const g${last} = Float64Array.from(byOutput);`,
    ...[...texts].reverse().flatMap(text => text.back),
    '    return {',
    `      ${several ? 'inputs' : 'input'}: g0,`,
    ...arrays.map(({ name }) => `      ${camelCase(name)},`),
    '    };',
    '  }',
  ];
}

function values(program: Program, texts: readonly StepText[]): string[] {
  const several = program.kind === 'MULTILINEAR';
  const all = Array.from({ length: texts.length + 1 }, (_, k) => `x${k}`);
  const usesBatch = program.steps.some(({ step }) => step === 'OUTER_PRODUCT');
  const check = several ? 'batchOfAll(inputs, COLUMNS);' : 'batchOf(x, COLUMNS);';
  return [
    '  /** The input and what each step makes of it. */',
    `  private values(${several ? 'inputs: readonly ArrayLike<number>[]' : 'x: ArrayLike<number>'}) {`,
    `    ${usesBatch ? 'const batch = ' : ''}${check}`,
    several
      ? '    const x0 = inputs.map((x) => Float64Array.from(x));'
      : '    const x0 = Float64Array.from(x);',
    ...texts.flatMap(text => text.forward),
    ...list(4, 'return ', all, ' as const;'),
    '  }',
  ];
}
