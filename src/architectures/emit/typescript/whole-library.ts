import { definition } from './library.js';

/** Blocks whose matrix is filled. */
export const WHOLE_LIBRARY = [
  definition(
    'whole',
    `
/** Fills the matrix of all copies of a block and multiplies by it. */
function whole(sharing: Sharing): BaseMaps {
  return {
    rows: sharing.rows,
    columns: sharing.columns,
    forward(block, parameters, x) {
      return multiplied(blockMatrix(sharing, block, parameters), block, x);
    },
    backward(block, parameters, x, byOutput) {
      const matrix = blockMatrix(sharing, block, parameters);
      const byMatrix = new Float64Array(matrix.length);
      const input = multipliedBack(matrix, byMatrix, block, x, byOutput);
      const byParameters = new Float64Array(parameters.length);
      eachEntry(sharing, block, (position, parameter, coefficient) => {
        byParameters[parameter]! += coefficient * byMatrix[position]!;
      });
      return { input, parameters: byParameters };
    },
  };
}`,
  ),
  definition(
    'blockMatrix',
    `
function blockMatrix(
  sharing: Sharing,
  block: Block,
  parameters: Float64Array,
): Float64Array {
  const matrix = new Float64Array(inputSize(block) * outputSize(block));
  eachEntry(sharing, block, (position, parameter, coefficient) => {
    matrix[position]! += coefficient * parameters[parameter]!;
  });
  return matrix;
}`,
  ),
  definition(
    'eachEntry',
    `
/** The entries of all pairs of copies in the matrix of a block. */
function eachEntry(
  { rows, columns, parameterCount, ...entries }: Sharing,
  { rowCopies, columnCopies }: Block,
  visit: (position: number, parameter: number, coefficient: number) => void,
): void {
  const width = columnCopies * columns;
  for (let pair = 0; pair < rowCopies * columnCopies; pair++) {
    const row = Math.floor(pair / columnCopies) * rows;
    const column = (pair % columnCopies) * columns;
    entries.positions.forEach((position, e) => {
      visit(
        (row + Math.floor(position / columns)) * width +
          column +
          (position % columns),
        pair * parameterCount + entries.parameters[e]!,
        entries.coefficients[e]!,
      );
    });
  }
}`,
  ),
  definition(
    'multiplied',
    `
/** The matrix of the block times each x of the batch. */
function multiplied(
  matrix: Float64Array,
  block: Block,
  x: Float64Array,
): Float64Array {
  const [rows, columns] = [outputSize(block), inputSize(block)];
  return Float64Array.from({ length: (x.length / columns) * rows }, (_, e) => {
    const [n, i] = [Math.floor(e / rows), e % rows];
    let sum = 0;
    for (let j = 0; j < columns; j++)
      sum += matrix[i * columns + j]! * x[n * columns + j]!;
    return sum;
  });
}`,
  ),
  definition(
    'multipliedBack',
    `
/** Gradients by the inputs; those by the matrix are added to byMatrix. */
function multipliedBack(
  matrix: Float64Array,
  byMatrix: Float64Array,
  block: Block,
  x: Float64Array,
  byOutput: Float64Array,
): Float64Array {
  const [rows, columns] = [outputSize(block), inputSize(block)];
  const byInput = new Float64Array(x.length);
  byOutput.forEach((g, e) => {
    const [n, i] = [Math.floor(e / rows), e % rows];
    for (let j = 0; j < columns; j++) {
      byInput[n * columns + j]! += g * matrix[i * columns + j]!;
      byMatrix[i * columns + j]! += g * x[n * columns + j]!;
    }
  });
  return byInput;
}`,
  ),
];
