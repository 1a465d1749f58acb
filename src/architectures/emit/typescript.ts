import { weightDeviations } from '../initialisation.js';
import { biasParameterCount, type Layer, weightParameterCount } from '../layer.js';
import type { Sharing } from '../sharing.js';
import { definition, initialLaw, layerFacts, layerRemarks } from './layer-texts.js';
import { indented, wrapped } from './source-text.js';
import { typescriptCheck } from './typescript-check.js';
import {
  TYPESCRIPT_WIDTH,
  typescriptDoubles,
  typescriptIntegers,
  UNPACK,
  usesUnpack,
} from './typescript-literals.js';
import { weightForm } from './weight-form.js';

/**
 * A TypeScript module without imports: the class EquivariantLinear, with its gradient.
 *
 * Weight and bias always have their sharing, empty where there are no parameters, so that one text serves all layers.
 */
export function emitTypescript(layer: Layer): string {
  const deviations = weightParameterCount(layer) > 0 ? weightDeviations(layer.weight, layer.columns) : [];
  const constants = [
    `const ROWS = ${layer.rows};`,
    `const COLUMNS = ${layer.columns};`,
    ...sharingConstant('WEIGHT', layer.weight),
    ...sharingConstant('BIAS', layer.bias),
    ...typescriptDoubles('const WEIGHT_DEVIATIONS: readonly number[] = ', deviations, ';'),
  ];
  const check = typescriptCheck(layer);
  const sections = [
    comment(0, ['Equivariant linear layer in TypeScript.', ...layerFacts(layer), ...layerRemarks(layer)]),
    SHARING,
    ...(usesGathered(constants) ? [GATHERED] : []),
    ...(usesUnpack([...constants, ...check]) ? [UNPACK] : []),
    constants,
    [...comment(0, [definition(layer), initialLaw(layer)]), ...moduleClass(layer)],
    ...(check.length > 0 ? [check] : []),
  ];
  return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

const SHARING = `
/** value[positions[e]] is the sum of coefficients[e] * parameter[parameters[e]]. */
interface Sharing {
  readonly size: number;
  readonly parameterCount: number;
  readonly positions: readonly number[];
  readonly parameters: readonly number[];
  readonly coefficients: readonly number[];
}

function valuesOf(sharing: Sharing, parameters: Float64Array): Float64Array {
  const values = new Float64Array(sharing.size);
  sharing.positions.forEach((position, e) => {
    values[position]! += sharing.coefficients[e]! * parameters[sharing.parameters[e]!]!;
  });
  return values;
}

/** The transpose of valuesOf: gradients by position become gradients by parameter. */
function gradientOf(sharing: Sharing, byPosition: Float64Array): Float64Array {
  const byParameter = new Float64Array(sharing.parameterCount);
  sharing.positions.forEach((position, e) => {
    byParameter[sharing.parameters[e]!]! += sharing.coefficients[e]! * byPosition[position]!;
  });
  return byParameter;
}`
  .trim()
  .split('\n');

const GATHERED = `
/** Code 0 is 0, code k is parameter k - 1, and code k + parameterCount is its negative. */
function gathered(parameterCount: number, codes: readonly number[]): Sharing {
  const positions = codes.flatMap((code, position) => (code === 0 ? [] : [position]));
  const parameters = positions.map(position => (codes[position]! - 1) % parameterCount);
  const coefficients = positions.map(position => (codes[position]! > parameterCount ? -1 : 1));
  return { size: codes.length, parameterCount, positions, parameters, coefficients };
}`
  .trim()
  .split('\n');

function usesGathered(lines: readonly string[]): boolean {
  return lines.some(line => line.includes(' = gathered('));
}

function sharingConstant(name: 'WEIGHT' | 'BIAS', sharing: Sharing | null): string[] {
  const before = `const ${name}: Sharing = `;
  const size = name === 'WEIGHT' ? 'ROWS * COLUMNS' : 'ROWS';
  if (sharing === null || sharing.parameterCount === 0) {
    return [
      `${before}{`,
      `  size: ${size},`,
      '  parameterCount: 0,',
      ...['positions', 'parameters', 'coefficients'].map(key => `  ${key}: [],`),
      '};',
    ];
  }
  const form = weightForm(sharing);
  if (form.form === 'GATHER') {
    return typescriptIntegers(`${before}gathered(${sharing.parameterCount}, `, form.codes, ');');
  }
  return [
    `${before}{`,
    `  size: ${size},`,
    `  parameterCount: ${sharing.parameterCount},`,
    ...typescriptIntegers('  positions: ', form.positions, ','),
    ...typescriptIntegers('  parameters: ', form.parameters, ','),
    ...typescriptDoubles('  coefficients: ', form.coefficients, ','),
    '};',
  ];
}

function comment(depth: number, paragraphs: readonly string[]): string[] {
  const lines = paragraphs.filter(p => p !== '').flatMap(p => wrapped(p, TYPESCRIPT_WIDTH - 3 - depth));
  return indented(depth, ['/**', ...lines.map(line => ` * ${line}`), ' */']);
}

function moduleClass(layer: Layer): string[] {
  const [p, q] = [weightParameterCount(layer), biasParameterCount(layer)];
  return `
export class EquivariantLinear {
  static readonly rows: number = ROWS;
  static readonly columns: number = COLUMNS;
  readonly weightParameters = new Float64Array(${p});
  readonly biasParameters = new Float64Array(${q});

  /** Parameters are drawn by the initial law, from uniform numbers in [0, 1). */
  constructor(random: () => number = Math.random) {
    this.weightParameters.forEach((_, k) => {
      // Box and Muller's normal number
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      this.weightParameters[k] = WEIGHT_DEVIATIONS[k]! * radius * Math.cos(2 * Math.PI * random());
    });
  }

  /** W, row by row. */
  weight(): Float64Array {
    return valuesOf(WEIGHT, this.weightParameters);
  }

  /** b. */
  bias(): Float64Array {
    return valuesOf(BIAS, this.biasParameters);
  }

  /** Maps a batch of inputs, one after the other, [batch * ${layer.columns}], to [batch * ${layer.rows}]. */
  forward(x: ArrayLike<number>): Float64Array {
    const batch = batchOf(x, COLUMNS);
    const weight = this.weight();
    const bias = this.bias();
    const y = new Float64Array(batch * ROWS);
    for (let n = 0; n < batch; n++) {
      for (let i = 0; i < ROWS; i++) {
        let sum = bias[i]!;
        for (let j = 0; j < COLUMNS; j++) sum += weight[i * COLUMNS + j]! * x[n * COLUMNS + j]!;
        y[n * ROWS + i] = sum;
      }
    }
    return y;
  }

  /** Gradients of a loss by the inputs and the parameters, from those by the outputs of forward(x). */
  backward(x: ArrayLike<number>, byOutput: ArrayLike<number>) {
    const batch = batchOf(x, COLUMNS);
    if (batchOf(byOutput, ROWS) !== batch) {
      throw new RangeError(\`expected gradients of \${batch} outputs, got \${batchOf(byOutput, ROWS)}\`);
    }
    const weight = this.weight();
    const byWeight = new Float64Array(ROWS * COLUMNS);
    const byBias = new Float64Array(ROWS);
    const byInput = new Float64Array(batch * COLUMNS);
    for (let n = 0; n < batch; n++) {
      for (let i = 0; i < ROWS; i++) {
        const g = byOutput[n * ROWS + i]!;
        byBias[i]! += g;
        for (let j = 0; j < COLUMNS; j++) {
          byWeight[i * COLUMNS + j]! += g * x[n * COLUMNS + j]!;
          byInput[n * COLUMNS + j]! += g * weight[i * COLUMNS + j]!;
        }
      }
    }
    return {
      input: byInput,
      weightParameters: gradientOf(WEIGHT, byWeight),
      biasParameters: gradientOf(BIAS, byBias),
    };
  }
}

function batchOf(values: ArrayLike<number>, size: number): number {
  if (values.length % size === 0) return values.length / size;
  throw new RangeError(\`expected a multiple of \${size} numbers, got \${values.length}\`);
}`
    .trim()
    .split('\n');
}
