import type { Block, BlockMap } from '../blocks/block-map.js';
import { changed } from '../changes/apply-change.js';
import { nonlinearValues } from './evaluate-nonlinear.js';
import { parameterArrays } from './parameters.js';
import type { BilinearStep, BilinearTerm, Program, Step } from './program.js';

/** Arrays of parameters by their names in parameterArrays. */
export type ParameterValues = Readonly<Record<string, Float64Array>>;

/**
 * What a program computes, by the formulas of its types in plain loops: the reference that every emitted module is held to.
 *
 * @pre each array of parameterArrays is there in its length; one input a space, in its size
 * Cost: the entries of the base maps for each pair of copies.
 */
export function evaluate(
  program: Program,
  parameters: ParameterValues,
  inputs: readonly Float64Array[],
): Float64Array {
  refuseMisfits(program, inputs);
  const arrays = parameterArrays(program);
  const read = (step: number, role: 'WEIGHT' | 'BIAS' | 'BILINEAR'): Float64Array => {
    const array = arrays.find(a => a.step === step && a.role === role);
    if (array === undefined) return new Float64Array(0);
    const values = parameters[array.name];
    if (values?.length !== array.count) {
      throw new Error(`expected ${array.count} values of ${array.name}, got ${values?.length}`);
    }
    return values;
  };
  return program.steps.reduce((x, step, k) => stepped(step, x, k), inputs[0]!);

  function stepped(step: Step, x: Float64Array, k: number): Float64Array {
    switch (step.step) {
      case 'OUTER_PRODUCT':
        return outerProduct(inputs);
      case 'LINEAR': {
        const y = applyMap(step.weight, read(k, 'WEIGHT'), x);
        const b = step.bias && applyMap(step.bias, read(k, 'BIAS'), Float64Array.of(1));
        return b === null ? y : y.map((value, i) => value + b[i]!);
      }
      case 'CHANGE':
        return changed(step, x);
      case 'BILINEAR':
        return bilinearValues(step, read(k, 'BILINEAR'), x);
      case 'NONLINEAR':
        return nonlinearValues(step, x);
    }
  }
}

/** W x. */
export function applyMap(map: BlockMap, parameters: Float64Array, x: Float64Array): Float64Array {
  const y = new Float64Array(map.rows);
  eachWeight(map, parameters, (i, j, value) => {
    y[i]! += value * x[j]!;
  });
  return y;
}

/** W, [rows, columns] row by row. */
export function matrixOfMap(map: BlockMap, parameters: Float64Array): Float64Array {
  const weights = new Float64Array(map.rows * map.columns);
  eachWeight(map, parameters, (i, j, value) => {
    weights[i * map.columns + j]! += value;
  });
  return weights;
}

/** The terms w[a, b, k] B_k[s, t] of W, each with its position. */
function eachWeight(
  { bases, blocks }: BlockMap,
  parameters: Float64Array,
  visit: (i: number, j: number, value: number) => void,
): void {
  for (const block of blocks) {
    const { rows, columns, count, sharing } = bases[block.base]!;
    const { positions, parameters: map, codes, table } = sharing;
    for (let copy = 0; copy < block.rowCopies * block.columnCopies; copy++) {
      const [row, column] = cornerOf(block, copy, rows, columns);
      for (let e = 0; e < positions.length; e++) {
        const s = Math.floor(positions[e]! / columns);
        const t = positions[e]! % columns;
        const w = parameters[block.parameter + copy * count + map[e]!]!;
        visit(row + s, column + t, w * table[codes[e]!]!.decimal);
      }
    }
  }
}

/** Where the matrix of one pair of copies begins. */
function cornerOf(block: Block, copy: number, rows: number, columns: number): [number, number] {
  const a = Math.floor(copy / block.columnCopies);
  const b = copy % block.columnCopies;
  return [block.row + a * rows, block.column + b * columns];
}

function outerProduct(inputs: readonly Float64Array[]): Float64Array {
  return inputs.reduce(
    (product, x) =>
      Float64Array.from(
        { length: product.length * x.length },
        (_, e) => product[Math.floor(e / x.length)]! * x[e % x.length]!,
      ),
    Float64Array.of(1),
  );
}

function bilinearValues(step: BilinearStep, parameters: Float64Array, x: Float64Array): Float64Array {
  const y = x.slice();
  for (const term of step.terms) addTerm(step, term, parameters, x, y);
  return y;
}

function addTerm(
  { bases }: BilinearStep,
  { left, right, row, copies, parameter, base }: BilinearTerm,
  parameters: Float64Array,
  x: Float64Array,
  y: Float64Array,
): void {
  const { rows, columns, count, sharing } = bases[base]!;
  for (let c = 0; c < copies; c++) {
    const leftStart = left.start + (c % left.copies) * left.size;
    const rightStart = right.start + (c % right.copies) * right.size;
    sharing.positions.forEach((position, e) => {
      const s = Math.floor(position / columns);
      const t = Math.floor((position % columns) / right.size);
      const u = position % right.size;
      const w = parameters[parameter + c * count + sharing.parameters[e]!]!;
      const coefficient = w * sharing.table[sharing.codes[e]!]!.decimal;
      y[row + c * rows + s]! += coefficient * x[leftStart + t]! * x[rightStart + u]!;
    });
  }
}

function refuseMisfits(program: Program, inputs: readonly Float64Array[]): void {
  const expected = program.inputs.map(({ size }) => size).join(', ');
  const got = inputs.map(({ length }) => length).join(', ');
  if (got !== expected) throw new Error(`expected inputs of sizes ${expected}, got ${got}`);
}
