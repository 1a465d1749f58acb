import { biasParameterCount, type Layer, weightParameterCount } from '../../layer.js';

/** The class of an emitted TypeScript module, and the check of its inputs. */
export function typescriptClass(layer: Layer): string[] {
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
      this.weightParameters[k] =
        WEIGHT_DEVIATIONS[k]! * radius * Math.cos(2 * Math.PI * random());
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
        for (let j = 0; j < COLUMNS; j++)
          sum += weight[i * COLUMNS + j]! * x[n * COLUMNS + j]!;
        y[n * ROWS + i] = sum;
      }
    }
    return y;
  }

  /** Gradients of a loss by inputs and parameters, from those by the outputs. */
  backward(x: ArrayLike<number>, byOutput: ArrayLike<number>) {
    const batch = batchOf(x, COLUMNS);
    if (batchOf(byOutput, ROWS) !== batch) {
      throw new RangeError(
        \`expected gradients of \${batch} outputs, got \${batchOf(byOutput, ROWS)}\`,
      );
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
  throw new RangeError(
    \`expected a multiple of \${size} numbers, got \${values.length}\`,
  );
}`
    .trim()
    .split('\n');
}
