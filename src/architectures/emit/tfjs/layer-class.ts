import { parameterArrays } from '../../program/parameters.js';
import type { LinearStep, Program } from '../../program/program.js';
import type { NamedMaps } from '../named-maps.js';
import { className } from '../program-texts.js';
import type { PlainLayer } from '../typescript/layer-class.js';
import { call, camelCase } from '../typescript/statements.js';

/** The variables of the class: how to draw each, null where it starts at 0. */
export interface Variable {
  readonly name: string;
  readonly count: number;
  /** An expression of its standard deviations. */
  readonly deviations: string | null;
}

/** A subclass of tf.layers.Layer: `call` and further methods stand between its set-up and its registration. */
export function tfjsClass(
  program: Program,
  identity: string,
  variables: readonly Variable[],
  methods: readonly (readonly string[])[],
): string[] {
  const name = className(program);
  const several = program.kind === 'MULTILINEAR';
  const all = [
    [
      '  // the name in saved models, of this layer alone',
      `  static className = "${name}${identity}";`,
      '  static rows = ROWS;',
      '  static columns = COLUMNS;',
    ],
    constructorOf(several),
    build(variables),
    outputShape(several),
    ...methods,
    CONFIG,
  ];
  return [
    `export class ${name} extends tf.layers.Layer {`,
    ...all
      .map(lines => lines.join('\n'))
      .join('\n\n')
      .split('\n'),
    '}',
    `tf.serialization.registerClass(${name});`,
  ];
}

function constructorOf(several: boolean): string[] {
  return [
    '  /**',
    '   * @param {ConstructorParameters<typeof tf.layers.Layer>[0] & { seed?: number }} [config]',
    '   *   seed fixes the initial parameters',
    '   */',
    '  constructor(config = {}) {',
    several ? '    super(config);' : '    super({ inputShape: [COLUMNS], ...config });',
    '    this.seed = config.seed;',
    ...(several
      ? [
          '    this.inputSpec = COLUMNS.map(',
          '      (size) => new tf.InputSpec({ axes: { [-1]: size } }),',
          '    );',
        ]
      : ['    this.inputSpec = [new tf.InputSpec({ axes: { [-1]: COLUMNS } })];']),
    '  }',
  ];
}

function build(variables: readonly Variable[]): string[] {
  return [
    '  /** Makes the parameters; the first call does so by itself. */',
    '  build() {',
    ...variables.flatMap(({ name, count, deviations }, k) => {
      const own = camelCase(name);
      const before = deviations === null ? 'this.addWeight' : `const ${own} = this.addWeight`;
      const initial = deviations === null ? 'tf.initializers.zeros()' : `normal(this.seed, ${k})`;
      return [
        ...call(4, before, [`"${name}"`, `[${count}]`, '"float32"', initial], ';'),
        ...(deviations === null ? [] : call(4, 'scaleBy', [own, deviations], ';')),
      ];
    }),
    '    this.built = true;',
    '  }',
  ];
}

function outputShape(several: boolean): string[] {
  return [
    `  /** @param {tf.Shape${several ? '[]' : ''}} inputShape */`,
    '  computeOutputShape(inputShape) {',
    `    return [...inputShape${several ? '[0]' : ''}.slice(0, -1), ROWS];`,
    '  }',
    '',
    '  // inputs of further axes fit too, and inputSpec refuses what does not',
    '  warnOnIncompatibleInputShape() {}',
  ];
}

const CONFIG = `
  getConfig() {
    return { ...super.getConfig(), seed: this.seed ?? null };
  }`
  .slice(1)
  .split('\n');

/** weight(), bias() and call() of a layer that fills its weight and its bias at once. */
export function plainMethods(program: Program, { weight, bias }: PlainLayer): string[][] {
  const place = (role: 'WEIGHT' | 'BIAS') => parameterArrays(program).findIndex(array => array.role === role);
  const { rows, columns } = (program.steps[0] as LinearStep).weight;
  const method = (comment: string, role: 'WEIGHT' | 'BIAS', shape: string, maps: NamedMaps | null) => [
    `  /** ${comment} */`,
    `  ${role.toLowerCase()}() {`,
    ...(maps === null
      ? [`    return tf.zeros([${shape}]);`]
      : [
          '    return tf.tidy(() => {',
          `      const own = this.weights[${place(role)}].read().reshape([${maps.base.count}, 1]);`,
          `      return ${maps.name}.fill(own).reshape([${shape}]);`,
          '    });',
        ]),
    '  }',
  ];
  return [
    method(`W, [${rows}, ${columns}].`, 'WEIGHT', 'ROWS, COLUMNS', weight),
    method(`b, [${rows}].`, 'BIAS', 'ROWS', bias),
    [
      ...callHead(program),
      '      const y = x.reshape([-1, COLUMNS]).matMul(this.weight(), false, true);',
      bias === null
        ? '      return y.reshape([...x.shape.slice(0, -1), ROWS]);'
        : '      return y.add(this.bias()).reshape([...x.shape.slice(0, -1), ROWS]);',
      '    });',
      '  }',
    ],
  ];
}

/** The lines of call() up to the input x, or the inputs xs. */
export function callHead({ kind, inputs, output }: Program): string[] {
  const several = kind === 'MULTILINEAR';
  const shapes = inputs.map(({ size }) => `[.., ${size}]`).join(', ');
  return [
    '  /**',
    `   * Maps ${several ? 'inputs of shapes ' : ''}${shapes} to [.., ${output.size}].`,
    '   *',
    '   * @param {tf.Tensor | tf.Tensor[]} inputs',
    '   * @returns {tf.Tensor}',
    '   */',
    '  call(inputs) {',
    '    return tf.tidy(() => {',
    several ? '      const xs = [inputs].flat();' : '      const [x] = [inputs].flat();',
  ];
}
