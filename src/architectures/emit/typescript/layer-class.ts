import type { Program } from '../../program/program.js';
import { type NamedMaps, onlyMaps, type ProgramMaps } from '../named-maps.js';
import { parameterProperties, stateMethods } from './state-text.js';

/** Weight and bias of a layer each of which is filled at once, or null where it has no parameters. */
export interface PlainLayer {
  readonly weight: NamedMaps | null;
  readonly bias: NamedMaps | null;
}

/** The program as a layer that fills its weight and its bias at once; null for other programs. */
export function plainLayer(program: Program, maps: ProgramMaps): PlainLayer | null {
  const [step, ...others] = program.steps;
  if (program.kind !== 'LINEAR' || step?.step !== 'LINEAR' || others.length > 0) return null;
  const { weight, bias } = step;
  const own = (map: typeof bias) => (map === null || map.blocks.length === 0 ? null : onlyMaps(map, maps));
  const layer = { weight: own(weight), bias: own(bias) };
  const misfit = (map: typeof bias, found: NamedMaps | null) =>
    (map?.blocks.length ?? 0) > 0 && found === null;
  return misfit(weight, layer.weight) || misfit(bias, layer.bias) ? null : layer;
}

/** The class of a plain layer, in loops that read like the formula. */
export function layerClass(program: Program, { weight, bias }: PlainLayer): string[] {
  const methods = [
    ...(weight === null ? [] : [CONSTRUCTOR]),
    ...stateMethods(program),
    [
      '  /** W, row by row. */',
      '  weight(): Float64Array {',
      weight === null
        ? '    return new Float64Array(ROWS * COLUMNS);'
        : `    return valuesOf(${weight.name}, this.weightParameters);`,
      '  }',
    ],
    [
      '  /** b. */',
      '  bias(): Float64Array {',
      bias === null
        ? '    return new Float64Array(ROWS);'
        : `    return valuesOf(${bias.name}, this.biasParameters);`,
      '  }',
    ],
    forward(program.inputs[0]!.size, program.output.size),
    backward(weight, bias),
  ];
  const properties = [
    '  static readonly rows: number = ROWS;',
    '  static readonly columns: number = COLUMNS;',
    ...parameterProperties(program),
  ];
  return [
    'export class EquivariantLinear {',
    [properties, ...methods].map(lines => lines.join('\n')).join('\n\n'),
    '}',
  ]
    .join('\n')
    .split('\n');
}

const CONSTRUCTOR = `
  /** Draws the parameters by the initial law, from uniform numbers in [0, 1). */
  constructor(random: () => number = Math.random) {
    this.weightParameters.forEach((_, k) => {
      // Box and Muller's normal number
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      this.weightParameters[k] =
        WEIGHT_DEVIATIONS[k]! * radius * Math.cos(2 * Math.PI * random());
    });
  }`
  .slice(1)
  .split('\n');

function forward(columns: number, rows: number): string[] {
  return `
  /** Maps inputs one after the other, [batch * ${columns}], to [batch * ${rows}]. */
  forward(x: ArrayLike<number>): Float64Array {
    const batch = batchOf(x, COLUMNS);
    const weight = this.weight();
    const bias = this.bias();
    const y = new Float64Array(batch * ROWS);
    for (let n = 0; n < batch; n++) {
      for (let i = 0; i < ROWS; i++) {
        let sum = bias[i]!;
        for (let j = 0; j < COLUMNS; j++)
          sum += weight[i * COLUMNS + j]! * x[n * COLUMNS + j]!;
        y[n * ROWS + i] = sum;
      }
    }
    return y;
  }`
    .slice(1)
    .split('\n');
}

function backward(weight: NamedMaps | null, bias: NamedMaps | null): string[] {
  const inWeight = (...lines: string[]) => (weight === null ? [] : lines);
  const inBias = (...lines: string[]) => (bias === null ? [] : lines);
  return [
    '  /** Gradients by inputs and parameters, from those by the outputs. */',
    '  backward(x: ArrayLike<number>, byOutput: ArrayLike<number>) {',
    '    const batch = batchOf(x, COLUMNS);',
    ...refusal('ROWS'),
    '    const byInput = new Float64Array(batch * COLUMNS);',
    ...inWeight(
      '    const weight = this.weight();',
      '    const byWeight = new Float64Array(ROWS * COLUMNS);',
    ),
    ...inBias('    const byBias = new Float64Array(ROWS);'),
    ...(weight === null && bias === null
      ? []
      : [
          '    for (let n = 0; n < batch; n++) {',
          '      for (let i = 0; i < ROWS; i++) {',
          '        const g = byOutput[n * ROWS + i]!;',
          ...inBias('        byBias[i]! += g;'),
          ...inWeight(
            '        for (let j = 0; j < COLUMNS; j++) {',
            '          byWeight[i * COLUMNS + j]! += g * x[n * COLUMNS + j]!;',
            '          byInput[n * COLUMNS + j]! += g * weight[i * COLUMNS + j]!;',
            '        }',
          ),
          '      }',
          '    }',
        ]),
    '    return {',
    '      input: byInput,',
    ...inWeight(`      weightParameters: gradientOf(${weight?.name}, byWeight),`),
    ...inBias(`      biasParameters: gradientOf(${bias?.name}, byBias),`),
    '    };',
    '  }',
  ];
}

/** Refuses gradients of another batch; `rows` is an expression. */
export function refusal(rows: string): string[] {
  return `
    if (batchOf(byOutput, ${rows}) !== batch) {
      throw new RangeError(
        \`expected gradients of \${batch} outputs, got \${batchOf(byOutput, ${rows})}\`,
      );
    }`
    .slice(1)
    .split('\n');
}
