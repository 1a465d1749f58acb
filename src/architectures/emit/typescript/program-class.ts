import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { className } from '../program-texts.js';
import { type Code, joined } from '../source-text.js';
import { refusal } from './layer-class.js';
import { parameterProperties, stateMethods } from './state-text.js';
import { call, camelCase, destructured, list } from './statements.js';
import { type SharedConstants, type StepText, stepTexts } from './step-texts.js';

/** The class of a program step by step, and the constants of its steps. */
export function programClass(
  program: Program,
  shared: SharedConstants,
): { constants: Code; lines: string[] } {
  const texts = stepTexts(program, shared);
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
    ...(program.kind === 'LINEAR' ? [weightMethod(texts), biasMethod(program, texts)] : []),
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

/** From the images of the unit vectors. */
function weightMethod(texts: readonly StepText[]): string[] {
  const product = [
    '    const x0 = unitVectors(COLUMNS);',
    ...texts.flatMap(text => text.forward),
    `    return matrixOf(x${texts.length}, ROWS);`,
  ];
  const weight = texts.some(({ drawn }) => drawn.length > 0);
  return [
    '  /** W, row by row. */',
    '  weight(): Float64Array {',
    ...(weight ? product : ['    return new Float64Array(ROWS * COLUMNS);']),
    '  }',
  ];
}

/** What the steps from the LINEAR one on make of its bias. */
function biasMethod(program: Program, texts: readonly StepText[]): string[] {
  const linear = program.steps.findIndex(({ step }) => step === 'LINEAR');
  const bias = parameterArrays(program).some(({ role }) => role === 'BIAS');
  const image = [
    `    const x${linear + 1} = mapped(BIAS_MAP, this.biasParameters, ONE);`,
    ...texts.slice(linear + 1).flatMap(text => text.forward),
    `    return x${texts.length};`,
  ];
  return [
    '  /** b. */',
    '  bias(): Float64Array {',
    ...(bias ? image : ['    return new Float64Array(ROWS);']),
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
  const back = [...texts].reverse().flatMap(text => text.back);
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
    ...destructured(4, valuesReadBy(back, last), `this.values(${argument})`),
    `    const g${last} = Float64Array.from(byOutput);`,
    ...back,
    '    return {',
    `      ${several ? 'inputs' : 'input'}: g0,`,
    ...arrays.map(({ name }) => `      ${camelCase(name)},`),
    '    };',
    '  }',
  ];
}

/** x0, x1, .. up to the last one that occurs in the lines, with holes for the others. */
function valuesReadBy(lines: readonly string[], count: number): string[] {
  const words = new Set(lines.flatMap(line => line.match(/\bx\d+\b/g) ?? []));
  const names = Array.from({ length: count }, (_, k) => (words.has(`x${k}`) ? `x${k}` : ''));
  return names.slice(0, names.findLastIndex(name => name !== '') + 1);
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
    ...texts.flatMap(text => [...text.forward, ...text.biased]),
    ...list(4, 'return ', all, ' as const;'),
    '  }',
  ];
}
