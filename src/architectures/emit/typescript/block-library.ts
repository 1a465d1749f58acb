import { definition } from './library.js';

/** Linear maps block by block: what is common to blocks that are filled and to blocks that are pooled. */
export const BLOCK_LIBRARY = [
  definition(
    'LinearMap',
    `
/** A linear map that is 0 outside of its blocks. */
interface LinearMap {
  readonly rows: number;
  readonly columns: number;
  readonly blocks: readonly Block[];
}`,
  ),
  definition(
    'Block',
    `
/** From copies of a space, the first at column, to copies from row on. */
interface Block extends Drawn {
  readonly row: number;
  readonly rowCopies: number;
  readonly column: number;
  readonly columnCopies: number;
  readonly maps: BaseMaps;
}`,
  ),
  definition(
    'Drawn',
    `
/**
 * A range of parameters and the standard deviations of their initial law, over
 * and over; without deviations they start at 0.
 */
interface Drawn {
  readonly parameter: number;
  readonly parameterCount: number;
  readonly deviations?: readonly number[];
}`,
  ),
  definition(
    'BaseMaps',
    `
/**
 * Equivariant maps from a single copy, of dimension columns, to another, of
 * dimension rows.
 *
 * A block applies them with parameters [rowCopies, columnCopies, maps].
 */
interface BaseMaps {
  readonly rows: number;
  readonly columns: number;
  forward(
    block: Block,
    parameters: Float64Array,
    x: Float64Array,
  ): Float64Array;
  backward(
    block: Block,
    parameters: Float64Array,
    x: Float64Array,
    byOutput: Float64Array,
  ): Gradients;
}`,
  ),
  definition(
    'Gradients',
    `
interface Gradients {
  readonly input: Float64Array;
  readonly parameters: Float64Array;
}`,
  ),
  definition(
    'mapped',
    `
/** Applies the map to every input of the batch. */
function mapped(
  map: LinearMap,
  parameters: Float64Array,
  x: Float64Array,
): Float64Array {
  const y = new Float64Array((x.length / map.columns) * map.rows);
  for (const block of map.blocks) {
    const values = block.maps.forward(
      block,
      ownParameters(block, parameters),
      columnsOf(x, map.columns, block.column, inputSize(block)),
    );
    addColumns(y, map.rows, block.row, values, outputSize(block));
  }
  return y;
}`,
  ),
  definition(
    'mappedBack',
    `
/** Gradients by inputs and parameters, from those by the outputs. */
function mappedBack(
  map: LinearMap,
  parameters: Float64Array,
  x: Float64Array,
  byOutput: Float64Array,
): Gradients {
  const input = new Float64Array(x.length);
  const byParameters = new Float64Array(parameters.length);
  for (const block of map.blocks) {
    const gradients = block.maps.backward(
      block,
      ownParameters(block, parameters),
      columnsOf(x, map.columns, block.column, inputSize(block)),
      columnsOf(byOutput, map.rows, block.row, outputSize(block)),
    );
    addColumns(
      input,
      map.columns,
      block.column,
      gradients.input,
      inputSize(block),
    );
    byParameters.set(gradients.parameters, block.parameter);
  }
  return { input, parameters: byParameters };
}`,
  ),
  definition(
    'unitVectors',
    `
function unitVectors(size: number): Float64Array {
  return Float64Array.from({ length: size ** 2 }, (_, e) =>
    e % (size + 1) === 0 ? 1 : 0,
  );
}`,
  ),
  definition(
    'matrixOf',
    `
/** The matrix of a linear map, row by row, from the images of unit vectors. */
function matrixOf(images: Float64Array, rows: number): Float64Array {
  const columns = images.length / rows;
  return Float64Array.from(
    images,
    (_, e) => images[(e % columns) * rows + Math.floor(e / columns)]!,
  );
}`,
  ),
  definition(
    'inputSize',
    `
function inputSize({ columnCopies, maps }: Block): number {
  return columnCopies * maps.columns;
}`,
  ),
  definition(
    'outputSize',
    `
function outputSize({ rowCopies, maps }: Block): number {
  return rowCopies * maps.rows;
}`,
  ),
  definition(
    'ownParameters',
    `
function ownParameters(
  { parameter, parameterCount }: Block,
  parameters: Float64Array,
): Float64Array {
  return parameters.subarray(parameter, parameter + parameterCount);
}`,
  ),
  definition(
    'columnsOf',
    `
/** The size columns from start on of a matrix with rows of length width. */
function columnsOf(
  matrix: Float64Array,
  width: number,
  start: number,
  size: number,
): Float64Array {
  return Float64Array.from(
    { length: (matrix.length / width) * size },
    (_, e) => matrix[Math.floor(e / size) * width + start + (e % size)]!,
  );
}`,
  ),
  definition(
    'addColumns',
    `
/** The transpose of columnsOf: adds values to these columns. */
function addColumns(
  matrix: Float64Array,
  width: number,
  start: number,
  values: Float64Array,
  size: number,
): void {
  values.forEach((value, e) => {
    matrix[Math.floor(e / size) * width + start + (e % size)]! += value;
  });
}`,
  ),
  definition(
    'addBias',
    `
/** Adds the bias to each y of the batch. */
function addBias(
  y: Float64Array,
  bias: LinearMap,
  parameters: Float64Array,
): void {
  const b = mapped(bias, parameters, ONE);
  y.forEach((value, e) => {
    y[e] = value + b[e % b.length]!;
  });
}`,
  ),
  definition(
    'biasBack',
    `
/** Gradients by the parameters of a bias, from those by the outputs. */
function biasBack(
  bias: LinearMap,
  parameters: Float64Array,
  byOutput: Float64Array,
): Float64Array {
  const byBias = new Float64Array(bias.rows);
  byOutput.forEach((g, e) => {
    byBias[e % bias.rows]! += g;
  });
  return mappedBack(bias, parameters, ONE, byBias).parameters;
}`,
  ),
  definition(
    'ONE',
    `
/** A bias is a linear map that is applied to the number 1. */
const ONE = Float64Array.of(1);`,
  ),
  definition(
    'draw',
    `
/** Draws normal parameters by their initial law. */
function draw(
  parameters: Float64Array,
  parts: readonly Drawn[],
  random: () => number,
): void {
  for (const { parameter, parameterCount, deviations = [0] } of parts) {
    for (let k = 0; k < parameterCount; k++) {
      // Box and Muller's normal number
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      const normal = radius * Math.cos(2 * Math.PI * random());
      parameters[parameter + k] = deviations[k % deviations.length]! * normal;
    }
  }
}`,
  ),
];
